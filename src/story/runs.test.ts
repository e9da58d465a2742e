import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom } from '../../tests/support/story-from-text.ts';
import { plainText } from './blocks.ts';
import { inRuns, type Run } from './runs.ts';

/** The runs of a layer, as tag names and texts. */
function runsIn(layer: string, kind = 'report'): [string, ...string[]][] {
  const { layers } = articleFrom(`# T {/* #a0 */}\n\n<Layer kind="${kind}">\n\n${layer}\n\n</Layer>\n`);
  const blocks = (layers[0]?.blocks ?? []).map((block) => ({ state: 'current' as const, block }));
  return inRuns(blocks).map((run: Run) => {
    if (run.kind === 'list') return [run.list, ...run.items.map(({ block }) => plainText(block))];
    if (run.kind === 'moments') return ['moments', ...run.moments.map(({ block }) => plainText(block))];
    if (run.kind === 'table') return ['table', ...run.rows.map(({ block }) => plainText(block))];
    return [run.shown.block.kind, plainText(run.shown.block)];
  });
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

test('The rows of a table stand in it, and two tables stay apart', () => {
  const table = (id: string, ...rows: string[]) =>
    `<Table id="${id}" caption="T">\n\n| A | B |\n| --- | ---: |\n${rows.map((row) => `| ${row} | 2 {/* #${row} */} |`).join('\n')}\n\n</Table>`;
  assert.deepEqual(runsIn(`${table('a1', 'r1', 'r2')}\n\n${table('a2', 'r3')}`), [
    ['table', 'r1\n2', 'r2\n2'],
    ['table', 'r3\n2'],
  ]);
});
