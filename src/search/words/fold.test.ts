import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../tests/support/property.ts';
import { fold, foldedWords, placeOfRun, placesOfWords, waysToWrite } from './fold.ts';

test('a word is compared without case, accents and marks', () => {
  assert.equal(fold('Exportação,'), 'exportacao');
  assert.equal(fold('“É'), 'e');
  assert.equal(fold('العبّارة'), 'العباره');
  assert.equal(fold('GPT‑5.6'), 'gpt56');
  assert.equal(fold('…'), '');
});

test('letters that Unicode does not take apart are found from any keyboard', () => {
  const pairs = {
    Łódź: 'lodz',
    đường: 'duong',
    Ærø: 'aero',
    Straße: 'strasse',
    IĞDIR: 'igdir',
    ığdır: 'igdir',
  };
  for (const [written, typed] of Object.entries({ ...pairs, کتاب: 'كتاب', Þór: 'thor' }))
    assert.equal(fold(written), fold(typed), written);
});

test('marks with which it is another word stay: vowel signs, voicing, the Russian short i', () => {
  for (const [one, other] of [
    ['कमल', 'कमाल'],
    ['ガラス', 'カラス'],
    ['мой', 'мои'],
    ['ปา', 'ป่า'],
  ] as const)
    assert.notEqual(fold(one), fold(other), one);
});

test('digits of any script are those of the keyboard, wide letters the narrow ones', () => {
  assert.equal(fold('٢٠٢٦'), '2026');
  assert.equal(fold('२५'), '25');
  assert.equal(fold('ＧＰＴ５'), 'gpt5');
  assert.equal(fold('10\u202F000'), '10000');
});

test('a compound is looked for by what stands behind its seams, a noun without what is written at it', () => {
  assert.deepEqual(waysToWrite('Donau\u00ADdampf\u00ADschiff,'), [
    'donaudampfschiff',
    'dampfschiff',
    'schiff',
  ]);
  assert.deepEqual(waysToWrite('e-mail'), ['e', 'mail', 'email']);
  assert.deepEqual(waysToWrite('l’économie'), ['l', 'economie', 'leconomie']);
  assert.ok(waysToWrite('והספינות').includes('ספינות'));
  assert.ok(waysToWrite('والمدرسة').includes('مدرسه'));
});

test('words are painted whole, whatever stands in them, and an apostrophe’s letter nowhere else', () => {
  const painted = (text: string, ...words: string[]) =>
    [...placesOfWords(text, words)].map(([start, end]) => text.slice(start, end));
  assert.deepEqual(painted('כך (צה״ל) דיבר', 'צה״ל'), ['צה״ל']);
  assert.deepEqual(painted('مردم می\u200Cخواهند.', 'می\u200Cخواهند'), ['می\u200Cخواهند']);
  assert.deepEqual(painted('“Oʻzbek” oʻgʻil', 'Oʻzbek'), ['Oʻzbek']);
  assert.deepEqual(painted('GPT-5.6 and 5.6', 'GPT-5.6'), ['GPT-5.6', '5.6']);
  assert.deepEqual(painted('Maria’s and China’s', 'Maria’s'), ['Maria’s']);
  assert.deepEqual(painted('l’eau, d’eau', 'l’eau'), ['l’eau', 'eau']);
});

test('folding a folded word changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => fold(fold(word)) === fold(word)));
});

test('a text is words between spaces, dashes and strokes', () => {
  assert.deepEqual(foldedWords(' supply-chain risk – and/or\u200Bmore '), [
    'supply',
    'chain',
    'risk',
    'and',
    'or',
    'more',
  ]);
  assert.deepEqual(foldedWords(' … '), []);
});

test('a run is found where it was put, or before that', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'));
  fc.assert(
    fc.property(
      words,
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      words,
      (before, run, after) => {
        const at = placeOfRun(run, [...before, ...run, ...after]);
        assert.ok(at >= 0 && at <= before.length);
        assert.deepEqual([...before, ...run, ...after].slice(at, at + run.length), run);
      },
    ),
  );
});

test('a run that does not stand there is at no place, nor is a run of no words', () => {
  assert.equal(placeOfRun(['b', 'a'], ['a', 'b']), -1);
  assert.equal(placeOfRun(['a', 'b'], ['a']), -1);
  assert.equal(placeOfRun([], ['a']), -1);
});
