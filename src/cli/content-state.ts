import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What tells each file of a publication from what it was before, by its path; files that editors hide are not of it. */
export type ContentState = ReadonlyMap<string, string>;

/** The files of a publication as they are now. */
export async function contentState(folder: string): Promise<ContentState> {
  const state = new Map<string, string>();
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const file of await contentState(path)) state.set(...file);
    else {
      const { ino, size, mtimeNs } = await lstat(path, { bigint: true });
      state.set(path, [ino, size, mtimeNs].join());
    }
  }
  return state;
}

/** A file that is new, gone or another since then; `undefined` where all is the same. */
export function changedFile(before: ContentState, after: ContentState): string | undefined {
  return [...new Set([...before.keys(), ...after.keys()])].find(
    (path) => before.get(path) !== after.get(path),
  );
}
