import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { articleFrom, english, storyFrom } from '../../../tests/support/story-from-text.ts';
import { editionToPublish, noEntries, site } from '../../../tests/support/story-to-publish.ts';
import { editionOf } from '../../story/edition.ts';
import { type Entry, entriesByKey } from '../../story/entries.ts';
import type { Story } from '../../story/story.ts';
import { storyDataOf } from './story-data.ts';
import { storyDataSchema } from './story-data-schema.ts';

const data = storyDataOf(editionToPublish());
const [article, conversa] = data.documents;

function block(id: string) {
  return [...(article?.blocks ?? []), ...(conversa?.blocks ?? [])].find((other) => other.id === id);
}

test('Every block has its text in all languages, with the state of each translation', () => {
  assert.deepEqual(block('a2'), {
    id: 'a2',
    kind: 'paragraph',
    layer: 'question',
    in: {
      en: { state: 'source', text: 'Who crosses it?' },
      pt: { state: 'stale', text: 'Quem a atravessa?', translatedFrom: 'Who crossed it?' },
    },
  });
  assert.deepEqual(block('a4')?.in['pt'], { state: 'missing' });
  assert.deepEqual(block('a5')?.in['pt'], { state: 'current', text: 'Um' });
});

test('A document was written in a language of its own, and says how each version came about', () => {
  assert.equal(conversa?.source, 'pt');
  assert.deepEqual(conversa?.credits['en'], { translated: { how: 'human', by: 'Eve Fox' } });
  assert.deepEqual(block('c3')?.in['pt'], { state: 'source', text: 'Para atravessar.\nE para voltar.' });
  assert.deepEqual(block('c3')?.refs, ['a7', 'a8']);
});

test('A quotation leads to what was said, by whom and where', () => {
  assert.equal(block('a8')?.quotation, 'long');
  assert.deepEqual(data.quotations['long'], {
    text: 'We built it ourselves.',
    language: 'en',
    speaker: { en: 'Ada Lima', pt: 'Ada Lima' },
    role: { en: 'builder', pt: 'construtora' },
    source: 'The Wire',
  });
});

const relations: NonNullable<Story['head']['relations']> = {
  title: { en: 'Who builds', pt: 'Quem constrói' },
  parties: {
    ada: { group: 'person', column: 1, row: 1, rows: 1, role: { en: 'builder', pt: 'construtora' } },
    town: { name: 'The Town', group: 'government', column: 2, row: 1, rows: 1 },
  },
  between: [
    {
      from: 'ada',
      to: 'town',
      kind: 'agreement',
      label: { en: 'builds for', pt: 'constrói para' },
      block: 'a4',
    },
  ],
};
const ada: Entry = {
  kind: 'person',
  group: 'people',
  id: 'ada',
  name: { en: 'Ada Lima', pt: 'Ada de Lima' },
  forms: {},
  slug: 'ada-lima',
  text: {},
  source: 'en',
  written: { how: 'ai' },
  translated: {},
};

test('Who stands where is in the data, a party without a name under that of its entry, in all languages', () => {
  const { relations: said } = storyDataOf(editionToPublish(english, { relations }, entriesByKey([ada])));
  assert.deepEqual(said?.title, { en: 'Who builds', pt: 'Quem constrói' });
  assert.deepEqual(said?.parties['ada'], {
    name: { en: 'Ada Lima', pt: 'Ada de Lima' },
    role: { en: 'builder', pt: 'construtora' },
    group: 'person',
    column: 1,
  });
  assert.deepEqual(said?.parties['town']?.name, { en: 'The Town', pt: 'The Town' });
  assert.deepEqual(said?.between, [
    {
      from: 'ada',
      to: 'town',
      kind: 'agreement',
      label: { en: 'builds for', pt: 'constrói para' },
      block: 'a4',
    },
  ]);
});

test('The day of the last change takes corrections in, and each document has its descriptions', () => {
  const corrections = [{ date: '2026-03-01', text: 'Two bridges.' }];
  assert.equal(data.changed, '2026-01-01');
  assert.equal(storyDataOf(editionToPublish(english, { corrections })).changed, '2026-03-01');
  assert.deepEqual(conversa?.descriptions, { pt: 'A story <of> a bridge.', en: 'A story <of> a bridge.' });
});

test('A moment that has not ended says so', () => {
  const timeline = articleFrom(
    '# T {/* #a1 */}\n\n<Layer kind="timeline">\n\n<Moment id="a2" when="2026" ref="a1" open>Now.</Moment>\n\n</Layer>\n',
  );
  const [, moment] =
    storyDataOf(editionOf(storyFrom([timeline]), site, english, noEntries)).documents[0]?.blocks ?? [];
  assert.deepEqual([moment?.when, moment?.open], ['2026', true]);
});

test('The data fits the schema that the site publishes, and not without one of its parts', () => {
  const ajv = new Ajv2020({ formats: { date: true, uri: true } });
  const validate = ajv.compile(storyDataSchema(site));
  for (const each of [data, storyDataOf(editionToPublish(english, { relations }, entriesByKey([ada])))])
    assert.equal(validate(each), true, JSON.stringify(validate.errors));
  const { documents, ...rest } = data;
  assert.equal(validate(rest), false);
  assert.equal(
    validate({ ...rest, documents: documents.map((document) => ({ ...document, source: 1 })) }),
    false,
  );
});

test('A note is a block with its label, and each block names the notes that it refers to', () => {
  const noted = storyFrom([
    articleFrom(
      '# A {/* #a1 */}\n\n<Layer kind="lede">\n\nB[^one][^wire], C[^one]. {/* #a2 */}\n\n</Layer>\n\n[^one]: First.\n',
    ),
  ]);
  const source = [
    {
      id: 'wire',
      publisher: 'The Wire',
      title: 'O rio',
      url: 'https://wire.example/',
      kind: 'report',
      language: 'pt',
    },
    { kind: 'own', title: { en: 'Counted by us' } },
  ] as const;
  const made = storyDataOf(
    editionOf({ ...noted, head: { ...noted.head, source: [...source] } }, site, english, noEntries),
  );
  const [, lede, note] = made.documents[0]?.blocks ?? [];
  assert.deepEqual(lede?.notes, ['one', 'wire']);
  assert.deepEqual([note?.id, note?.kind, note?.layer, note?.label], ['note-one', 'note', 'notes', 'one']);
  assert.deepEqual(made.sources, [
    {
      id: 'wire',
      publisher: 'The Wire',
      title: { 'pt-BR': 'O rio' },
      credit: { en: 'Based on reporting by The Wire.' },
      url: 'https://wire.example/',
      kind: 'report',
      language: 'pt-BR',
    },
    { title: { en: 'Counted by us' }, credit: { en: 'This is our own reporting.' }, kind: 'own' },
  ]);
  const validate = new Ajv2020({ formats: { date: true, uri: true } }).compile(storyDataSchema(site));
  assert.deepEqual([validate(made), validate.errors], [true, null]);
});
