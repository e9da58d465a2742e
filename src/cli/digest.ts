import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { digestRead } from '../files/digests-read.ts';
import { contentState } from './content-state.ts';

/** Stands for texts in their order. */
export function digest(parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'hex');
}

/** Stands for what a file holds, or held when this process read it as one of a publication; '' where there is none. */
export function fileDigest(path: string): string {
  try {
    return digestRead(path) ?? hash('sha256', readFileSync(path), 'hex');
  } catch {
    return '';
  }
}

/** Stands for the names of all files in a folder that is shown, or of one file, and for what they hold. */
export function folderDigest(folder: string): string {
  const paths = [...contentState(folder).keys()];
  return digest(paths.flatMap((path) => [relative(folder, path), fileDigest(path)]));
}
