import type { BundleFile } from '../bundle/bundle-files.ts';
import { fold } from '../words/fold.ts';
import { indexedWords } from './indexed-words.ts';
import { keyOf } from './key-match.ts';

/** Beginnings of the words that a bundle can be searched for. */
export function keysOf(files: readonly BundleFile[]): Set<string> {
  const keys = new Set([...indexedWords(files)].map((word) => keyOf(fold(word))));
  keys.delete('');
  return keys;
}
