import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file in a folder and the folders in it, by its path from there, with its bytes. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }): [string, Buffer] => [
        relative(folder, join(parentPath, name)),
        readFileSync(join(parentPath, name)),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Paths of the files that only one of two folders has, or that differ. */
export function differences(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => {
    const bytes = other.get(path);
    return bytes === undefined || one.get(path)?.equals(bytes) !== true;
  });
}
