import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const day = 24 * 3600 * 1000;
/** For how long a file is kept that no build asks for. */
const keptFor = 30 * day;

/** A file that is kept in a folder; from its time on disk it can be seen when it was last asked for, to the day. */
export function keptFile(folder: string, name: string): Buffer<ArrayBuffer> | undefined {
  try {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const now = Date.now();
    if (now - statSync(path).mtimeMs > day) utimesSync(path, new Date(now), new Date(now));
    return bytes;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a file, by moving it into place: a build that is stopped here leaves no half of it for the next one.
 * @throws where the system does not take it, of which nothing is left.
 */
export function keepFile(folder: string, name: string, bytes: Uint8Array | string): void {
  intoPlace(folder, name, (path) => writeFileSync(path, bytes));
}

/** Keeps a file of more lines than memory should hold at once, as {@link keepFile} does. */
export function keepLines(folder: string, name: string, lines: Iterable<string>): void {
  intoPlace(folder, name, (path) => {
    const file = openSync(path, 'w');
    try {
      for (const line of lines) writeFileSync(file, `${line}\n`);
    } finally {
      closeSync(file);
    }
  });
}

function intoPlace(folder: string, name: string, write: (path: string) => void): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const beside = `${path}.${process.pid}`;
  try {
    write(beside);
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

/** Removes the files that no build has asked for lately, and what one that was stopped left beside. */
export function removeUnusedFiles(folder: string, isOne = (_name: string) => true): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!isOne(name)) continue;
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && stats.mtimeMs < Date.now() - keptFor) rmSync(path, { force: true });
  }
}
