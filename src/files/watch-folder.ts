import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds for which changes are gathered: a file is seldom saved in one step. */
const gathered = 20;

/** Whom to tell of what, and what is nobody's business. */
export interface FolderWatching {
  /** Paths of files and folders that are other ones, new, or gone. */
  changed: (paths: readonly string[]) => void;
  /** That some folders are not watched, and what can be done about it. */
  warn: (text: string) => void;
  /** Whether a folder, with all that is in it, is not to be looked at. */
  isIgnored?: (path: string) => boolean;
}

/**
 * Says what changes in a folder and in those below it. Vite's own watcher looks at each file by itself, which takes ten
 * seconds and more for the files of ten thousand stories; here a story costs one request to the system, for its folder.
 * Links are not followed.
 * @returns ends it.
 */
export function watchFolder(
  folder: string,
  { changed, warn, isIgnored = () => false }: FolderWatching,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  let paths = new Set<string>();
  let isWarned = false;
  const tell = (path: string) => {
    if (isIgnored(path)) return;
    if (paths.size === 0)
      setTimeout(() => {
        const told = [...paths];
        paths = new Set();
        changed(told);
      }, gathered);
    paths.add(path);
  };
  const forget = (path: string) => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const add = (path: string) => {
    if (isIgnored(path) || watchers.has(path)) return;
    try {
      const watcher = watch(path, (_event, name) => {
        const below = name === null ? path : join(path, name);
        if (isFolder(below)) add(below);
        else forget(below);
        tell(below);
      });
      watchers.set(
        path,
        watcher.on('error', () => forget(path)),
      );
      for (const each of readdirSync(path, { withFileTypes: true }))
        if (each.isDirectory() && !each.name.startsWith('.')) add(join(path, each.name));
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      // A folder may be gone before it is watched.
      if (code === 'ENOENT' || isWarned) return;
      isWarned = true;
      warn(
        `Changes below ${path} are not seen (${code}): the system lets no more folders be watched.` +
          (code === 'ENOSPC' ? ' Raise fs.inotify.max_user_watches, and start again.' : ''),
      );
    }
  };
  add(folder);
  return () => {
    for (const path of [...watchers.keys()]) forget(path);
  };
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
