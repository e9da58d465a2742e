/**
 * How well a word of a text answers a word of a query, from 0 (not at all) to 1 (the same), as far as letters can
 * tell; the same both ways. Both are folded.
 *
 * Each language’s stemmer knows most inflections, but Pagefind takes the accents off first, and then the Portuguese
 * one no longer knows “exportação” and “exportações” for one word. So words also count that share most of their
 * beginning: what follows is at most half as long, as endings are in any language written with letters. Short common
 * beginnings say little (“model”, “modern”) unless one word is the beginning of the other (“arma”, “armas”).
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const shared = sharedBeginning(one, other);
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (shared < (shared === shorter ? 4 : 5) || longer - shared > Math.ceil(shared / 2)) return 0;
  return 0.4 + 0.4 * (shared / longer);
}

/** How well a word answers one that may be only half typed: what is there must be its whole beginning. */
export function likenessToBeginning(asked: string, found: string): number {
  if (asked.length < 3 || !found.startsWith(asked)) return 0;
  return asked === found ? 1 : 0.6 + 0.35 * (asked.length / found.length);
}

function sharedBeginning(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let index = 0;
  while (index < end && a[index] === b[index]) index++;
  return index;
}

/** The part of a word that its inflections have in common, as far as a program without a dictionary can say. */
export function beginningOf(word: string): string {
  const letters = word.normalize('NFC');
  // A Korean syllable is as much as two or three letters of an alphabet.
  const least = /^\p{sc=Hangul}/u.test(letters) ? 2 : 4;
  return letters.slice(0, Math.max(least, Math.ceil(letters.length * 0.65)));
}
