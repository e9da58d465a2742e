/*
 * What was rendered is kept where it was published: a file that is made of the same as when it was last rendered is
 * taken from there, unless somebody has put something else into it since.
 */
import { copyFileSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltFile, digestOf } from '../../built/built-site.ts';
import { type ContentState, fileState } from '../content-state.ts';

/** What each file was made of, by its path in the site: what is not in it is never taken. */
export type OutputKeys = ReadonlyMap<string, string>;

/** The files of a published site that were rendered. */
export interface KeptOutputs {
  /** Stands for what all of them were made of. */
  shared: string;
  /** By their paths in the site. */
  files: Record<string, KeptOutput>;
  /** The files of the site besides, which each build makes anew. */
  others: Record<string, BuiltFile>;
}

/** A file that was rendered: what it was made of besides, the state that the build left it in, what it holds. */
type KeptOutput = [key: string, state: string, holds: BuiltFile];

/** What is known of files that were rendered, now that they are published. */
export function keptOutputs(
  published: string,
  { shared, keys, holds }: { shared: string; keys: OutputKeys; holds: ReadonlyMap<string, BuiltFile> },
  state: ContentState,
): KeptOutputs {
  const files: KeptOutputs['files'] = {};
  const others: KeptOutputs['others'] = {};
  for (const [file, held] of holds) {
    const key = keys.get(file);
    const left = state.get(join(published, file));
    if (key !== undefined && left !== undefined) files[file] = [key, left, held];
    else others[file] = held;
  }
  return { shared, files, others };
}

/** A file that need not be rendered. */
export interface TakenOutput {
  /** Absent where that is still to be read: it was not taken from a site that was finished. */
  holds?: BuiltFile;
}

/** All that is known of the files of a site that was published: nothing was wrong in it. */
export function filesBefore({ files, others }: KeptOutputs): ReadonlyMap<string, BuiltFile> {
  const known = Object.entries(files).map(([file, [, , holds]]) => [file, holds] as const);
  return new Map([...known, ...Object.entries(others)]);
}

/** Puts a file into the new site that was made of the same before; `undefined` where there is none. */
export type TakeOutput = (file: string, key: string, to: string) => TakenOutput | undefined;

/** Takes what a build with the same things shared by all has left. */
export function takingFrom(published: string, kept: KeptOutputs | undefined, shared: string): TakeOutput {
  if (kept?.shared !== shared) return () => undefined;
  return (file, key, to) => {
    const [known, left, holds] = kept.files[file] ?? [];
    if (known !== key || holds === undefined) return undefined;
    const from = join(published, file);
    const state = fileState(from);
    if (state === undefined) return undefined;
    if (state === left) linkOrCopy(from, to);
    else if (!copied(from, to, holds)) return undefined;
    return { holds };
  };
}

/**
 * Copies a file of which the system says something else than when it was left, if it still holds the same: a build that
 * was given up has linked it, or the site was brought from elsewhere.
 */
function copied(from: string, to: string, { size, digest }: BuiltFile): boolean {
  const bytes = bytesOf(from);
  if (bytes?.length !== size || digestOf(bytes) !== digest) return false;
  writeFileSync(to, bytes, { flag: 'wx' });
  return true;
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Linked, a file costs nothing; not all file systems have links, nor lead they from one to another. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
