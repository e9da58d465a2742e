import type { BundleFile } from '../bundle/bundle-files.ts';
import { fold } from '../words/fold.ts';
import { indexedWords } from './indexed-words.ts';
import { keyOf } from './key-match.ts';

/** Whether Pagefind cuts the words of a language by itself, since a text has no spaces between them. */
export function isCutBySense(tag: string): boolean {
  return /^(zh|ja|th)\b/i.test(tag);
}

/** Beginnings of the words that a bundle can be searched for. */
export function keysOf(files: readonly BundleFile[]): Set<string> {
  const keys = new Set([...indexedWords(files)].map((word) => keyOf(fold(word))));
  keys.delete('');
  return keys;
}
