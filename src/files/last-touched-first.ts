import { lstatSync } from 'node:fs';

/** Folders in the order in which somebody last put, renamed or removed a file in them, the latest first. */
export function lastTouchedFirst(folders: readonly string[]): string[] {
  const touched = new Map(
    folders.map((folder) => [folder, lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0]),
  );
  return folders.toSorted((a, b) => (touched.get(b) ?? 0) - (touched.get(a) ?? 0));
}
