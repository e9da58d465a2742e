import { fold } from '../words/fold.ts';
import { keyLength } from './layout.ts';

/** Whether Pagefind cuts the words of a language by itself, since a text has no spaces between them. */
export function isCutBySense(tag: string): boolean {
  return /^(zh|ja|th)\b/i.test(tag);
}

/** Of a run between spaces, which most texts have in common: telling it apart costs more than remembering it. */
const known = new Map<string, readonly string[]>();

/**
 * Beginnings of all words that Pagefind may index of some texts: of each run between spaces as a whole, and of its
 * parts between marks, small and capital letters, letters and digits.
 */
export function keysOf(texts: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) for (const run of text.split(/[\s\u200B]+/)) runs.add(run);
  const keys = new Set<string>();
  for (const run of runs) {
    const keysOfRun = known.get(run) ?? keysIn(run);
    known.set(run, keysOfRun);
    for (const key of keysOfRun) keys.add(key);
  }
  return keys;
}

const between = /[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

function keysIn(run: string): string[] {
  // Most are small letters and a mark after them.
  const [, plain] = /^([a-z]+)[.,;:]?$/.exec(run) ?? [];
  if (plain !== undefined) return [plain.slice(0, keyLength)];
  const words = [run, ...run.split(between), ...run.split(/[/–—-]/)];
  return [...new Set(words.map((word) => fold(word).slice(0, keyLength)).filter(Boolean))];
}

/**
 * The part of a word of a query with which every text that answers it begins: shorter than what inflections have in
 * common, so that no part is passed over that has one.
 */
export function sureBeginning(word: string): string {
  return word.slice(0, Math.min(keyLength, Math.max(2, Math.floor(word.length * 0.65))));
}
