import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, conversaFrom, english, storyFrom } from '../../../tests/support/story-from-text.ts';
import { writtenLayers } from '../../schema/shape/layers.ts';
import type { Site } from '../../schema/site-file.ts';
import { plainText } from '../../story/blocks.ts';
import { editionOf } from '../../story/edition.ts';
import { entriesByKey } from '../../story/entries.ts';
import { blocksOf, type LayerKind } from '../../story/story.ts';
import { storyRecords } from './records.ts';

/** One block of each kind that a layer can hold, the last word of each being its id. */
function blocksFor(kind: LayerKind): string {
  const blocks = [
    ['', 'heading'],
    ['', 'paragraph'],
    ['- ', 'bulleted'],
    ['1. ', 'numbered'],
  ].map(
    ([mark, name]) => `${name === 'heading' ? '### ' : mark}Words ${kind}-${name} {/* #${kind}-${name} */}`,
  );
  const quotation = `<Quote of="fine" id="${kind}-quote">Words ${kind}-quote</Quote>`;
  const moment = `<Moment id="${kind}-moment" when="2026" ref="a1">Words ${kind}-moment</Moment>`;
  const table = `<Table id="${kind}-table" caption="Words ${kind}-table">\n\n| Head |\n| --- |\n| Words ${kind}-row {/* #${kind}-row */} |\n\n</Table>`;
  const chart = `<Chart id="${kind}-chart" data="a.csv" kind="bar" x="a" y="b" title="Words ${kind}-chart" description="More." />`;
  return [...blocks, quotation, table, chart, ...(kind === 'timeline' ? [moment] : [])].join('\n\n');
}

const layers = writtenLayers.map((kind) => `<Layer kind="${kind}">\n\n${blocksFor(kind)}\n\n</Layer>`);
const article = articleFrom(`# Words a1 {/* #a1 */}\n\n${layers.join('\n\n')}\n`);
const conversa = conversaFrom(
  '# Words c1 {/* #c1 */}\n\nWords c2 {/* #c2 */}\n\n<Turn id="c3" voice="child">\nWords c3\n</Turn>\n',
);
const site: Site = {
  name: 'The Paper',
  url: 'https://paper.example',
  tagline: 'News.',
  languages: [english],
  contact: { email: 'a@paper.example' },
  voices: { child: { part: 'asks', name: 'The Child' } },
  topics: {},
};
const noEntries = entriesByKey([]);
const plain = storyFrom([article], [conversa]);
const fine = { text: 'x', language: 'en', speaker: 'Ada Lima', role: 'builder', source: 'The Wire' };
const story = { ...plain, head: { ...plain.head, quotations: { fine } } };
const html = storyRecords(editionOf(story, site, english, noEntries))
  .map((record) => record.html)
  .join('\n');

for (const { id } of [article, conversa].flatMap<{ id: string }>(blocksOf)) {
  test(`${id} is found: it is a place to land in one record, and its words stand there`, () => {
    const [before, after = '', ...again] = html.split(` id="${id}"`);
    assert.deepEqual([before === undefined, again], [false, []]);
    assert.match(after, new RegExp(`^[^<]*>(?:</i><p>)?[^<]*Words ${id}\\b`));
  });
}

test('A quotation stands with who said it, whatever its layer, and only among quotations', () => {
  const records = storyRecords(editionOf(story, site, english, noEntries));
  const own = (kind: string) => records.filter((record) => record.html.includes(`"kind:${kind}"`));
  assert.match(own('quotations')[0]?.html ?? '', /Words report-quote Ada Lima, builder \u2063</);
  assert.doesNotMatch(own('article')[0]?.html ?? '', /-quote/);
  assert.equal(blocksOf(article).filter(({ kind }) => kind === 'quotation').length, writtenLayers.length);
  assert.ok(plainText(article.title).startsWith('Words'));
});

test('The letters of a record are composed, as a query’s are, however they were typed', () => {
  const title = { ...article.title, text: [{ kind: 'text' as const, value: 'cafe\u0301' }] };
  const typed = { ...story, article: { source: 'en', in: { en: { ...article, title } } } };
  assert.ok(
    storyRecords(editionOf(typed, site, english, noEntries))[0]?.html.includes(
      '<h1 id="a1">caf\u00E9 \u2063</h1>',
    ),
  );
});

test('Notes of both documents are found in their records, and a source that one of them cites', () => {
  const wire = {
    id: 'wire',
    publisher: 'The Wire',
    title: 'O rio',
    url: 'https://wire.example/',
    kind: 'report',
    language: 'pt',
  } as const;
  const told = storyFrom(
    [
      articleFrom(
        '# A[^one] {/* #a1 */}\n\n<Layer kind="lede">\n\nB[^wire] {/* #a2 */}\n\n</Layer>\n\n[^one]: First words.\n',
      ),
    ],
    [
      conversaFrom(
        '# C[^two] {/* #c1 */}\n\n<Turn id="c2" voice="child">\nD[^wire]\n</Turn>\n\n[^two]: Second words.\n',
      ),
    ],
  );
  const records = storyRecords(
    editionOf({ ...told, head: { ...told.head, source: [wire] } }, site, english, noEntries),
  );
  const notesIn = (index: number) =>
    [
      ...(records[index]?.html ?? '').matchAll(
        /id="(note-[^"]*)" data-pagefind-title="Notes"><\/i><p>([^<]*)</g,
      ),
    ].map(([, id, text]) => [id, text?.replace(' \u2063', '')]);
  assert.deepEqual(notesIn(0), [
    ['note-one', 'First words.'],
    ['note-wire', 'The Wire · O rio'],
  ]);
  assert.deepEqual(notesIn(1), [['note-two', 'Second words.']]);
});
