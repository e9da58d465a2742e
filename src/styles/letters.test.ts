import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rangeInCss, rangesFor, withTyped } from './letters.ts';

test('Ranges go over letters that the publication does not have, and stop before one that is in another file', () => {
  const all = ['a', 'ó', 'ą', 'ć', 'ł', 'ż', 'ạ', 'я', 'ẅ', '𝒜'];
  assert.deepEqual(rangesFor(new Set(['ą', 'ć', 'ł', 'ż']), all), ['U+105-17c']);
  assert.deepEqual(rangesFor(new Set(['ą', 'ł', 'ż', '𝒜']), all), ['U+105', 'U+142-17c', 'U+1d49c']);
  assert.deepEqual(rangesFor(new Set(), all), []);
  assert.equal(rangeInCss([0x41, 0x41]), 'U+41');
});

test('A letter comes with its other case, and with what an editor may type next, by code point', () => {
  const typed = withTyped(['ł', 'ß', '𐐨']);
  for (const letter of ['Ł', 'ł', 'ß', 'S', 'z', '’', '𐐀']) assert.ok(typed.includes(letter), letter);
  assert.deepEqual(typed.slice(-2), ['𐐀', '𐐨']);
  assert.equal(new Set(typed).size, typed.length);
});
