import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordDifference } from './word-difference.ts';

test('says which words went and which came', () => {
  assert.deepEqual(wordDifference('the month was silent', 'the month was long and silent'), [
    { kind: 'same', text: 'the month was' },
    { kind: 'added', text: 'long and' },
    { kind: 'same', text: 'silent' },
  ]);
  assert.deepEqual(
    wordDifference('a blunt ban', 'a ban').find(({ kind }) => kind === 'removed'),
    { kind: 'removed', text: 'blunt' },
  );
});
