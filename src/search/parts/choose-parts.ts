import type { DocumentKind } from '../bundle/bundle.ts';
import { type AskedWord, worthAsking } from '../words/asked-words.ts';
import { sureBeginning } from './keys.ts';
import { hasKind, type SearchLayout, type WordsFile } from './layout.ts';

/** Files of words that tell of a word of a query: what begins alike may be in several that follow each other. */
export function filesFor({ words }: SearchLayout, word: string): string[] {
  const start = sureBeginning(word);
  const first = words.findLastIndex(([from]) => from <= start);
  const last = words.findLastIndex(([from]) => from <= `${start}\uffff`);
  return words.slice(Math.max(first, 0), last + 1).map(([, file]) => file);
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

/** A bit for each part that has a word of this beginning. */
function partsWith(files: readonly WordsFile[], { text }: AskedWord): bigint {
  const start = sureBeginning(text);
  let bits = 0n;
  for (const { parts } of files) {
    for (const [key, having] of Object.entries(parts))
      if (key.startsWith(start)) bits |= BigInt(`0x${having}`);
  }
  return bits;
}
