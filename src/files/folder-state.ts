import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How long ago a file has to have been changed, in milliseconds: some file systems count time in steps of two seconds. */
const settled = 2000;

/**
 * A text that is another one after any of the files in a folder has changed. `undefined` where that cannot be told:
 * where something in it was changed just now, and might be once more in the same moment, or leads out of it.
 * @param now milliseconds since 1970.
 */
export function folderState(folder: string, now = Date.now()): string | undefined {
  try {
    const own = lstatSync(folder, { bigint: true });
    if (!own.isDirectory()) return undefined;
    const parts = [`${own.ino} ${own.mode}`];
    for (const name of readdirSync(folder).sort()) {
      if (name.startsWith('.')) continue;
      const stats = lstatSync(join(folder, name), { bigint: true });
      if (!stats.isFile() || !isSettled(stats, now)) return undefined;
      parts.push(`${name} ${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`);
    }
    return parts.join('\n');
  } catch {
    return undefined;
  }
}

function isSettled({ ctimeMs, mtimeMs }: BigIntStats, now: number): boolean {
  return ctimeMs < now - settled && mtimeMs < now - settled;
}
