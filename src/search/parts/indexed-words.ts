import { gunzipSync } from 'node:zlib';
import type { BundleFile } from '../bundle/bundle-files.ts';

/** What each of Pagefind's files begins with. */
const start = 'pagefind_dcd';

/** The words that a bundle can be searched for, as Pagefind 1.6 writes them: their stems, without accents. */
export function indexedWords(files: readonly BundleFile[]): Set<string> {
  const words = new Set<string>();
  for (const { path, content } of files) {
    if (!path.endsWith('.pf_index')) continue;
    const bytes = gunzipSync(content);
    if (bytes.toString('latin1', 0, start.length) !== start)
      throw new Error(`${path} is not as Pagefind 1.6 writes it`);
    for (const word of wordsIn(bytes, start.length)) words.add(word);
  }
  return words;
}

/** A chunk of an index is CBOR: a list of a list of words, of which each is a list that begins with the word. */
function wordsIn(bytes: Buffer, from: number): string[] {
  let at = from;
  const words: string[] = [];
  /** The kind of what comes, and its number: a value, or how long it is. */
  const head = (): { kind: number; number: number } => {
    const first = bytes[at] ?? 0;
    at += 1;
    const short = first & 31;
    if (short < 24) return { kind: first >> 5, number: short };
    const size = 1 << (short - 24);
    const number = size > 4 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return { kind: first >> 5, number };
  };
  const skip = (count: number) => {
    for (let left = count; left > 0; left -= 1) {
      const { kind, number } = head();
      if (kind === 4) left += number;
      else if (kind === 2 || kind === 3) at += number;
      else if (kind > 1) throw new Error('An index of Pagefind is not as 1.6 writes it');
    }
  };
  head();
  for (let left = head().number; left > 0; left -= 1) {
    const parts = head().number;
    const { kind, number } = head();
    if (kind !== 3) throw new Error('An index of Pagefind is not as 1.6 writes it');
    words.push(bytes.toString('utf8', at, at + number));
    at += number;
    skip(parts - 1);
  }
  return words;
}
