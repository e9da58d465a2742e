/*
 * What a block says in figures: numbers, dates, times, with their units. Two languages write the same value in different
 * ways, so that values are compared, and a form that may be read in two ways has both.
 */
import type { Language } from '../../../i18n/languages.ts';
import { onceEach } from '../../../i18n/once-each.ts';
import { calendarWordsIn } from './calendar-words.ts';
import { clockWordsIn } from './clock-words.ts';
import { exact, numbersIn, scalesOf, type WrittenNumber, withPlainDigits } from './number-forms.ts';
import { romanNumbersIn, wordNumbersIn } from './number-words.ts';
import { spelledNumbersIn } from './spelled-numbers.ts';
import { areAboutTheSame, type UnitName, unitAt } from './units.ts';

/** Something that a text says in figures, or may. */
export interface Quantity {
  kind: 'number' | 'date';
  written: string;
  /** What it may mean: `12.5`, `month 11`, `time 570`. */
  values: readonly (number | string)[];
  /** Whether it is sure that it says that: only then it has to have a counterpart. */
  isSure: boolean;
  unit?: UnitName | undefined;
  /** Numbers that another language may write in its place, each by itself: 13 and 30 for half past one. */
  parts?: readonly number[];
}

/** What of a quantity is compared in other units. */
type Measured = Pick<Quantity, 'values' | 'unit'>;

/** What a text says in figures, and names of months and days. */
export function quantitiesIn(written: string, { tag }: Pick<Language, 'tag'>): Quantity[] {
  const found: Quantity[] = [];
  const hasFigures = /[\p{Nd}½¼¾⅓⅔]/u.test(written);
  const text = hasFigures
    ? withDates(withTwoUnits(withTimes(plainly(written), found), found), tag, found)
    : written;
  const calendar = calendarWordsIn(text, tag);
  for (const { written, value, isSure } of calendar)
    found.push({ kind: 'date', written, values: [value], isSure });
  if (hasFigures)
    for (const number of numbersIn(text, tag)) found.push(quantityOf(number, text, tag, calendar));
  return found;
}

/**
 * What a text may say besides, in words and in Roman numerals.
 * @param isTimed whether times of day are asked, too: no text has them in words for anything else.
 */
export function wordedQuantitiesIn(text: string, { tag }: Pick<Language, 'tag'>, isTimed = true): Quantity[] {
  const said = (value: number, more: Partial<Quantity> = {}): Quantity => ({
    kind: 'number',
    written: '',
    values: [value],
    isSure: false,
    ...more,
  });
  return [
    ...wordNumbersIn(text, tag).map(({ end, value }) => {
      const [scaled = value] = scaledValues([value], text.slice(end, end + 40), tag);
      return said(value, { values: [...new Set([value, scaled])], unit: unitAt(text, end, end, tag) });
    }),
    ...(isTimed ? clockWordsIn(text, tag) : []).map((time) =>
      said(0, { kind: 'date', values: [`time ${time}`] }),
    ),
    ...spelledNumbersIn(text, tag).map(({ values, unit }) => said(0, { values, unit })),
    ...romanNumbersIn(text).map((value) => said(value)),
  ];
}

const fractions: Readonly<Record<string, string>> = {
  '½': '.5',
  '¼': '.25',
  '¾': '.75',
  '⅓': '.333',
  '⅔': '.667',
};

const address = /:\/\/|@|www\.|\.(?:com|org|net|gov|edu|io|br|uk|pt)\b/iu;
const addresses =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|io|br|uk|pt)\b\S*/giu;

/** A text with plain digits, without addresses, in which figures are no numbers. */
function plainly(text: string): string {
  const digits = withPlainDigits(text);
  const plain = address.test(digits) ? digits.replaceAll(addresses, ' ') : digits;
  return plain.replaceAll(
    /(\d?)[½¼¾⅓⅔]/gu,
    (all, before: string) => `${before || '0'}${fractions[all.at(-1) ?? ''] ?? ''}`,
  );
}

const clock =
  /(?<![\d.,:/])([01]?\d|2[0-4])(?:[:hH]([0-5]\d)(?![\d:])|\.([0-5]\d)(?=\s?(?:[ap]\.?m\b|h\b|hs\b|hrs\b|horas\b))|(?=\s?(?:[ap]\.?m\b|h\b|hs\b|hrs\b|o’clock|o'clock|Uhr\b)))(?:min\b)?\s?([ap]\.?m\b\.?|h\b|hs\b|hrs\b|horas?\b|o’clock|o'clock|Uhr\b)?/giu;

/** Takes times of day out of a text. Hours are read on a dial of twelve: “at 3” is said of the afternoon, too. */
function withTimes(text: string, found: Quantity[]): string {
  return text.replaceAll(clock, (written, hour: string, colon?: string, point?: string) => {
    const [hours, minutes] = [Number(hour), Number(colon ?? point ?? 0)];
    const values = [
      `time ${(hours % 12) * 60 + minutes}`,
      ...(minutes === 0 ? [hours, (hours + 12) % 24] : []),
    ];
    const parts = [hours % 12, (hours % 12) + 12, minutes];
    found.push({ kind: 'date', written: written.trim(), values, isSure: true, parts });
    return blank(written);
  });
}

const feetAndInches =
  /(?<![\d.,])(\d{1,2})(?:[\s-]?(?:feet|foot|ft\.?|pés|pies)[\s-]?(?:(?:and|e|y) )?|\s?[′'’]\s?)(\d|1[01])(?![\d.,]*\d)(?:[\s-]?(?:inches|inch|in\b\.?|polegadas?|pulgadas?)|\s?(?:[″"”]|''|’’))?/giu;
const poundsAndOunces =
  /(?<![\d.,])(\d{1,3})[\s-]?(?:pounds?|lbs?\.?|libras?),?\s?(?:(?:and|e|y) )?(\d|1[0-5])[\s-]?(?:ounces?|oz\b\.?|onças?|onzas?)/giu;

/** Takes out of a text what is said in two units that other languages have one for: “6 feet 2”, “8 pounds 3 ounces”. */
function withTwoUnits(text: string, found: Quantity[]): string {
  const take = (unit: UnitName, of: number) => (written: string, large: string, small: string) => {
    const parts = [Number(large), Number(small)];
    const value = exact(Number(large) + Number(small) / of);
    found.push({ kind: 'number', written: written.trim(), values: [value], isSure: true, unit, parts });
    return blank(written);
  };
  return text.replaceAll(feetAndInches, take('foot', 12)).replaceAll(poundsAndOunces, take('pound', 16));
}

const yearFirst = /(?<![\d-])(\d{4})([-/]|\.\s?)(\d{1,2})\2(\d{1,2})(?![\d-])/g;
const numericDate = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-]|\.\d)/g;
const numericDay = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/g;

/** Takes dates in figures out of a text, by the order that the language has. */
function withDates(text: string, tag: string, found: Quantity[]): string {
  const push = (written: string, values: (number | string)[], isSure = true) => {
    found.push({ kind: 'date', written, values, isSure });
  };
  const date = (written: string, year: string, month: number, day: number) => {
    push(written, [`month ${month}`]);
    push(written, [day]);
    push(
      written,
      year.length === 2 ? [Number(year), 2000 + Number(year), 1900 + Number(year)] : [Number(year)],
    );
    return blank(written);
  };
  return text
    .replaceAll(yearFirst, (all, year: string, _: string, month: string, day: string) =>
      date(all, year, Number(month), Number(day)),
    )
    .replaceAll(numericDate, (all, a: string, separator: string, b: string, year: string) => {
      const monthFirst = separator === '/' && isMonthFirst(tag);
      const [month, day] =
        (monthFirst || Number(b) > 12) && Number(a) <= 12 ? [Number(a), Number(b)] : [Number(b), Number(a)];
      return month > 12 ? all : date(all, year, month, day);
    })
    .replaceAll(numericDay, (all, a: string, b: string) => {
      // A day, a fraction or a score: each has its own way to be written in words.
      push(
        all,
        [Number(a), Number(b), `month ${Number(a)}`, `month ${Number(b)}`, exact(Number(a) / Number(b))],
        false,
      );
      return blank(all);
    });
}

const isMonthFirst = onceEach((tag) => {
  const parts = new Intl.DateTimeFormat(tag, { dateStyle: 'short' }).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day');
});

/** What stands in the place of something that was read, so that all else keeps its place. */
function blank(written: string): string {
  return ' '.repeat(written.length);
}

function quantityOf(
  { written, index, values }: WrittenNumber,
  text: string,
  tag: string,
  calendar: readonly { index: number; written: string; isSure: boolean }[],
): Quantity {
  const end = index + written.length;
  const [before, after] = [text.slice(Math.max(0, index - 12), index), text.slice(end)];
  const monthAfter = /^[月월]/u.test(after.trimStart());
  if (monthAfter)
    return { kind: 'date', written, values: values.map((value) => `month ${value}`), isSure: true };
  // A number at a letter is part of a name, as in “GPT-5.6”: it has no separators of a language.
  const isName = /[\p{L}][-–\s]?$/u.test(before) && /[.]/.test(written) && /[\p{Lu}\d][-–]?$/u.test(before);
  const own = isName ? [...values, Number(written)].filter((value) => !Number.isNaN(value)) : values;
  const isDate = calendar.some(
    (word) =>
      word.isSure &&
      Math.min(Math.abs(word.index - end), Math.abs(index - word.index - word.written.length)) <= 6,
  );
  return {
    kind: isDate ? 'date' : 'number',
    written: text.slice(index, end + endOfScale(after, tag)),
    values: [...new Set([...scaledValues(own, after, tag), ...shortYears(own, before)])],
    isSure: true,
    unit: unitAt(text, index, endOfScale(after, tag) + end, tag),
  };
}

function scaleAt(after: string, tag: string) {
  const behind = after.replace(/^[\s\u00A0\u202F]+/u, '').toLowerCase();
  const scale = scalesOf(tag).find(
    ({ word }) =>
      behind.startsWith(word) &&
      (/^\p{sc=Han}/u.test(word) || !/^[\p{L}\p{M}]/u.test(behind.slice(word.length))),
  );
  return scale && { ...scale, length: after.length - behind.length + scale.word.length };
}

function endOfScale(after: string, tag: string): number {
  return scaleAt(after, tag)?.length ?? 0;
}

/** “2 million”, and the first number of “2 to 3 million”. */
function scaledValues(values: readonly number[], after: string, tag: string): readonly number[] {
  const scale = scaleAt(after, tag);
  if (scale) {
    const scaled = values.map((value) => exact(value * scale.by));
    return scale.isShort ? [...scaled, ...values] : scaled;
  }
  const [toNext] = /^\s*(?:[-–—]|\p{L}{1,5})\s*\d[\d.,]*/u.exec(after) ?? [];
  const next = toNext === undefined ? undefined : scaleAt(after.slice(toNext.length), tag);
  return next ? [...values, ...values.map((value) => exact(value * next.by))] : values;
}

/** “the 1980s” are “os anos 80”, and 2026–27 ends in 2027. */
function shortYears(values: readonly number[], before: string): number[] {
  return values.flatMap((value) => {
    if (value >= 1000 && value < 2100 && value % 10 === 0) return [value % 100];
    const [, century] = /(\d\d)\d\d\s?(?:[-–/]|to|a)\s?$/.exec(before) ?? [];
    if (century !== undefined && value < 100) return [Number(century) * 100 + value];
    return value < 100 && value % 10 === 0 && /(?:anos|años|années|’|')\s?$/u.test(before)
      ? [1900 + value, 2000 + value]
      : [];
  });
}

/** Whether two quantities are about the same in other units. */
export function isConverted(one: Measured, other: Measured): boolean {
  const [a, b] = [one.unit, other.unit];
  if (a === undefined || b === undefined) return false;
  return one.values.some((value) =>
    other.values.some((another) => areAboutTheSame(Number(value), a, Number(another), b)),
  );
}
