import { foldedWords } from '../words/fold.ts';
import { keyOf } from './key-match.ts';
import type { PartTerm, WordsFile } from './layout.ts';

/** About as large as a file of words is, in bytes. */
const fileSize = 12_000;

/** Whether terms are few enough to be fetched all together. */
export function areFew(terms: readonly PartTerm[]): boolean {
  return JSON.stringify(terms).length <= fileSize * 2;
}

/** Files of words in the order of their keys, each with the key that it starts from. */
export function wordsFiles(
  terms: readonly PartTerm[],
  keysOfParts: readonly ReadonlySet<string>[],
): { from: string; content: WordsFile }[] {
  const termsByKey = Map.groupBy(
    terms.flatMap((term) => firstKeys(term).map((key) => ({ key, term }))),
    ({ key }) => key,
  );
  const bits = bitsByKey(keysOfParts);
  const files: { from: string; content: WordsFile }[] = [];
  let at: { from: string; terms: Set<PartTerm>; parts: Record<string, string> } | undefined;
  let size = 0;
  const close = () => {
    if (at) files.push({ from: at.from, content: { terms: [...at.terms], parts: at.parts } });
  };
  for (const key of [...new Set([...termsByKey.keys(), ...bits.keys()])].sort()) {
    if (at === undefined || size > fileSize) {
      close();
      at = { from: at === undefined ? '' : key, terms: new Set(), parts: {} };
      size = 0;
    }
    for (const { term } of termsByKey.get(key) ?? []) {
      if (!at.terms.has(term)) size += JSON.stringify(term).length;
      at.terms.add(term);
    }
    const inParts = bits.get(key);
    if (inParts === undefined) continue;
    at.parts[key] = inParts.toString(16);
    size += key.length + at.parts[key].length + 6;
  }
  close();
  return files;
}

/** Keys of the first words of all that a term goes by. */
function firstKeys({ own, others }: PartTerm): string[] {
  const first = [...own, ...others].flatMap((form) => foldedWords(form)[0] ?? []);
  return [...new Set(first.map(keyOf))];
}

function bitsByKey(keysOfParts: readonly ReadonlySet<string>[]): Map<string, bigint> {
  const bits = new Map<string, bigint>();
  for (const [index, keys] of keysOfParts.entries()) {
    const bit = 1n << BigInt(index);
    for (const key of keys) bits.set(key, (bits.get(key) ?? 0n) | bit);
  }
  return bits;
}
