import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quantitiesIn, wordedQuantitiesIn } from './quantities.ts';
import { areAboutTheSame } from './units.ts';

const tags = [
  'en',
  'pt-BR',
  'es',
  'de',
  'fr',
  'pl',
  'ru',
  'ar-EG',
  'fa',
  'hi',
  'bn',
  'mr',
  'ja',
  'zh-Hans',
  'de-CH',
  'en-IN',
];

/** All values that a text surely says in figures. */
function valuesIn(text: string, tag: string) {
  return quantitiesIn(text, { tag })
    .filter(({ isSure }) => isSure)
    .flatMap(({ values }) => values);
}

test('A number is read as what it is worth, whichever language wrote it and in whichever digits', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...tags),
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 2 }),
      (tag, whole, decimals) => {
        const value = whole / 10 ** decimals;
        const written = new Intl.NumberFormat(tag, { maximumFractionDigits: decimals }).format(value);
        assert.ok(valuesIn(`– ${written} –`, tag).includes(value), `${written} in ${tag} is not ${value}`);
      },
    ),
  );
});

test('Millions and thousands multiply, however a language calls them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...tags),
      fc.integer({ min: 2, max: 99 }),
      fc.constantFrom(6, 9),
      (tag, count, power) => {
        const value = count * 10 ** power;
        const format = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long' });
        const written = format.format(value);
        assert.ok(valuesIn(written, tag).includes(value), `${written} in ${tag} is not ${value}`);
      },
    ),
  );
});

test('A date says its day, its month and its year, whether the month is a word or a number', () => {
  const western = tags.filter((tag) => !['fa', 'ar-EG'].includes(tag));
  fc.assert(
    fc.property(
      fc.constantFrom(...western),
      fc.integer({ min: 0, max: 20_000 }),
      fc.constantFrom<('long' | 'short')[]>('long', 'short'),
      (tag, day, dateStyle) => {
        const date = new Date(day * 86_400_000);
        const format = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' });
        const values = quantitiesIn(format.format(date), { tag }).flatMap((each) => each.values);
        for (const value of [date.getUTCDate(), `month ${date.getUTCMonth() + 1}`])
          assert.ok(values.includes(value), `${format.format(date)} in ${tag} does not say ${value}`);
        assert.ok(values.some((value) => Number(value) % 100 === date.getUTCFullYear() % 100));
      },
    ),
  );
});

test('Of a number that is written in two ways, one is the same in another language', () => {
  const says = (tag: string, text: string) => valuesIn(text, tag).map(String).toSorted();
  assert.deepEqual(says('en', '1,234.5'), says('pt-BR', '1.234,5'));
  assert.deepEqual(says('en', 'at 3pm'), says('pt-BR', 'às 15h'));
  assert.deepEqual(says('en', '15:30'), says('pt-BR', '15h30'));
  assert.deepEqual(says('en', 'GPT-5.6'), says('pt-BR', 'o GPT-5.6'));
  assert.ok(says('en', 'the 1980s').some((value) => says('pt-BR', 'anos 80').includes(value)));
  assert.notDeepEqual(says('en', '1,234'), says('pt-BR', '1,234'));
});

test('Numbers in words are read with what they multiply, and Roman ones beside them', () => {
  const said = (tag: string, text: string) =>
    wordedQuantitiesIn(text, { tag }).flatMap(({ values }) => values);
  assert.ok(said('en', 'twenty-five').includes(25));
  assert.ok(said('pt-BR', 'duzentos e vinte e três mil').includes(223_000));
  assert.ok(said('es', 'veinticinco').includes(25));
  assert.ok(said('pt-BR', 'o século XXI').includes(21));
});

test('A value in another unit is about the same, and another value is not', () => {
  assert.ok(areAboutTheSame(10, 'mile', 16, 'kilometer'));
  assert.ok(areAboutTheSame(68, 'fahrenheit', 20, 'celsius'));
  assert.ok(areAboutTheSame(2, 'week', 15, 'day'));
  assert.ok(!areAboutTheSame(10, 'mile', 10, 'kilometer'));
  assert.ok(!areAboutTheSame(10, 'mile', 16, 'kilogram'));
});
