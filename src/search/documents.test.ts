import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeBundle } from '../../tests/support/fake-bundle.ts';
import { likelyDocuments } from './documents.ts';
import { askedWords } from './words/asked-words.ts';

const story = (address: string, text: string, date?: string) => ({
  address,
  blocks: { a1: `The report | ${text}` },
  ...(date && { date }),
});
const addressesOf = (documents: readonly { fragment: { url: string } }[]) =>
  documents.map(({ fragment }) => fragment.url);

test('a document that has some of the words is likely too, less than one with all of them', async () => {
  const bundle = fakeBundle(
    story('/one/', 'The harbour was closed'),
    story('/both/', 'The harbour and its lights'),
    story('/none/', 'A market at night'),
  );
  const { documents: found } = await likelyDocuments(bundle, askedWords('harbour lights'), {});
  assert.deepEqual(addressesOf(found), ['/both/', '/one/']);
});

test('small words are not asked beside others', async () => {
  const bundle = fakeBundle(story('/a/', 'The harbour was closed'));
  await likelyDocuments(bundle, askedWords('why was the harbour closed'), {});
  assert.deepEqual(
    bundle.asked.filter((word) => ['why', 'was', 'the'].includes(word)),
    [],
  );
});

test('an inflection that only the stemmer knows is a place; what merely begins alike is none', async () => {
  const bundle = fakeBundle(story('/a/', 'They sued and such was supplied'));
  const words = askedWords('suing');
  const {
    documents: [found],
  } = await likelyDocuments(bundle, words, {});
  assert.deepEqual([...(found?.inflections.get(words[0] as never) ?? [])], [1]);
});

test('a word that few documents have is looked for by its beginning as well', async () => {
  const bundle = fakeBundle(story('/a/', 'uma condição'), story('/b/', 'as condições'));
  const { documents: found } = await likelyDocuments(bundle, askedWords('condição'), {});
  assert.deepEqual(addressesOf(found).sort(), ['/a/', '/b/']);
});

test('in the order of dates the newest comes first, if it has half of what was asked for', async () => {
  const bundle = fakeBundle(
    story('/old/', 'harbour lights', '2024-01-01'),
    story('/new/', 'harbour lights', '2026-01-01'),
    story('/newest/', 'lights of the city', '2026-02-02'),
    story('/other/', 'lights of the road', '2023-02-02'),
  );
  const { documents: found } = await likelyDocuments(bundle, askedWords('harbour lights'), {
    sort: { date: 'desc' },
  });
  assert.deepEqual(addressesOf(found), ['/new/', '/old/']);
});

test('no more than eight documents are looked into unless more are asked for, and how well the rest may answer is told', async () => {
  const bundle = fakeBundle(...Array.from({ length: 20 }, (_, index) => story(`/${index}/`, 'harbour')));
  const first = await likelyDocuments(bundle, askedWords('harbour'), {});
  assert.deepEqual([first.documents.length, first.restAnswers], [8, 1]);
  const all = await likelyDocuments(bundle, askedWords('harbour'), { most: 20 });
  assert.deepEqual([all.documents.length, all.restAnswers], [20, 0]);
});

test('a query of no words finds nothing', async () => {
  const found = await likelyDocuments(fakeBundle(story('/a/', 'harbour')), [], {});
  assert.deepEqual(found, { documents: [], restAnswers: 0 });
});
