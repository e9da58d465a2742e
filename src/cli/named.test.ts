import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../tests/support/story-from-text.ts';
import { namedIn, unknownNames } from './named.ts';

const ids = new Set(['bridge', 'pt', 'ferry-returns']);
const languages = [english, portuguese];
const named = (...words: string[]) => {
  const { stories, languages: some, others } = namedIn(words, ids, languages);
  return { stories, languages: some.map(({ path }) => path), others };
};

test('Words name stories and languages in any order, and each once', () => {
  assert.deepEqual(named('pt', 'bridge', 'en', 'bridge', 'a4'), {
    stories: ['bridge'],
    languages: ['pt', 'en'],
    others: ['a4'],
  });
  assert.deepEqual(named(portuguese.tag.toLowerCase()).languages, ['pt']);
});

test('A story that is called like a language is meant by its folder', () => {
  assert.deepEqual(named('stories/pt/', 'pt'), { stories: ['pt'], languages: ['pt'], others: [] });
  assert.deepEqual(named('../stories/bridge').others, ['../stories/bridge']);
});

test('Of what is unknown the nearest is said, else all that there is', () => {
  assert.deepEqual(unknownNames(['brigde'], ids, languages), {
    found: 'Unexpected “brigde”, expected a story or a language',
    next: 'Did you mean bridge?',
  });
  assert.deepEqual(unknownNames(['brigde', 'fr'], ids, languages, ['a1']), {
    found: 'Unexpected “brigde”, “fr”, expected a story, a language or a block that is translated',
    next: 'Stories: bridge, pt, ferry-returns. Languages: en, pt. Blocks: a1.',
  });
});

test('Who names a block that is not there is told which there are, in runs', () => {
  const ids = new Set(['ferry-returns', 'night-market']);
  const few = unknownNames(['a99'], ids, languages, ['a1', 'a2', 'c1']);
  assert.equal(few.found, 'Unexpected “a99”, expected a block that is translated');
  assert.equal(few.next, 'The blocks are a1, a2, c1.');
  const many = Array.from({ length: 60 }, (_, index) => `a${index + 1}`);
  const { next } = unknownNames(['a99'], ids, languages, [...many, 'c2', 'a62', 'the-crossing']);
  assert.equal(next, 'The blocks are a1–a60, a62, c2, the-crossing.');
});
