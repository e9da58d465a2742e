import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestRead } from '../files/digests-read.ts';
import { type ContentState, contentState, publicationState } from './content-state.ts';

/** Stands for texts in their order. */
export function digest(parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'hex');
}

/** Stands for what a file holds, or held when this process read it as one of a publication; '' where there is none. */
export function fileDigest(path: string): string {
  try {
    return digestRead(path) ?? (existsSync(path) ? hash('sha256', readFileSync(path), 'hex') : '');
  } catch {
    return '';
  }
}

/**
 * Stands for what a story is read from: the files of its folder, and the pictures elsewhere that it names.
 * @param media their paths from the publication's folder.
 */
export function storyDigest(folder: string, media: readonly string[]): string {
  const own = folderDigest(folder);
  if (media.length === 0) return own;
  return digest([own, ...media.flatMap((path) => [path, fileDigest(join(folder, '../..', path))])]);
}

/** Stands for the names of all files in a folder that is shown, or of one file, and for what they hold. */
export function folderDigest(folder: string): string {
  return stateDigest(folder, contentState(folder));
}

/** The same for all that belongs to a publication. */
export function publicationDigest(publication: string): string {
  return stateDigest(publication, publicationState(publication));
}

function stateDigest(folder: string, state: ContentState): string {
  const paths = [...state.keys()];
  return digest(paths.flatMap((path) => [relative(folder, path), fileDigest(path)]));
}
