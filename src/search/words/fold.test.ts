import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../tests/support/property.ts';
import { fold, foldedWords, placeOfRun } from './fold.ts';

test('a word is compared without case, accents and marks', () => {
  assert.equal(fold('Exportação,'), 'exportacao');
  assert.equal(fold('“É'), 'e');
  assert.equal(fold('العبّارة'), 'العبارة');
  assert.equal(fold('GPT‑5.6'), 'gpt56');
  assert.equal(fold('…'), '');
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
