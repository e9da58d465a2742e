/*
 * Numbers that may stand as words, so that figures of another language have something to be held against: in a language whose
 * words for numbers are not known, a small number may stand as one, and nothing is said of it.
 */
import { onceEach } from '../../../i18n/once-each.ts';
import { exact } from './number-forms.ts';
import { numberWords, valuesOf } from './number-word-tables.ts';

const tables = new Map(
  Object.entries(numberWords).map(([language, { loose, part, half, times, group, ordinal, cardinal }]) => [
    language,
    new Map([loose, part, half, times, group, ordinal, cardinal].flatMap((table) => [...valuesOf(table)])),
  ]),
);

/** Words between those of one number. */
const joining = /^(?:and|e|y|a|de)$/;

/** Whether the words for numbers are known of a language, so that one which is not there is missing. */
export function knowsNumberWords(tag: string): boolean {
  return tables.has(baseOf(tag));
}

const baseOf = onceEach((tag) => new Intl.Locale(tag).language);

/** A number that stands as words, or may. */
export interface WordNumber {
  /** Where its last word ends. */
  end: number;
  value: number;
}

/** All numbers that the words of a text may say: those of each word, and of each run of them. */
export function wordNumbersIn(text: string, tag: string): WordNumber[] {
  const table = tables.get(baseOf(tag));
  if (table === undefined) return [];
  const found: WordNumber[] = [];
  let runs: number[][] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:-(?:dia|noite)(?![\p{L}]))?/gu)) {
    const value = table.get(fold(word));
    if (value === undefined) {
      if (runs.length > 0 && !joining.test(fold(word))) runs = [];
      continue;
    }
    runs = [...runs.slice(-4), []].map((run) => [...run, value]);
    const end = index + word.length;
    found.push(...runs.map((run) => ({ end, value: worth(run) })));
  }
  return found;
}

/** Whether a word is one for a number. */
export function isNumberWord(word: string, tag: string): boolean {
  return tables.get(baseOf(tag))?.has(fold(word)) ?? false;
}

/** A word in small letters and without accents. */
export function fold(word: string): string {
  // Most words have no accent, and are not taken apart.
  if (/^[a-zA-Z]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Two hundred and five thousand: what is larger than all before it multiplies them, the rest is added. */
function worth(run: readonly number[]): number {
  let whole = 0;
  let part = 0;
  for (const value of run) {
    if (value >= 1000) {
      whole += (part || 1) * value;
      part = 0;
    } else part = value === 100 && part > 0 && part < 10 ? part * 100 : part + value;
  }
  return exact(whole + part);
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
// The first letter is asked for at once: every other place is passed over quickly.
const roman =
  /(?=[MDCLXVI])(?<![\p{L}\d])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\d])/gu;

/** What Roman numerals of a text are worth: centuries and kings have them in some languages. */
export function romanNumbersIn(text: string): number[] {
  return [...text.matchAll(roman)].flatMap(([written]) => {
    if (written === '') return [];
    const values = [...written].map((letter) => digits[letter] ?? 0);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  });
}
