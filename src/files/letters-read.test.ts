import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allLettersRead,
  inLanguage,
  lettersReadIn,
  noteAgain,
  noteLetters,
  withLetters,
} from './letters-read.ts';

// Stands alone: what was read is kept for the whole of a process.
test('Letters are kept by the language of the text that they stand in, once each', () => {
  const { value, letters } = withLetters(() => {
    noteLetters('Łódź');
    inLanguage('pl', () => noteLetters('żółw, żółw'));
    inLanguage('en', () => noteLetters('Łódź, too'));
    inLanguage('pl', () => noteLetters('gżegżółka'));
    noteLetters('ğ');
    return 1;
  });
  assert.equal(value, 1);
  assert.deepEqual(Object.keys(letters).sort(), ['', 'en', 'pl']);
  assert.equal(letters[''], 'Łódźğ');
  assert.equal(letters['pl'], 'żółw, gek'.replace('k', 'ka'));
  assert.equal(letters['en'], 'Łódź, to');
  assert.deepEqual(lettersReadIn('pl'), ['ł', 'ż']);
  assert.deepEqual(lettersReadIn('en'), ['Ł', 'ź']);
});

test('What was noted in an earlier process is noted again for its languages', () => {
  noteAgain({ '': '火', tr: 'ışık' });
  assert.deepEqual(lettersReadIn('tr'), ['ı', 'ş']);
  const { '': all = '', tr } = allLettersRead();
  assert.equal(tr, 'ış');
  for (const letter of ['火', 'k', 'ş']) assert.ok(all.includes(letter), letter);
});

test('What is read after a text in a language is not of it, also where that could not be read', () => {
  assert.throws(() =>
    inLanguage('xx', () => {
      throw new Error('no');
    }),
  );
  noteLetters('ĳ');
  assert.deepEqual(lettersReadIn('xx'), []);
});
