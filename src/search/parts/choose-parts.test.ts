import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedWords } from '../words/asked-words.ts';
import { filesFor, partsFor } from './choose-parts.ts';
import { keyOf } from './key-match.ts';
import type { PartTerm, SearchLayout } from './layout.ts';
import { areFew, wordsFiles } from './words-files.ts';

/** Keys of a part with these stems. */
const keysOf = (stems: string) => new Set(stems.split(' ').map(keyOf));

/** A layout of a part for each list of stems, each of a year, and its files of words. */
function layoutOf(texts: readonly string[], terms: readonly PartTerm[] = []) {
  const files = wordsFiles(
    terms,
    texts.map((text) => keysOf(text)),
  );
  const layout: SearchLayout = {
    parts: texts.map((_, index) => ({ folder: `${index}`, years: [2020 - index, 2020 - index] })),
    words: files.map(({ from }, index) => [from, `${index}`]),
    tells: true,
  };
  const contentOf = (query: string) =>
    [...new Set(askedWords(query).flatMap(({ text }) => filesFor(layout, text)))].flatMap(
      (file) => files[Number(file)]?.content ?? [],
    );
  return { layout, files, contentOf };
}

/** Places of the parts that a query would be asked in; those that have not all of it with a question mark. */
function chosen(texts: readonly string[], query: string, kind?: 'people' | 'article'): string[] {
  const { layout, contentOf } = layoutOf(texts);
  return partsFor(layout, contentOf(query), askedWords(query), kind).map(
    ({ place, hasAll }) => `${place}${hasAll ? '' : '?'}`,
  );
}

test('a part is asked that has the word, an inflection of it, or a word that begins so', () => {
  const pairs = [
    ['walnut', 'walnut'],
    ['walnuts', 'walnut'],
    ['exportacao', 'exportaca'],
    ['exportacoes', 'exporta'],
    ['cities', 'citi'],
    ['city', 'citi'],
    ['tries', 'tri'],
    ['sued', 'su'],
    ['falaram', 'fal'],
    ['paciencia', 'pacient'],
    ['negotiat', 'negoti'],
    ['negot', 'negoti'],
    ['relational', 'relat'],
    ['internationalisation', 'internationalis'],
    ['arma', 'armas'],
  ] as const;
  for (const [query, text] of pairs)
    assert.deepEqual(chosen(['zebra', text], query), ['1'], `${query}, ${text}`);
});

test('a part that has nothing like the word is not asked', () => {
  assert.deepEqual(chosen(['walker wall a wale', 'nut'], 'walnut'), []);
});

test('a part with one word of several may answer too, and small words do not count', () => {
  assert.deepEqual(chosen(['walnut tree', 'a copper', 'the of'], 'the walnut of copper'), ['0?', '1?']);
});

test('only parts with documents of the kind are asked', () => {
  assert.deepEqual(chosen(['walnut'], 'walnut', 'people'), []);
  assert.deepEqual(chosen(['walnut'], 'walnut', 'article'), ['0']);
});

test('where nobody tells the words of a part, all are asked', () => {
  const { layout } = layoutOf(['x', 'y']);
  assert.equal(partsFor({ ...layout, tells: false }, [], askedWords('名前'), undefined).length, 2);
});

test('files of words are of a bounded size, and those for a word have all that begins like it and its terms', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => index.toString(36).padStart(4, 'k'));
  const terms: PartTerm[] = words
    .slice(0, 2000)
    .map((word) => ({ own: [`${word} one`], others: [`x${word}`] }));
  const { files, contentOf } = layoutOf([words.join(' '), 'kk11'], terms);
  assert.ok(files.length > 10);
  for (const { content } of files) assert.ok(JSON.stringify(content).length < 16_000);
  for (const query of ['kk11', 'kk1a', 'xkk1a']) {
    const found = contentOf(query);
    assert.ok(found.length < 4, `${found.length} files for ${query}`);
    const term = query.replace('x', '');
    assert.ok(
      found.some((file) => file.terms.some(({ own }) => own[0] === `${term} one`)),
      query,
    );
  }
  assert.equal(
    partsFor(layoutOf([words.join(' ')]).layout, contentOf('kk11'), askedWords('kk11'), undefined).length,
    1,
  );
});

test('terms are fetched all together as long as they are few', () => {
  const terms = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ own: [`Term ${index}`], others: [] }));
  assert.deepEqual([areFew(terms(50)), areFew(terms(5000))], [true, false]);
});
