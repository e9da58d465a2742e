import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeBundle } from '../../../tests/support/fake-bundle.ts';
import { foldedWords } from '../words/fold.ts';
import { askFirst, askFurther, type Search, type SearchSources } from './ask-parts.ts';
import { keyOf } from './key-match.ts';
import type { PartTerm, SearchPart } from './layout.ts';
import { wordsFiles } from './words-files.ts';

/** A search of a newest story, a part with the entry of a term, and older stories a year each. */
function sources(older: readonly string[], terms: readonly PartTerm[] = []) {
  const entry = 'A rope for mooring';
  const parts: SearchPart[] = [
    { folder: 'entries' },
    ...older.map(
      (_, index): SearchPart => ({ folder: `${2025 - index}`, years: [2025 - index, 2025 - index] }),
    ),
  ];
  const files = wordsFiles(
    terms,
    [entry, ...older].map((text) => new Set(foldedWords(text).map(keyOf))),
  );
  const opened: string[] = [];
  const made: SearchSources = {
    first: fakeBundle({
      address: '/2026/',
      date: '2026-01-01',
      blocks: { a1: 'Lede | The walnut of today' },
    }),
    layout: { parts, words: files.map(({ from }, index) => [from, `${index}`]), tells: true },
    words: async (file) => files[Number(file)]?.content ?? { terms: [], parts: {} },
    open: async ({ folder }) => {
      opened.push(folder);
      const text = folder === 'entries' ? entry : older[2025 - Number(folder)];
      const kind = folder === 'entries' ? 'glossary' : 'article';
      return fakeBundle({ address: `/${folder}/`, kind, blocks: { a1: `Lede | ${text}` } });
    },
  };
  return { made, opened };
}

const addresses = ({ answer }: Awaited<ReturnType<typeof askFirst>>) =>
  answer.documents.map(({ address }) => address);

test('the newest are asked first, and what may answer too is left', async () => {
  const { made, opened } = sources(['A walnut', 'A copper', 'Two walnuts']);
  const search = await askFurther(made, await askFirst(made, 'walnut'), 'walnut', 0);
  assert.deepEqual(addresses(search), ['/2026/']);
  assert.deepEqual(
    search.rest.map(({ folder }) => folder),
    ['2025', '2023'],
  );
  assert.deepEqual(opened, []);
});

test('what is left is asked in its order, and no more of it than is wanted', async () => {
  const { made, opened } = sources(['A walnut', 'A walnut', 'A walnut', 'A walnut']);
  const search = await askFurther(made, await askFirst(made, 'walnut'), 'walnut', 3);
  assert.deepEqual(addresses(search), ['/2026/', '/2025/', '/2024/', '/2023/']);
  assert.deepEqual(
    search.rest.map(({ folder }) => folder),
    ['2022'],
  );
  assert.deepEqual(opened, ['2025', '2024', '2023']);
});

test('parts with every word of a query come before those with some', async () => {
  const { made } = sources(['A walnut', 'A copper and a walnut']);
  const { rest } = await askFurther(made, await askFirst(made, 'walnut copper'), 'walnut copper', 0);
  assert.deepEqual(
    rest.map(({ folder }) => folder),
    ['2024', '2025'],
  );
  const order = { sort: { date: 'desc' } } as const;
  const first = await askFirst(made, 'walnut copper', order);
  const byDate = await askFurther(made, first, 'walnut copper', 0, order);
  assert.deepEqual(
    byDate.rest.map(({ folder }) => folder),
    ['2025', '2024'],
  );
});

test('with a page of good answers nothing older is asked', async () => {
  const { made, opened } = sources(Array.from({ length: 12 }, () => 'A walnut'));
  const search = await askFurther(made, await askFirst(made, 'walnut'), 'walnut', 99);
  assert.equal(search.answer.documents.length, 9);
  assert.equal(opened.length, 8);
});

test('the entry of a term that a query names is asked at once, by any form of the term', async () => {
  const term: PartTerm = { own: ['mooring', 'hawser'], others: ['amarra'], part: 0 };
  for (const query of ['mooring', 'hawser', 'amarra']) {
    const { made } = sources(['A walnut'], [term]);
    assert.deepEqual(addresses(await askFirst(made, query)), ['/entries/'], query);
  }
});

test('entries that no term names are asked when nothing else is left', async () => {
  const { made } = sources(['A walnut']);
  const first = await askFirst(made, 'rope');
  assert.deepEqual(addresses(first), []);
  assert.deepEqual(addresses(await askFurther(made, first, 'rope', 0)), ['/entries/']);
});

test('what cannot be had is left, and can be asked again', async () => {
  const { made } = sources(['A walnut', 'A walnut']);
  const first = await askFirst(made, 'walnut');
  const gone = () => Promise.reject(new Error('gone'));
  const folders = ({ rest = [] }: Search) => rest.map(({ folder }) => folder);
  const without = await askFurther({ ...made, open: gone }, first, 'walnut', 4);
  assert.deepEqual(
    [without.hasFailed, addresses(without), folders(without)],
    [true, ['/2026/'], ['2025', '2024']],
  );
  const unknown = await askFurther({ ...made, words: gone }, first, 'walnut', 4);
  assert.deepEqual([unknown.hasFailed, folders(unknown)], [true, ['entries', '2025', '2024']]);
  const again = await askFurther(made, without, 'walnut', 4);
  assert.deepEqual(
    [again.hasFailed, addresses(again), folders(again)],
    [false, ['/2026/', '/2025/', '/2024/'], []],
  );
});
