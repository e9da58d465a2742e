import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { markerFile } from '../files/beside-content.ts';

/** Where the next site waits inside a published folder that cannot be moved. */
export const nextInside = '.hearth-next';

const text = 'Built by Hearth. The next build replaces this folder whole.\n';

/** Makes a folder, where there is none, and says in it that it is Hearth's. */
export function mark(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, markerFile), text);
}

/** Whether a folder itself bears the mark. */
export function isMarked(folder: string): boolean {
  const path = join(folder, markerFile);
  try {
    return lstatSync(path).isFile() && readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}

/** Whether a folder is Hearth's, also where a build was killed while the next site was put into it. */
export function isHearths(folder: string): boolean {
  return isMarked(folder) || isMarked(join(folder, nextInside));
}

/** Whether nothing is in a folder; not so where there is no folder. */
export function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

/** Removes a folder of Hearth's; its mark goes last, so that what a killed build leaves of it is known as well. */
export async function removeOwn(folder: string): Promise<void> {
  if (isMarked(folder)) {
    for (const name of readdirSync(folder))
      if (name !== markerFile) await rm(join(folder, name), { recursive: true, force: true });
  } else if (!isEmpty(folder)) return;
  await rm(folder, { recursive: true, force: true });
}
