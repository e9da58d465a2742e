import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { lockFiles, ownPath } from '../../files/hearth-folder.ts';

/** How a publication in a folder names the Hearth that it is built with: where this one is from, else its version. */
export function hearthSpec(folder: string): string {
  return fromFile(folder) ?? `^${JSON.parse(readFileSync(ownPath('package.json'), 'utf8')).version}`;
}

/** The file that npm installed this Hearth from, if it was one. */
function fromFile(folder: string): string | undefined {
  for (const lock of lockFiles) {
    try {
      const { resolved } = JSON.parse(readFileSync(lock, 'utf8')).packages['node_modules/hearth'];
      if (!/^file:/.test(resolved)) continue;
      const path = resolve(dirname(dirname(lock)), resolved.slice('file:'.length));
      return `file:${relative(folder, path).replaceAll('\\', '/')}`;
    } catch {
      // Another installer has made this one known in another way.
    }
  }
  return undefined;
}
