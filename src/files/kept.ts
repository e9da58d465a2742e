import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const watched = Symbol.for('hearth watched');

/** Whether files may change under the process: while an editor works on them, and not in a build. */
export const isWatched = import.meta.env?.DEV === true || watched in globalThis;

/** Says that files change under a process, or a thread of it, that Astro does not run; before anything else is imported. */
export function expectChanges(): void {
  Object.assign(globalThis, { [watched]: true });
}

/**
 * Keeps what was made of files: while these stay as they are where somebody works on them, else for good. Asking the
 * files themselves, and not whoever watches them, a page is never older than what is on disk.
 */
export function keeper<Value>(watched = isWatched) {
  const values = new Map<string, { state: string; value: Value }>();
  /**
   * @param key what the value is of.
   * @param paths files, or folders with all that is in them.
   */
  return (key: string, paths: () => readonly string[], make: () => Value): Value => {
    const state = watched ? stateOf(paths()) : '';
    const known = values.get(key);
    if (known?.state === state) return known.value;
    const value = make();
    values.set(key, { state, value });
    return value;
  };
}

/** A text that is another one after any of the files has changed, or any file in one of the folders. */
export function stateOf(paths: readonly string[]): string {
  return paths
    .map((path) => {
      const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (stats?.isDirectory()) return stateOf(namesIn(path).map((name) => join(path, name)));
      return stats ? `${path} ${stats.mtimeNs} ${stats.size} ${stats.ino}` : '';
    })
    .join('\n');
}

/** A folder may be gone since it was looked at. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/**
 * What a process has one of, also where it has the asking module twice: in a build the command runs it, and so does
 * what Astro bundles to render pages.
 * @param whereFilesChange whether each module has its own while somebody works on the files.
 */
export function ofProcess<Value>(
  name: string,
  make: () => Value,
  whereFilesChange: 'anew' | 'same' = 'anew',
): Value {
  // Where files change, so may the code that made the value.
  if (isWatched && whereFilesChange === 'anew') return make();
  const all = globalThis as unknown as Record<symbol, Value | undefined>;
  const key = Symbol.for(`hearth ${name}`);
  const value = all[key] ?? make();
  all[key] = value;
  return value;
}
