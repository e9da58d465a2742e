import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordDifference } from './word-difference.ts';

test('says which words went and which came', () => {
  assert.deepEqual(wordDifference('the month was silent', 'the month was long and silent'), [
    { kind: 'same', text: 'the month was', spaced: true },
    { kind: 'added', text: 'long and', spaced: true },
    { kind: 'same', text: 'silent', spaced: true },
  ]);
  assert.deepEqual(
    wordDifference('a blunt ban', 'a ban').find(({ kind }) => kind === 'removed'),
    { kind: 'removed', text: 'blunt', spaced: true },
  );
});

test('in a language without spaces a word is what its readers call one', () => {
  assert.deepEqual(wordDifference('管理人は毎晩来る。', '管理人は毎朝来る。'), [
    { kind: 'same', text: '管理人は', spaced: true },
    { kind: 'removed', text: '毎晩', spaced: false },
    { kind: 'added', text: '毎朝', spaced: false },
    { kind: 'same', text: '来る。', spaced: false },
  ]);
});
