/*
 * What a new site begins with: the site that the published one has taken the place of. Nearly all of its files are those
 * of the published one, by another name; to make the folders of a hundred thousand pages anew, and to remove those of the
 * site before, took longer than all that is rendered after an edit.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BuiltFile } from '../../built/built-site.ts';
import type { Made } from '../../reports/build-report.ts';
import { fileState } from '../content-state.ts';
import { digest } from '../digest.ts';
import {
  filesBefore,
  type KeptOutputs,
  type OutputKeys,
  type TakeOutput,
  takingFrom,
} from './kept-outputs.ts';

/** Where trees of earlier sites are kept. */
const treesFolder = resolve('.cache/build/before');

/** What of earlier sites goes into a new one. */
export interface SiteBefore {
  take: TakeOutput;
  /**
   * Called before anything is put into the folder of the new site, which is not there.
   * @param wanted what it will take, besides files by {@link keyOfContent}.
   */
  begin: (folder: string, wanted: OutputKeys) => void;
  /** Removes what the new site began with, and nothing of it has taken. */
  end: () => void;
  /** All files of the published site. */
  files: () => ReadonlyMap<string, BuiltFile>;
}

/** The key of a file of which the path says what is in it: whoever does not know of it has no other by that path. */
export function keyOfContent(digest: string): string {
  return `${byContent}${digest}`;
}

const byContent = 'content ';

/** What can be taken of what the last build has left, with the same things shared by all. */
export function siteBefore(
  published: string,
  kept: KeptOutputs | undefined,
  shared: string,
  trees = treesFolder,
): SiteBefore {
  if (kept?.shared !== shared) return nothingBefore;
  /** Files that the new site began with and that are not taken yet, by their paths in it. */
  const standing = new Map<string, string>();
  const takeOther = takingFrom(published, kept, shared);
  return {
    take: (file, key, to) => {
      if (!standing.delete(file)) return takeOther(file, key, to);
      const [known, , holds] = kept.files[file] ?? [];
      if (known === key) return { ...(holds && { holds }) };
      rmSync(to);
      return undefined;
    },
    begin: (folder, wanted) => {
      if (!moved(treeOf(published, trees), folder)) return;
      const stays = (file: string, path: string): boolean => {
        const [key, left] = kept.files[file] ?? [];
        const isWanted = key !== undefined && (wanted.get(file) === key || key.startsWith(byContent));
        // The file of the published site and no copy of it: of a copy the system says something else.
        if (!isWanted || fileState(path) !== left) return false;
        standing.set(file, path);
        return true;
      };
      removeOthers(folder, '', stays);
      mkdirSync(folder, { recursive: true });
    },
    end: () => {
      for (const path of standing.values()) rmSync(path);
      for (const path of standing.values()) removeEmpty(dirname(path));
    },
    files: () => filesBefore(kept),
  };
}

/** A new site that begins with nothing. */
export const nothingBefore: SiteBefore = {
  take: () => undefined,
  begin: () => {},
  end: () => {},
  files: () => new Map(),
};

/**
 * Keeps what was published in a folder for the next site there to begin with, if the system can move it.
 * @param previous where it is now.
 * @param made how much of the site in its place was taken: less than half of what a site has is not worth room on the disk.
 */
export function keepTree(
  published: string,
  previous: string,
  { all, reused }: Made,
  trees = treesFolder,
): void {
  const tree = treeOf(published, trees);
  mkdirSync(trees, { recursive: true });
  rmSync(tree, { recursive: true, force: true });
  writeFileSync(tree + isOf, published);
  if (reused > all / 2) moved(previous, tree);
  removeOrphans(trees);
}

/** A site in its own folder: to remove what it shares with the published one would say of all files that they changed. */
function treeOf(published: string, trees: string): string {
  return join(trees, digest([published]));
}

/** Ending of the file beside a tree that says where its site is published. */
const isOf = '.txt';

/** Removes the trees of sites that are published no longer. */
function removeOrphans(trees: string): void {
  for (const name of readdirSync(trees)) {
    if (!name.endsWith(isOf) || existsSync(readFileSync(join(trees, name), 'utf8'))) continue;
    rmSync(join(trees, name.slice(0, -isOf.length)), { recursive: true, force: true });
    rmSync(join(trees, name));
  }
}

/** A folder that cannot be moved stays where it is, to be removed like any other. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Removes all files of a folder but those that stay, and folders in which none does. Returns whether any does. */
function removeOthers(
  folder: string,
  within: string,
  stays: (file: string, path: string) => boolean,
): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const file = within + entry.name;
    const remains = entry.isDirectory() ? removeOthers(path, `${file}/`, stays) : stays(file, path);
    if (remains) isEmpty = false;
    else if (!entry.isDirectory()) rmSync(path);
  }
  if (isEmpty) rmdirSync(folder);
  return !isEmpty;
}

/** Removes a folder in which nothing is, and those around it in which nothing else was. */
function removeEmpty(folder: string): void {
  for (let at = folder; existsSync(at) && readdirSync(at).length === 0; at = dirname(at)) rmdirSync(at);
}
