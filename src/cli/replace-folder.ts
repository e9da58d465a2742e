/*
 * Puts a new site in the place of the published one. That is two renames that follow each other, since Node cannot
 * exchange two folders in one: for the blink between them a reader finds no site, never half of one, and what a kill
 * there leaves is put right by the next build. A symbolic link that moves would do without the blink, but hosts that
 * walk the folder, archives and rsync keep the link and lose the site.
 */
import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { mendContents, replaceContents } from './replace-contents.ts';
import { isEmpty, isHearths, isMarked, mark, removeOwn } from './site-marker.ts';
import { systemErrorIn } from './system-error.ts';

/** What a system says of a folder that cannot be moved, or where nothing can be put beside it. */
const unmovable = ['EACCES', 'EBUSY', 'ENAMETOOLONG', 'ENOTEMPTY', 'EPERM', 'EROFS', 'EXDEV'];

const names = ['next', 'previous'] as const;

/** A folder beside the published one that belongs to a build: `.dist.hearth-next` for `dist`. */
export function besideFolder(published: string, name: (typeof names)[number]): string {
  return join(dirname(published), `.${basename(published)}.hearth-${name}`);
}

/** Folders beside the published one that stand where a build needs its own, and are not Hearth's. */
export function othersBeside(published: string): string[] {
  const paths = names.map((name) => besideFolder(published, name));
  return paths.filter((path) => existsSync(path) && !isMarked(path) && !isEmpty(path));
}

/**
 * Puts what was built in the place of `published`, which need not be there yet. What is left of the site that was
 * there is for {@link mendFolder} to remove.
 * @throws with the site that was there as it was.
 */
export async function replaceFolder(published: string, built: string): Promise<void> {
  await mkdir(dirname(published), { recursive: true });
  mark(built);
  try {
    await replaceWhole(published, built);
  } catch (error) {
    if (!unmovable.includes(systemErrorIn(error)?.code ?? '')) throw error;
    await replaceContents(published, built);
  }
}

async function replaceWhole(published: string, built: string): Promise<void> {
  const [next, previous] = [besideFolder(published, 'next'), besideFolder(published, 'previous')];
  const isMoved = move(built, next);
  try {
    if (!isMoved) {
      mark(next);
      await cp(built, next, { recursive: true });
    }
    const isReplaced = existsSync(published);
    if (isReplaced) renameSync(published, previous);
    try {
      renameSync(next, published);
    } catch (error) {
      if (isReplaced) renameSync(previous, published);
      throw error;
    }
  } catch (error) {
    if (isMoved) renameSync(next, built);
    else await removeOwn(next);
    throw error;
  }
}

/** Whether a folder could be moved; `false` where that is on another file system, and it has to be copied. */
function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (systemErrorIn(error)?.code === 'EXDEV') return false;
    throw error;
  }
}

/** Removes what builds left at the published folder, and puts the site back where a killed one had moved it. */
export async function mendFolder(published: string): Promise<void> {
  const previous = besideFolder(published, 'previous');
  if (!existsSync(published) && (isHearths(previous) || isEmpty(previous))) renameSync(previous, published);
  for (const name of names) await removeOwn(besideFolder(published, name));
  await mendContents(published);
}
