import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byPage } from './by-page.ts';
import type { FoundDocument, Passage } from './rank-passages.ts';

const passage = (block: string, score: number): Passage => ({
  block,
  score,
  place: '',
  excerpt: [],
  words: [],
  coverage: 1,
});
function found(kind: FoundDocument['kind'], address: string, ...passages: Passage[]): FoundDocument {
  const score = passages[0]?.score ?? 0;
  return {
    kind,
    address,
    title: `${kind} of ${address}`,
    alternates: {},
    topics: [],
    passages,
    coverage: 1,
    score,
    rank: 0,
  };
}

test('What a story says in several documents stands together, the best passage first', () => {
  const pages = byPage([
    found('conversa', '/a/', passage('c3', 0.9), passage('c5', 0.2)),
    found('article', '/b/', passage('a1', 0.8)),
    found('article', '/a/', passage('a4', 0.5)),
  ]);
  assert.deepEqual(
    pages.map(({ title, passages }) => [title, passages.map(({ kind, block }) => `${kind} ${block}`)]),
    [
      ['article of /a/', ['conversa c3', 'article a4', 'conversa c5']],
      ['article of /b/', ['article a1']],
    ],
  );
});

test('A story has few passages, and of each of its documents one', () => {
  const many = [9, 8, 7, 6, 5, 4].map((score) => passage(`a${score}`, score));
  const [page] = byPage([found('article', '/a/', ...many), found('conversa', '/a/', passage('c2', 1))]);
  assert.deepEqual(
    page?.passages.map(({ block }) => block),
    ['a9', 'a8', 'a7', 'a6', 'c2'],
  );
});

test('An entry is called what it is, and a story is not', () => {
  const kinds = byPage([
    found('people', '/p/', passage('d', 1)),
    found('quotations', '/a/', passage('a2', 1)),
  ]);
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ['people', undefined],
  );
});
