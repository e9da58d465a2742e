/* Numbers as languages write them, read as what they are worth. */
import { onceEach } from '../../../i18n/once-each.ts';

/** What a language writes between groups of three digits, and before decimals. */
interface Separators {
  group: string;
  decimal: string;
}

const separatorsOf = onceEach((tag): Separators => {
  const parts = new Intl.NumberFormat(tag, { useGrouping: 'always' }).formatToParts(1_234_567.8);
  const written = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { group: written('group', ','), decimal: written('decimal', '.') };
});

/** Digits of all scripts as those of programs; places in the text stay as they are where each is one unit. */
export function withPlainDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, digitOf);
}

/** Digits stand in tens, in the order of what they are worth. */
function digitOf(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let zero = at;
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(at - zero);
}

/** Spaces that never end a number; a plain one does, unless three digits follow it. */
const numberForm = /\d+(?:[.,٫٬'’\u00A0\u202F\u2009]\d+)*(?:(?<=(?<![\d.,])\d{1,3}) \d{3}(?![\d.,]*\d))*/g;

/** A run of digits and what stands between them. */
export interface WrittenNumber {
  written: string;
  index: number;
  /** What it may be worth: more than one value where its form leaves that open. */
  values: readonly number[];
}

/** The numbers of a text, whose digits are plain. */
export function numbersIn(text: string, tag: string): WrittenNumber[] {
  return [...text.matchAll(numberForm)].flatMap(({ 0: written, index }) => readRun(written, index, tag));
}

const spaces = /[\s'’٬]/;

function readRun(written: string, index: number, tag: string): WrittenNumber[] {
  const separators: readonly string[] = written.match(/\D/g) ?? [];
  const runs = written.split(/\D/);
  const [first = ''] = runs;
  const rest = runs.slice(1);
  const kinds = new Set(separators);
  const inThrees = first.length <= 3 && rest.every((run) => run.length === 3);
  const one = (...values: number[]) => [{ written, index, values }];
  if (rest.length === 0) return one(Number(written));
  // As Indian languages group: 12,34,567.
  const inTwos =
    first.length <= 2 &&
    rest.length > 1 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((run) => run.length === 2);
  if (kinds.size === 1 && (inTwos || (inThrees && rest.length > 1))) return one(Number(runs.join('')));
  if (kinds.size === 1 && rest.length === 1) {
    const [separator = ''] = separators;
    if (spaces.test(separator)) return inThrees ? one(Number(runs.join(''))) : apart(written, index);
    const decimal = Number(`${first}.${rest[0]}`);
    const { group, decimal: own } = separatorsOf(tag);
    if (!inThrees || separator === own || separator === '٫' || first === '0') return one(decimal);
    const grouped = Number(runs.join(''));
    return separator === group ? one(grouped) : one(grouped, decimal);
  }
  // The last sign of another kind stands before decimals: 1.234,5.
  const last = separators.at(-1) ?? '';
  const isDecimal =
    kinds.size === 2 && separators.indexOf(last) === separators.length - 1 && !spaces.test(last);
  if (isDecimal && rest.slice(0, -1).every((run) => run.length === 3 || run.length === 2))
    return one(Number(`${runs.slice(0, -1).join('')}.${runs.at(-1)}`));
  return apart(written, index);
}

/** Digits that are no one number, as those of a version or a list: each by itself. */
function apart(written: string, index: number): WrittenNumber[] {
  return [...written.matchAll(/\d+/g)].map((match) => ({
    written: match[0],
    index: index + match.index,
    values: [Number(match[0])],
  }));
}

/** Words that multiply the number before them, with what by; those of abbreviations may be something else. */
export interface Scale {
  /** In small letters. */
  word: string;
  by: number;
  isShort: boolean;
}

/** What papers write besides, which CLDR does not have. */
const alsoShort: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { k: 1e3, mn: 1e6, mln: 1e6, bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12 },
  pt: { mi: 1e6, mm: 1e6, bi: 1e9, tri: 1e12 },
  es: { mill: 1e6, mdd: 1e6, mm: 1e6, mmdd: 1e9, mdp: 1e6 },
};

/** The words of a language for thousands and more, the longest first. */
export const scalesOf = onceEach((tag): readonly Scale[] => {
  const scales = new Map<string, Scale>();
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(tag, {
      notation: 'compact',
      compactDisplay,
      maximumFractionDigits: 1,
    });
    for (let power = 3; power <= 14; power++) {
      for (const first of [1, 1.5, 2, 5, 21]) {
        const parts = format.formatToParts(first * 10 ** power);
        const word = parts.find(({ type }) => type === 'compact')?.value.toLowerCase();
        const [{ values: [shown = 0] = [] } = {}] = numbersIn(
          withPlainDigits(
            parts
              .filter(({ type }) => !/^(?:compact|literal)$/.test(type))
              .map(({ value }) => value)
              .join(''),
          ),
          tag,
        );
        if (word === undefined || shown === 0 || scales.has(word)) continue;
        const by = 10 ** Math.round(Math.log10((first * 10 ** power) / shown));
        scales.set(word, { word, by, isShort: compactDisplay === 'short' });
      }
    }
  }
  const { language } = new Intl.Locale(tag);
  const also = Object.hasOwn(alsoShort, language) ? alsoShort[language] : {};
  for (const [word, by] of Object.entries(also ?? {}))
    if (!scales.has(word)) scales.set(word, { word, by, isShort: true });
  return [...scales.values()].toSorted((a, b) => b.word.length - a.word.length);
});

/** A number without what is only the computer's way to multiply. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
