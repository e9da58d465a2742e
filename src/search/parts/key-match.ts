import { isSmall } from '../words/asked-words.ts';
import { beginningOf } from '../words/match.ts';

/** Of a word that a bundle has, so many letters are told to the browser. */
const keyLength = 8;
/** So many letters of a key belong to its word in every inflection, if the key has as many. */
const surely = 4;

/** What is told of a folded word. A stem in English has “i” where its word has “y”. */
export function keyOf(word: string): string {
  return word.slice(0, keyLength).replaceAll('y', 'i');
}

/**
 * Whether a part with a key may answer a folded word of a query: by its stem, with which the word begins, but for a
 * letter at the end of a longer one; or by one that begins as the word does. Rather too often than not.
 */
export function mayAnswer(key: string, word: string): boolean {
  const asked = word.replaceAll('y', 'i');
  const beginning = keyOf(beginningOf(word));
  if (key.startsWith(beginning)) return true;
  const stem = key.length > surely ? key.slice(0, -1) : key;
  return asked.startsWith(stem) && asked.length <= 3 * key.length && key.length > 1 && !isSmall(key);
}

/** Between which keys, and at which, all stand that {@link mayAnswer} a word. */
export function placesOfKeys(word: string): { from: string; to: string; at: string[] } {
  const from = keyOf(word.slice(0, surely));
  const least = Math.max(2, Math.ceil(word.length / 3));
  const lengths = [2, 3].filter((length) => length >= least && length < from.length);
  return { from, to: `${from}\uffff`, at: lengths.map((length) => from.slice(0, length)) };
}
