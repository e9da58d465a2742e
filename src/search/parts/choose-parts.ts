import type { DocumentKind } from '../bundle/bundle.ts';
import { type AskedWord, worthAsking } from '../words/asked-words.ts';
import { keyOf, mayAnswer, placesOfKeys } from './key-match.ts';
import { hasKind, type SearchLayout, type WordsFile } from './layout.ts';

/** The file of words with the terms that begin with a folded word. */
export function fileOfTerms({ words }: SearchLayout, word: string): string[] {
  const file = words[placeOf(words, keyOf(word))];
  return file ? [file[1]] : [];
}

/** The files of words that tell of a folded word. */
export function filesFor({ words }: SearchLayout, word: string): string[] {
  const { from, to, at } = placesOfKeys(word);
  const range = words.slice(Math.max(placeOf(words, from), 0), placeOf(words, to) + 1);
  const others = at.map((key) => words[placeOf(words, key)]);
  return [...new Set([...range, ...others].flatMap((file) => (file ? [file[1]] : [])))];
}

function placeOf(words: SearchLayout['words'], key: string): number {
  return words.findLastIndex(([from]) => from <= key);
}

/** A part that may answer a query. */
export interface LikelyPart {
  /** In {@link SearchLayout.parts}. */
  place: number;
  /** Whether it has every word that is worth asking for. */
  hasAll: boolean;
}

/** A part that has less than this of a query has no document that answers as much of it as `ask` wants. */
const least = 0.25;

/** The parts that may answer a query, in the order of the layout. */
export function partsFor(
  { parts, tells }: SearchLayout,
  files: readonly WordsFile[],
  words: readonly AskedWord[],
  kind: DocumentKind | undefined,
): LikelyPart[] {
  const asked = worthAsking(words).map((word) => ({ ...word, parts: partsWith(files, word) }));
  const all = asked.reduce((sum, { substance }) => sum + substance, 0);
  return parts.flatMap((part, place) => {
    if (!hasKind(part, kind)) return [];
    const there = tells ? asked.filter((word) => (word.parts >> BigInt(place)) & 1n) : asked;
    const share = there.reduce((sum, { substance }) => sum + substance, 0) / all;
    return share >= least ? [{ place, hasAll: there.length === asked.length }] : [];
  });
}

/** A bit for each part that may answer a word. */
function partsWith(files: readonly WordsFile[], { forms }: AskedWord): bigint {
  let bits = 0n;
  for (const { parts } of files) {
    for (const [key, having] of Object.entries(parts))
      if (forms.some((form) => mayAnswer(key, form))) bits |= BigInt(`0x${having}`);
  }
  return bits;
}
