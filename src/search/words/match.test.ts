import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../tests/support/property.ts';
import { beginningOf, likeness, likenessToBeginning } from './match.ts';

const letters = fc.constantFrom(...'abcdeimnorst');
const word = fc.string({ unit: letters, minLength: 1, maxLength: 14 });
/** Two words with the same beginning, as inflections are and much else. */
const alike = fc
  .tuple(word, fc.string({ unit: letters, maxLength: 6 }), fc.string({ unit: letters, maxLength: 6 }))
  .map(([beginning, one, other]) => [beginning + one, beginning + other] as const);

test('two words are as like one way round as the other', () => {
  fc.assert(fc.property(alike, ([one, other]) => likeness(one, other) === likeness(other, one)));
});

test('a likeness is from 0 to 1, and 1 for the same word only', () => {
  fc.assert(
    fc.property(alike, ([one, other]) => {
      const value = likeness(one, other);
      assert.ok(value >= 0 && value <= 1);
      assert.equal(value === 1, one === other);
    }),
  );
});

test('words of three letters and fewer are like themselves only', () => {
  const short = fc.string({ unit: letters, minLength: 1, maxLength: 3 });
  fc.assert(fc.property(short, word, (one, other) => likeness(one, other) === (one === other ? 1 : 0)));
});

test('words that begin with different letters are not alike', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      fc.pre(one[0] !== other[0]);
      assert.equal(likeness(one, other), 0);
    }),
  );
});

test('the longer the common beginning, the greater the likeness', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 10 }), (shared) => {
      const at = (length: number) =>
        likeness('abcdefghijkl', `${'abcdefghijkl'.slice(0, length)}${'z'.repeat(12 - length)}`);
      assert.ok(at(shared) <= at(shared + 1));
    }),
  );
});

const inflections = [
  ['exportacao', 'exportacoes'],
  ['eleicao', 'eleicoes'],
  ['condicao', 'condicoes'],
  ['concorrente', 'concorrentes'],
  ['democracies', 'democratic'],
  ['restriction', 'restrictions'],
  ['weapon', 'weapons'],
  ['arma', 'armas'],
] as const;
for (const [one, other] of inflections) {
  test(`“${one}” is like “${other}”`, () => assert.ok(likeness(one, other) > 0));
}

const strangers = [
  ['model', 'modern'],
  ['blockchain', 'blocked'],
  ['such', 'suing'],
  ['regime', 'region'],
  ['president', 'precedent'],
  ['competent', 'competitor'],
  ['export', 'expert'],
  ['the', 'their'],
] as const;
for (const [one, other] of strangers) {
  test(`“${one}” is not like “${other}”`, () => assert.equal(likeness(one, other), 0));
}

test('a half-typed word finds all that begins with it, and nothing else', () => {
  fc.assert(
    fc.property(word, fc.string({ unit: letters, maxLength: 6 }), word, (asked, rest, other) => {
      assert.equal(likenessToBeginning(asked, asked + rest) > 0, asked.length >= 3);
      if (!other.startsWith(asked)) assert.equal(likenessToBeginning(asked, other), 0);
    }),
  );
});

test('the more of a word is typed, the better it is answered', () => {
  fc.assert(
    fc.property(word, (whole) => {
      for (let length = 3; length < whole.length; length += 1) {
        const [less, more] = [whole.slice(0, length), whole.slice(0, length + 1)];
        assert.ok(likenessToBeginning(less, whole) < likenessToBeginning(more, whole));
      }
    }),
  );
});

test('the beginning of a word is one, and of four letters at least', () => {
  fc.assert(
    fc.property(word, (whole) => {
      const beginning = beginningOf(whole);
      assert.ok(whole.startsWith(beginning));
      assert.ok(beginning.length >= Math.min(4, whole.length));
    }),
  );
});
