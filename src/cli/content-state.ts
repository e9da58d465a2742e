import { type BigIntStats, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBesideContent } from '../files/beside-content.ts';

/** What tells each file of a folder from what it was before, by its path. */
export type ContentState = ReadonlyMap<string, string>;

/** Files that editors hide belong to no publication. */
export const isShown = (name: string): boolean => !name.startsWith('.');

/** Tells what belongs to a publication from what lies in its folder besides, at the top of it. */
export function isOfPublication(publication: string): Look['isLookedAt'] {
  return (name, folder) => isShown(name) && (folder !== publication || !isBesideContent(publication, name));
}

/** The files of a publication as they are now. */
export function publicationState(publication: string): ContentState {
  return contentState(publication, isOfPublication(publication));
}

/** The files of a folder as they are now. */
export function contentState(folder: string, isLookedAt: Look['isLookedAt'] = isShown): ContentState {
  return stateOf(folder, {
    isLookedAt,
    // A program that keeps copies may touch what the system says of a file, without changing it.
    describe: ({ ino, size, mtimeNs }) => [ino, size, mtimeNs].join(),
  });
}

/** Every file in a folder as it is now, so that no change at all is overlooked. */
export function exactState(folder: string, isLookedAt: Look['isLookedAt'] = () => true): ContentState {
  return stateOf(folder, { isLookedAt, describe: exactly });
}

/** A file as it is now, as {@link exactState} has it; `undefined` where there is none. */
export function fileState(path: string): string | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? exactly(stats) : undefined;
}

function exactly({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join();
}

interface Look {
  isLookedAt: (name: string, folder: string) => boolean;
  describe: (stats: BigIntStats) => string;
}

function stateOf(folder: string, look: Look): Map<string, string> {
  const state = new Map<string, string>();
  // The folder itself may be a link; one within it is a file that leads somewhere.
  addState(state, folder, look, statSync);
  return state;
}

// One call after the other: to wait for each of a hundred thousand files would take longer than to look at them.
function addState(state: Map<string, string>, path: string, look: Look, statsOf = lstatSync): void {
  const stats = statsOf(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    state.set(path, look.describe(stats));
    return;
  }
  for (const name of readdirSync(path).sort())
    if (look.isLookedAt(name, path)) addState(state, join(path, name), look);
}

/** A file that is new, gone or another since then; `undefined` where all is the same. */
export function changedFile(before: ContentState, after: ContentState): string | undefined {
  return [...new Set([...before.keys(), ...after.keys()])].find(
    (path) => before.get(path) !== after.get(path),
  );
}
