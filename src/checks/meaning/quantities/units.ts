/* Units behind and before numbers: their signs in all languages, and their names in each, as `Intl` has them. */
import { onceEach } from '../../../i18n/once-each.ts';
import { isNumberWord } from './number-words.ts';

/** What is measured, and by what a value becomes one of the first unit of its kind. */
interface Unit {
  kind: string;
  by: number;
  /** What is added after that: only degrees have it. */
  plus?: number;
  /** Signs that stand for it, whatever the language. */
  signs: string;
}

const units = {
  percent: { kind: 'share', by: 1, signs: '% ٪' },
  kilometer: { kind: 'length', by: 1000, signs: 'km' },
  meter: { kind: 'length', by: 1, signs: 'm' },
  centimeter: { kind: 'length', by: 0.01, signs: 'cm' },
  millimeter: { kind: 'length', by: 0.001, signs: 'mm' },
  mile: { kind: 'length', by: 1609.344, signs: '' },
  yard: { kind: 'length', by: 0.9144, signs: 'yd' },
  foot: { kind: 'length', by: 0.3048, signs: 'ft' },
  inch: { kind: 'length', by: 0.0254, signs: '' },
  'kilometer-per-hour': { kind: 'speed', by: 1, signs: 'km/h' },
  'mile-per-hour': { kind: 'speed', by: 1.609344, signs: 'mph' },
  kilogram: { kind: 'weight', by: 1, signs: 'kg' },
  gram: { kind: 'weight', by: 0.001, signs: '' },
  pound: { kind: 'weight', by: 0.45359, signs: 'lb lbs' },
  ounce: { kind: 'weight', by: 0.02835, signs: 'oz' },
  hectare: { kind: 'area', by: 1, signs: 'ha' },
  acre: { kind: 'area', by: 0.404686, signs: '' },
  liter: { kind: 'volume', by: 1, signs: '' },
  milliliter: { kind: 'volume', by: 0.001, signs: 'ml mL' },
  gallon: { kind: 'volume', by: 3.785, signs: '' },
  celsius: { kind: 'degrees', by: 1, signs: '°C' },
  fahrenheit: { kind: 'degrees', by: 5 / 9, plus: -160 / 9, signs: '°F' },
  second: { kind: 'time', by: 1, signs: '' },
  minute: { kind: 'time', by: 60, signs: '' },
  hour: { kind: 'time', by: 3600, signs: '' },
  day: { kind: 'time', by: 86_400, signs: '' },
  week: { kind: 'time', by: 604_800, signs: '' },
  month: { kind: 'time', by: 2_629_800, signs: '' },
  year: { kind: 'time', by: 31_557_600, signs: '' },
} as const satisfies Record<string, Unit>;

const currencies = {
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  BRL: 'R$',
  JPY: '',
  INR: '₹',
  RUB: '₽',
  CHF: '',
  CNY: '',
  KRW: '₩',
} as const;

/** A unit, or a currency by its code. */
export type UnitName = keyof typeof units | keyof typeof currencies;

interface Name {
  written: string;
  unit: UnitName;
}

/** Kilometres and kilometers: no country has one of them to itself. */
const otherSpellings: Readonly<Record<string, readonly string[]>> = {
  en: ['en-US', 'en-GB'],
  pt: ['pt-BR', 'pt-PT'],
};

const counts = [1, 2, 3, 5, 11, 21, 1.5, 100];

/** Signs and names by which a language calls units, the longest first. */
const namesIn = onceEach((tag): readonly Name[] => {
  const names = new Map<string, UnitName>();
  const add = (written: string, unit: UnitName) =>
    written !== '' && !names.has(written) && names.set(written, unit);
  const spellings = [tag, ...(otherSpellings[new Intl.Locale(tag).language] ?? [])];
  for (const [unit, { signs }] of Object.entries(units) as [keyof typeof units, Unit][]) {
    for (const sign of signs.split(' ')) add(sign, unit);
    for (const locale of spellings) {
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      for (const count of counts) add(wordsOf(format.formatToParts(count), 'unit'), unit);
    }
  }
  for (const [currency, sign] of Object.entries(currencies) as [keyof typeof currencies, string][]) {
    add(sign, currency);
    const format = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'name' });
    for (const count of counts) {
      const words = wordsOf(format.formatToParts(count), 'currency');
      add(words, currency);
      // Of “US dollars” and “dólares americanos” mostly one word is said.
      for (const word of words.split(' ')) if (moneyWord.test(word)) add(word, currency);
    }
  }
  return [...names]
    .map(([written, unit]) => ({ written, unit }))
    .toSorted((a, b) => b.written.length - a.written.length);
});

const namesByLetter = onceEach((tag) =>
  Map.groupBy(namesIn(tag), ({ written }) => written[0]?.toLowerCase() ?? ''),
);

const moneyWord = /^(?:d[oó]l|euro|re[aá]l|reais|rupe|rupi|rubl|yuan|yen|iene)/iu;

function wordsOf(parts: readonly Intl.NumberFormatPart[], type: 'unit' | 'currency'): string {
  return (
    parts
      .find((part) => part.type === type)
      ?.value.trim()
      .toLowerCase() ?? ''
  );
}

/** The unit of a number in a text; `undefined` where none that is known stands there. */
export function unitAt(text: string, start: number, end: number, tag: string): UnitName | undefined {
  const before = text.slice(Math.max(0, start - 5), start);
  const [, sign = ''] = /(R\$|US\$|[€£₹₽₩])[\s\u00A0]?$/u.exec(before) ?? [];
  if (sign !== '') return namesIn(tag).find(({ written }) => written === sign)?.unit;
  const after = text.slice(end, end + 40).replace(/^[\s\u00A0\u202F-]+(?:de |of )?/u, '');
  const names = namesByLetter(tag).get(after[0]?.toLowerCase() ?? '');
  return names?.find(({ written }) => startsWith(after, written))?.unit;
}

function startsWith(text: string, written: string): boolean {
  const isSign = /[^\p{L}\p{M}\s]|^[\p{L}/]{1,3}$/u.test(written);
  const start = text.slice(0, written.length);
  if ((isSign ? start : start.toLowerCase()) !== written) return false;
  return !/[\p{L}]$/u.test(written) || !startsWord.test(text.slice(written.length));
}

/** What goes on with a word, where the script parts words by spaces. */
const startsWord = /^(?!\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Thai})[\p{L}\p{M}\d²³/]/u;

/** Whether a text says a unit anywhere. */
export function saysUnit(text: string, unit: UnitName, tag: string): boolean {
  return namesIn(tag).some(
    ({ written, unit: other }) => other === unit && text.toLowerCase().includes(written.toLowerCase()),
  );
}

/** Whether two units measure the same kind of thing, so that one can stand for the other with another value. */
export function measureTheSame(a: UnitName, b: UnitName): boolean {
  return kindOf(a) === kindOf(b);
}

function kindOf(name: UnitName): string {
  return name in units ? units[name as keyof typeof units].kind : 'money';
}

/** Whether two values in two units of a kind are about the same, as rounded as they stand in texts. */
export function areAboutTheSame(a: number, ofA: UnitName, b: number, ofB: UnitName): boolean {
  if (!(ofA in units && ofB in units) || ofA === ofB || !measureTheSame(ofA, ofB)) return false;
  const [one, other] = [inFirst(a, ofA), inFirst(b, ofB)];
  const difference = Math.abs(one - other);
  return kindOf(ofA) === 'degrees' ? difference <= 2 : difference <= 0.12 * Math.max(one, other);
}

function inFirst(value: number, name: UnitName): number {
  const { by, plus = 0 }: Unit = units[name as keyof typeof units];
  return value * by + plus;
}

/** Words for how long something takes. */
const timeWords = onceEach((tag) => {
  const words = namesIn(tag).filter(({ unit, written }) => kindOf(unit) === 'time' && written.length > 2);
  const names = words.map(({ written }) => RegExp.escape(written)).join('|') || '(?!)';
  return new RegExp(`(?<=[\\s-])(?:${names})(?![\\p{L}\\p{M}])`, 'gu');
});

/** Whether a text says in words how long something takes: of all that is measured, it is what stands in words most often. */
export function saysTimeInWords(text: string, tag: string): boolean {
  return [...text.matchAll(timeWords(tag))].some(({ index }) => {
    const [word = ''] = /[\p{L}\p{M}]+(?=[\s-]$)/u.exec(text.slice(Math.max(0, index - 20), index)) ?? [];
    return isNumberWord(word, tag);
  });
}
