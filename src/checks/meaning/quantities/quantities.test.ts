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

/** Pairs of one time, as one language writes it in figures and another in words. */
const sameTimes: readonly (readonly [string, string, string, string])[] = [
  ['en', 'half past one in the afternoon', 'pt-BR', '13h30'],
  ['en', 'at a quarter to two', 'pt-BR', 'às 13h45'],
  ['en', 'at ten minutes past noon', 'pt-BR', 'às 12h10'],
  ['en', 'at one thirty', 'es', 'a las 13:30'],
  ['en', 'a quarter past midnight', 'pt-BR', '0h15'],
  ['en', 'twenty-five to six', 'es', '17:35'],
  ['en', 'half an hour past noon', 'es', '12:30 h'],
  ['en', '1:30 p.m.', 'pt-BR', 'à uma e meia da tarde'],
  ['en', '12:30', 'pt-BR', 'ao meio-dia e meia'],
  ['en', '1:45 p.m.', 'pt-BR', 'quinze para as duas'],
  ['en', '1:45 p.m.', 'pt-BR', 'às duas menos um quarto'],
  ['en', '1:20 p.m.', 'pt-BR', 'às treze e vinte'],
  ['en', '1:30 p.m.', 'pt-BR', 'às 13 horas e 30 minutos'],
  ['en', '1.30 p.m.', 'pt-BR', '13h30'],
  ['en', '1:30 p.m.', 'es', 'la una y media de la tarde'],
  ['en', '1:45 p.m.', 'es', 'las dos menos cuarto'],
  ['en', '5:35 p.m.', 'es', 'las cinco y treinta y cinco'],
  ['pt-BR', '23h40', 'es', 'veinte para las doce'],
];

test('A time in words is the same as in figures, and another time is not', () => {
  const all = (tag: string, text: string) => [
    ...quantitiesIn(text, { tag }),
    ...wordedQuantitiesIn(text, { tag }),
  ];
  for (const [tag, text, otherTag, otherText] of sameTimes) {
    const [one, other] = [all(tag, text), all(otherTag, otherText)];
    const lacks = (own: typeof one, others: typeof one) => {
      const values = new Set(others.flatMap(({ values, parts = [] }) => [...values, ...parts]));
      return own.filter(({ isSure, values: own }) => isSure && !own.some((value) => values.has(value)));
    };
    assert.deepEqual([...lacks(one, other), ...lacks(other, one)], [], `${text} is ${otherText}`);
    for (const wrong of ['14h30', '13h15', '11:05'])
      assert.equal(lacks(all('pt-BR', wrong), one).length, 1, `${text} is not ${wrong}`);
  }
});
