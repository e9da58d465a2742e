import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleFrom,
  conversaFrom,
  english,
  portuguese,
  storyFrom,
} from '../../../tests/support/story-from-text.ts';
import { noTranslations, type Stamp } from '../../schema/translations-file.ts';
import { plainText } from '../blocks.ts';
import { inRuns, type ListRun } from '../runs.ts';
import { accept, pair } from './pairing.ts';
import { extraIds, type Shown, shownArticle, shownConversa } from './shown.ts';

/** A body in one layer for each entry. */
function layers(blocks: Record<string, string>): string {
  const written = Object.entries(blocks).map(
    ([kind, text]) => `<Layer kind="${kind}">\n\n${text}\n\n</Layer>`,
  );
  return ['# Title {/* #a1 */}', ...written].join('\n\n');
}

/** What the Portuguese page shows of an English source, layer by layer: ids, with a state other than current. */
function shownIn(source: Record<string, string>, translation: Record<string, string>) {
  const story = storyFrom([articleFrom(layers(source)), articleFrom(layers(translation), portuguese)]);
  const page = shownArticle(story, portuguese);
  return Object.fromEntries(page.layers.map(({ kind, blocks }) => [kind, blocks.map(name).join(' ')]));
}

/** Without stamps all that is translated is stale. */
function name({ state, block }: Shown): string {
  return state === 'stale' ? block.id : `${block.id}:${state}`;
}

const p = (...ids: string[]) => ids.map((id) => `Text of ${id}. {/* #${id} */}`).join('\n\n');

test('A missing block stands after the block that it follows in the source', () => {
  assert.deepEqual(shownIn({ lede: p('a2', 'a3', 'a4') }, { lede: p('a2', 'a4') }), {
    lede: 'a2 a3:missing a4',
  });
});

test('Missing blocks that follow each other keep the order of the source', () => {
  assert.deepEqual(shownIn({ lede: p('a2', 'a3', 'a4', 'a5') }, { lede: p('a2', 'a5') }), {
    lede: 'a2 a3:missing a4:missing a5',
  });
});

test('A block that is missing at the start of a layer stands at its start', () => {
  assert.deepEqual(shownIn({ lede: p('a2', 'a3') }, { lede: p('a3') }), { lede: 'a2:missing a3' });
});

test('A missing block goes with the block before it, wherever the translation has that one', () => {
  assert.deepEqual(shownIn({ lede: p('a2', 'a3', 'a4') }, { lede: p('a4', 'a2') }), {
    lede: 'a4 a2 a3:missing',
  });
});

test('A translation keeps its own order, and a block that only it has', () => {
  assert.deepEqual(shownIn({ lede: p('a2', 'a3') }, { lede: p('a3', 'a9', 'a2') }), {
    lede: 'a3 a9:current a2',
  });
});

test('A layer that is missing as a whole stands where the source has it', () => {
  assert.deepEqual(
    Object.entries(
      shownIn({ lede: p('a2'), brief: p('a3', 'a4'), report: p('a5') }, { lede: p('a2'), report: p('a5') }),
    ),
    [
      ['lede', 'a2'],
      ['brief', 'a3:missing a4:missing'],
      ['report', 'a5'],
    ],
  );
});

test('A block that the translation has in another layer is not missing', () => {
  assert.deepEqual(
    shownIn({ lede: p('a2', 'a3'), brief: p('a4') }, { lede: p('a2'), brief: p('a4', 'a3') }),
    {
      lede: 'a2',
      brief: 'a4 a3',
    },
  );
});

/** The lists of a layer after what is missing was put in, with the texts of their items. */
function listsIn(source: string, translation: string): string[][] {
  const documents = [
    articleFrom(layers({ report: source })),
    articleFrom(layers({ report: translation }), portuguese),
  ];
  const [own, other] = documents;
  assert.ok(own && other);
  const [layer] = shownArticle(storyFrom([own, other]), portuguese).layers;
  return inRuns(layer?.blocks ?? []).flatMap((run) => (run.kind === 'list' ? [listWords(run)] : []));
}

function listWords({ list, items }: ListRun): string[] {
  const texts = items.map(({ shown, lists }) =>
    [plainText(shown.block), ...lists.map((within) => `(${listWords(within).join(' ')})`)].join(' '),
  );
  return [list, ...texts];
}

const items = (...ids: string[]) => ids.map((id) => `- ${id} {/* #${id} */}`).join('\n');

test('A missing item stands in the list that it was left out of, wherever in it', () => {
  const source = items('a2', 'a3', 'a4');
  for (const translated of [items('a2', 'a4'), items('a3', 'a4'), items('a2', 'a3'), items('a3')]) {
    assert.deepEqual(listsIn(source, translated), [['bulleted', 'a2', 'a3', 'a4']]);
  }
});

test('A missing item that starts a list does not join the list before it', () => {
  const numbered = '1. a4 {/* #a4 */}\n2. a5 {/* #a5 */}';
  assert.deepEqual(
    listsIn(`${items('a2', 'a3')}\n\n${numbered}`, `${items('a2', 'a3')}\n\n1. a5 {/* #a5 */}`),
    [
      ['bulleted', 'a2', 'a3'],
      ['numbered', 'a4', 'a5'],
    ],
  );
});

test('In its source language a document is current throughout', () => {
  const story = storyFrom([
    articleFrom(layers({ lede: p('a2') })),
    articleFrom(layers({ lede: p('a2') }), portuguese),
  ]);
  const page = shownArticle(story, english);
  assert.deepEqual([page.title, ...page.layers.flatMap(({ blocks }) => blocks)].map(name), [
    'a1:current',
    'a2:current',
  ]);
});

test('A stale block brings the source, its language and the wording that was translated', () => {
  const before = articleFrom(layers({ lede: 'The river is high. {/* #a2 */}' }));
  const translation = articleFrom(layers({ lede: 'O rio está cheio. {/* #a2 */}' }), portuguese);
  const stamps: Record<string, Stamp> = {};
  for (const block of pair(before, translation, {})) {
    const acceptance = accept(block, false, '2026-02-03');
    if (acceptance.outcome === 'stamped') stamps[block.id] = acceptance.stamp;
  }
  const now = articleFrom(layers({ lede: 'The river is low. {/* #a2 */}' }));
  const story = storyFrom([now, translation], [], { ...noTranslations, article: { pt: stamps } });
  const page = shownArticle(story, portuguese);
  assert.equal(page.title.state, 'current');
  const [shown] = page.layers[0]?.blocks ?? [];
  assert.ok(shown?.state === 'stale');
  assert.equal(plainText(shown.block), 'O rio está cheio.');
  assert.equal(plainText(shown.source), 'The river is low.');
  assert.equal(shown.stamp?.from, 'The river is high.');
  assert.equal(shown.sourceLanguage, english);
});

const turns = (...ids: string[]) =>
  ids.map((id) => `<Turn id="${id}" voice="v">\n${id}\n</Turn>`).join('\n\n');

test('Missing turns and introductions of a Conversa stand where its own source language has them', () => {
  const article = layers({ lede: p('a2') });
  const story = storyFrom(
    [articleFrom(article), articleFrom(article, portuguese)],
    [
      conversaFrom(`# Conversa {/* #c1 */}\n\nUm. {/* #c2 */}\n\n${turns('c3', 'c4', 'c5')}`, portuguese),
      conversaFrom(`# Talk {/* #c1 */}\n\n${turns('c3', 'c5')}`),
    ],
  );
  const page = shownConversa(story, english);
  assert.deepEqual(page?.introduction.map(name), ['c2:missing']);
  assert.deepEqual(page?.turns.map(name), ['c3', 'c4:missing', 'c5']);
  const missing = page?.turns[1];
  assert.equal(missing?.state === 'missing' && missing.sourceLanguage, portuguese);
});

test('Only a translation has blocks that the language of the document does not have', () => {
  const story = storyFrom([
    articleFrom(layers({ lede: p('a2', 'a3') })),
    articleFrom(layers({ lede: p('a2', 'a9') }), portuguese),
  ]);
  assert.deepEqual(extraIds(story, 'article', portuguese), ['a9']);
  assert.deepEqual(extraIds(story, 'article', english), []);
  assert.deepEqual(extraIds(story, 'conversa', portuguese), []);
});

test('Of a document that is not translated all blocks are shown as they were written, and it is said once', () => {
  const list = (...ids: string[]) => ids.map((id) => `- Text of ${id}. {/* #${id} */}`).join('\n');
  const story = storyFrom(
    [articleFrom(layers({ lede: p('a2'), brief: list('a3', 'a4'), report: p('a5', 'a6') }))],
    [conversaFrom('# C {/* #c1 */}\n\nI. {/* #c2 */}\n\n<Turn id="c3" voice="v">So.</Turn>\n')],
  );
  const { title, layers: shown } = shownArticle(story, portuguese);
  const conversa = shownConversa(story, portuguese);
  const blocks = [title, ...shown.flatMap((layer) => layer.blocks)];
  const ofConversa = conversa ? [conversa.title, ...conversa.introduction, ...conversa.turns] : [];
  assert.deepEqual([...blocks, ...ofConversa].map(name), [
    ...['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((id) => `${id}:missing`),
    ...['c1', 'c2', 'c3'].map((id) => `${id}:missing`),
  ]);
  for (const block of [...blocks, ...ofConversa]) assert.ok(block.state === 'missing' && block.withAll);
  assert.deepEqual(
    shown.map(({ blocks: each }) => inRuns(each).map(({ kind }) => kind)),
    [['single'], ['list'], ['single', 'single']],
  );
});

test('A block that is missing in a translation says so by itself', () => {
  const story = storyFrom([
    articleFrom(layers({ lede: p('a2', 'a3') })),
    articleFrom(layers({ lede: p('a2') }), portuguese),
  ]);
  const missing = shownArticle(story, portuguese).layers[0]?.blocks[1];
  assert.ok(missing?.state === 'missing' && !missing.withAll);
});

test('A missing item stands within the item that it stands in at the source, also where it starts the list there', () => {
  const source = '- a2 {/* #a2 */}\n  - a3 {/* #a3 */}\n  - a4 {/* #a4 */}\n- a5 {/* #a5 */}';
  const expected = [['bulleted', 'a2 (bulleted a3 a4)', 'a5']];
  assert.deepEqual(listsIn(source, '- a2 {/* #a2 */}\n  - a4 {/* #a4 */}\n- a5 {/* #a5 */}'), expected);
  assert.deepEqual(listsIn(source, '- a2 {/* #a2 */}\n- a5 {/* #a5 */}'), expected);
  assert.deepEqual(listsIn(source, '- a5 {/* #a5 */}'), expected);
  assert.deepEqual(listsIn(source, '- a2 {/* #a2 */}\n  - a3 {/* #a3 */}\n  - a4 {/* #a4 */}'), expected);
});

const table = (id: string, ...rows: string[]) =>
  `<Table id="${id}" caption="${id}">\n\n| |\n| --- |\n${rows.map((row) => `| ${row} {/* #${row} */} |`).join('\n')}\n\n</Table>`;

test('A missing row stands in its table, and what is missing between rows in another order behind it', () => {
  const source = [table('t1', 'a2', 'a3', 'a4'), p('a5'), table('t2', 'a6'), p('a7')].join('\n\n');
  const translated = [table('t1', 'a4', 'a2'), p('a7')].join('\n\n');
  assert.deepEqual(shownIn({ report: source }, { report: translated }), {
    report: 't1 a4 a2 a3:missing a5:missing t2:missing a6:missing a7',
  });
});

test('A missing row of a table that the translation has in another layer stands by itself', () => {
  assert.deepEqual(
    shownIn(
      { brief: table('t1', 'a2', 'a3'), report: p('a4') },
      { report: `${table('t1', 'a2')}\n\n${p('a4')}` },
    ),
    { brief: 'a3:missing', report: 't1 a2 a4' },
  );
});
