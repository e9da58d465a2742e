import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeContentFile } from '../../files/content-file.ts';
import { largestPublicFile } from '../../files/public-files.ts';
import { refusedFile } from '../../schema/refused-file.ts';
import type { Staged } from './staged.ts';

/** That says the version, and so is written when all else is. */
const last = 'site.yaml';

/**
 * Writes what was changed in the copy of a publication into its own folder, each file in one step, and keeps what was there.
 * @returns where that is kept.
 * @throws where a file has changed in the meantime, or cannot be written; run again, it goes on from there.
 */
export function putInPlace({ of, folder, changed }: Staged, version: string): string {
  const files = [...changed()].sort(([a], [b]) => Number(a === last) - Number(b === last));
  for (const [name, before] of files) {
    const now = existsSync(join(of, name)) ? readFileSync(join(of, name)) : undefined;
    if (now === undefined ? before !== undefined : !before?.equals(now))
      throw new Error(
        `${name} has changed while the publication was looked at. Nothing was changed: run it again.`,
      );
  }
  const kept = newFolder(resolve('.cache', `before-${version}`));
  for (const [name, before] of files) {
    if (before === undefined) continue;
    mkdirSync(dirname(join(kept, name)), { recursive: true });
    writeFileSync(join(kept, name), before);
  }
  for (const [name] of files) write(of, name, readFileSync(join(folder, name)));
  return kept;
}

function newFolder(path: string, number = 1): string {
  const name = number === 1 ? path : `${path}-${number}`;
  return existsSync(name) ? newFolder(path, number + 1) : name;
}

function write(publication: string, name: string, bytes: Buffer): void {
  const path = join(publication, name);
  mkdirSync(dirname(path), { recursive: true });
  // Nothing of this name is there: what is hidden is otherwise nobody's to write.
  if (name.startsWith('.')) {
    writeFileSync(path, bytes, { flag: 'wx' });
    return;
  }
  const refusal = writeContentFile(path, bytes, publication, largestPublicFile);
  if (refusal === undefined) return;
  const { place, message, next } = refusedFile(path, refusal);
  throw new Error(`${place.file} was not written. ${message}. ${next}`);
}
