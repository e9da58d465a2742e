/* The words of a language for numbers, by what they do in one, and the words of a text among which they are looked for. */
import { onceEach } from '../../../i18n/once-each.ts';
import { type NumberWords, numberWords, valuesOf } from './number-word-tables.ts';
import { fold } from './number-words.ts';

type Role = Exclude<keyof NumberWords, 'unsure' | 'joining' | 'one' | 'loose'>;

export interface Lexicon {
  words: Readonly<Record<Role, ReadonlyMap<string, number>>>;
  all: ReadonlySet<string>;
  unsure: ReadonlySet<string>;
  joining: ReadonlySet<string>;
  one: ReadonlySet<string>;
  loose: ReadonlyMap<string, number>;
}

const roles = ['cardinal', 'ordinal', 'part', 'half', 'times', 'group'] as const satisfies Role[];

export const lexiconOf = onceEach((tag): Lexicon | undefined => {
  const { language } = new Intl.Locale(tag);
  const table = Object.hasOwn(numberWords, language) ? numberWords[language] : undefined;
  if (table === undefined) return undefined;
  const words = Object.fromEntries(roles.map((role) => [role, valuesOf(table[role])] as const)) as Record<
    Role,
    Map<string, number>
  >;
  const set = (names: string) => new Set(names.split(/\s+/));
  return {
    words,
    all: new Set(roles.flatMap((role) => [...words[role].keys()])),
    unsure: set(table.unsure),
    joining: set(table.joining),
    one: set(table.one),
    loose: valuesOf(table.loose),
  };
});

export interface Token {
  word: string;
  start: number;
  end: number;
  /** Whether nothing but spaces and hyphens stands between it and the word before. */
  isNext: boolean;
}

const wordForm = /[\p{L}\p{M}]+(?:-(?:dia|noite)(?!\p{L}))?/gu;

export function tokensOf(text: string): Token[] {
  let before = 0;
  return [...text.matchAll(wordForm)].map(({ 0: written, index }) => {
    const isNext = index > 0 && /^[\s-]+$/.test(text.slice(before, index));
    before = index + written.length;
    return { word: fold(written), start: index, end: before, isNext };
  });
}

/** The word of a token where nothing but a space stands before it. */
export function nextWord(tokens: readonly Token[], at: number): string {
  return tokens[at]?.isNext ? (tokens[at]?.word ?? '') : '';
}

/** By how much a word multiplies what is before it. */
export function scaleOf(word: string, { cardinal, group }: Lexicon['words']): number | undefined {
  const value = cardinal.get(word);
  return value === 100 || (value !== undefined && value >= 1000) ? value : group.get(word);
}
