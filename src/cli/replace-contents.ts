/*
 * Replaces what is in a folder that cannot be moved itself: it is where a file system is mounted, or the folder that
 * it is in is not ours to write to. The next site is made ready inside, then every entry changes places. The mark goes
 * last each time, so that what a kill leaves says how far it came.
 */
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { markerFile } from '../files/beside-content.ts';
import { isMarked, mark, nextInside } from './site-marker.ts';

const previousInside = '.hearth-previous';

/**
 * Puts what was built into a published folder, which is made where it is not there.
 * @throws with the site that was there as it was.
 */
export async function replaceContents(published: string, built: string): Promise<void> {
  if (!isMarked(published)) mark(published);
  const [next, previous] = insideOf(published);
  const moved: [from: string, to: string][] = [];
  try {
    await cp(built, next, { recursive: true, filter: (path) => basename(path) !== markerFile });
    mark(next);
    mkdirSync(previous);
    for (const [from, to] of [...moves(published, previous), ...moves(next, published)]) {
      renameSync(from, to);
      moved.push([from, to]);
    }
  } catch (error) {
    for (const [from, to] of moved.toReversed()) renameSync(to, from);
    await removeInside(published);
    throw error;
  }
}

/** Finishes or takes back what a killed build did in a published folder, and removes what is left of it. */
export async function mendContents(published: string): Promise<void> {
  const [next, previous] = insideOf(published);
  if (isMarked(next)) {
    const [from, to] = isMarked(published) ? [previous, published] : [next, published];
    if (existsSync(from)) for (const [one, other] of moves(from, to)) renameSync(one, other);
  }
  if (isMarked(published)) await removeInside(published);
}

function insideOf(published: string): [next: string, previous: string] {
  return [join(published, nextInside), join(published, previousInside)];
}

async function removeInside(published: string): Promise<void> {
  for (const folder of insideOf(published)) await rm(folder, { recursive: true, force: true });
}

/** Where each entry of a folder is and goes, the mark last; not the two folders that are not of the site. */
function* moves(from: string, to: string): Generator<[from: string, to: string]> {
  const own = [nextInside, previousInside, markerFile];
  const names = readdirSync(from);
  const inOrder = [
    ...names.filter((name) => !own.includes(name)),
    ...names.filter((name) => name === markerFile),
  ];
  for (const name of inOrder) yield [join(from, name), join(to, name)];
}
