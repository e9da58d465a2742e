/* What dictionaries said of words before: they are large, and most words of a text have been asked about already. */
import { resolve } from 'node:path';
import { keepFile, keptFile } from '../../../files/kept-files.ts';

/** Whether dictionaries have a word; where what they have that is like it was asked, that. */
export type Verdict = 'right' | 'wrong' | readonly string[];

const folder = resolve('.cache/spelling');

/** @param key stands for the dictionaries that were asked. */
export function knownWords(key: string): Map<string, Verdict> {
  try {
    return new Map(JSON.parse(keptFile(folder, `${key}.json`)?.toString('utf8') ?? '[]'));
  } catch {
    return new Map();
  }
}

export function keepWords(key: string, words: ReadonlyMap<string, Verdict>): void {
  try {
    keepFile(folder, `${key}.json`, JSON.stringify([...words]));
  } catch {
    // They are asked about again: a full disk is no reason to stop.
  }
}
