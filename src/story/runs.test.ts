import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom } from '../../tests/support/story-from-text.ts';
import { plainText } from './blocks.ts';
import { inRuns, type ListRun, type Run } from './runs.ts';

/** The runs of a layer, as tag names and texts. */
function runsIn(layer: string, kind = 'report'): [string, ...string[]][] {
  const { layers } = articleFrom(`# T {/* #a0 */}\n\n<Layer kind="${kind}">\n\n${layer}\n\n</Layer>\n`);
  const blocks = (layers[0]?.blocks ?? []).map((block) => ({ state: 'current' as const, block }));
  return inRuns(blocks).map(
    (run) => [...(run.ruled ? ['rule'] : []), ...wordsOf(run)] as [string, ...string[]],
  );
}

function wordsOf(run: Run): string[] {
  switch (run.kind) {
    case 'list':
      return listWords(run);
    case 'moments':
      return ['moments', ...run.moments.map(({ block }) => plainText(block))];
    case 'definitions':
      return ['definitions', ...run.definitions.map(({ block }) => plainText(block))];
    case 'unknowns':
      return ['unknowns', ...run.unknowns.map(({ block }) => plainText(block))];
    case 'table':
      return ['table', ...run.rows.map(({ block }) => plainText(block))];
    case 'single':
      return [run.shown.block.kind, plainText(run.shown.block)];
  }
}

/** The texts of a list, those of a list within it between brackets. */
function listWords({ list, items }: ListRun): string[] {
  const texts = items.map(({ shown, lists }) =>
    [plainText(shown.block), ...lists.map((within) => `(${listWords(within).join(' ')})`)].join(' '),
  );
  return [list, ...texts];
}

test('A block that is no item stands by itself', () => {
  assert.deepEqual(runsIn('### H {/* #a1 */}\n\nP {/* #a2 */}'), [
    ['heading', 'H'],
    ['paragraph', 'P'],
  ]);
});

test('Items of one list stand together, and items of two lists that meet stay apart', () => {
  assert.deepEqual(runsIn('- a {/* #a1 */}\n- b {/* #a2 */}\n\n1. c {/* #a3 */}\n2. d {/* #a4 */}'), [
    ['bulleted', 'a', 'b'],
    ['numbered', 'c', 'd'],
  ]);
  assert.deepEqual(runsIn('- a {/* #a1 */}\n\n* b {/* #a2 */}'), [
    ['bulleted', 'a'],
    ['bulleted', 'b'],
  ]);
});

test('A paragraph between items parts them into two lists', () => {
  assert.deepEqual(runsIn('- a {/* #a1 */}\n\nP {/* #a2 */}\n\n- b {/* #a3 */}'), [
    ['bulleted', 'a'],
    ['paragraph', 'P'],
    ['bulleted', 'b'],
  ]);
});

test('Moments stand on one line, until other text parts them', () => {
  const moment = (id: string, text: string) => `<Moment id="${id}" label="Then" ref="a0">${text}</Moment>`;
  const layer = [moment('a1', 'A'), moment('a2', 'B'), '\nP {/* #a3 */}\n', moment('a4', 'C')].join('\n');
  assert.deepEqual(runsIn(layer, 'timeline'), [
    ['moments', 'Then: A', 'Then: B'],
    ['paragraph', 'P'],
    ['moments', 'Then: C'],
  ]);
});

test('Lists stand in the items before them, and items of one depth in one list', () => {
  const list = [
    '- a {/* #a1 */}',
    '  1. b {/* #a2 */}',
    '  2. c {/* #a3 */}',
    '     - d {/* #a4 */}',
    '- e {/* #a5 */}',
    '  - f {/* #a6 */}',
  ];
  assert.deepEqual(runsIn(list.join('\n')), [
    ['bulleted', 'a (numbered b c (bulleted d))', 'e (bulleted f)'],
  ]);
});

test('Terms that follow each other are explained together', () => {
  const term = (id: string) => `<Definition id="${id}" term="T">\n${id}\n</Definition>`;
  assert.deepEqual(runsIn(`${term('a1')}\n\n${term('a2')}\n\nP {/* #a3 */}`), [
    ['definitions', 'T\na1', 'T\na2'],
    ['paragraph', 'P'],
  ]);
});

test('A rule parts what would stand together', () => {
  assert.deepEqual(runsIn('- a {/* #a1 */}\n\n---\n\n- b {/* #a2 */}\n\n***\n\nP {/* #a3 */}'), [
    ['bulleted', 'a'],
    ['rule', 'bulleted', 'b'],
    ['rule', 'paragraph', 'P'],
  ]);
});

test('Open questions stand in one list, until other text parts them', () => {
  const question = (id: string, text: string) => `<Unknown id="${id}">${text}</Unknown>`;
  const layer = [question('a1', 'A?'), question('a2', 'B?'), '\nP {/* #a3 */}\n', question('a4', 'C?')].join(
    '\n',
  );
  assert.deepEqual(runsIn(layer, 'unknowns'), [
    ['unknowns', 'A?', 'B?'],
    ['paragraph', 'P'],
    ['unknowns', 'C?'],
  ]);
});

test('The rows of a table stand in it, and two tables stay apart', () => {
  const table = (id: string, ...rows: string[]) =>
    `<Table id="${id}" caption="T">\n\n| A | B |\n| --- | ---: |\n${rows.map((row) => `| ${row} | 2 {/* #${row} */} |`).join('\n')}\n\n</Table>`;
  assert.deepEqual(runsIn(`${table('a1', 'r1', 'r2')}\n\n${table('a2', 'r3')}`), [
    ['table', 'r1\n2', 'r2\n2'],
    ['table', 'r3\n2'],
  ]);
});
