/* What builds keep of search for each other, under names that say what it was made of. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { BundleFile } from '../bundle/bundle-files.ts';

/** One for all builds of the project, of any publication to anywhere. */
const keptFolder = resolve('.cache/search');

const day = 24 * 3600 * 1000;
/** For how long something is kept that no build asks for. */
const keptFor = 30 * day;

/** What is kept under a name; from its time on disk it can be seen when it was last asked for, to the day. */
export function kept(name: string): Buffer | undefined {
  try {
    const path = join(keptFolder, name);
    const bytes = readFileSync(path);
    const now = Date.now();
    if (now - statSync(path).mtimeMs > day) utimesSync(path, new Date(now), new Date(now));
    return bytes;
  } catch {
    return undefined;
  }
}

/** Keeps something, by moving it into place: a build that is stopped here leaves no half of it for the next one. */
export function keep(name: string, bytes: Uint8Array | string): void {
  mkdirSync(keptFolder, { recursive: true });
  const path = join(keptFolder, name);
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}

/** Removes what no build has asked for lately, and what one that was stopped left beside. */
export function removeUnused(): void {
  mkdirSync(keptFolder, { recursive: true });
  for (const name of readdirSync(keptFolder)) {
    const path = join(keptFolder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && stats.mtimeMs < Date.now() - keptFor) rmSync(path, { force: true });
  }
}

/** The files of a bundle as one: a list of them on a line, and then their bytes. */
export function packed(files: readonly BundleFile[]): Buffer {
  const list = files.map(({ path, content }) => [path, content.length]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...files.map(({ content }) => content)]);
}

/** The files that were {@link packed}; `undefined` for what is not whole. */
export function unpacked(bytes: Buffer): BundleFile[] | undefined {
  try {
    let at = bytes.indexOf('\n') + 1;
    const list = JSON.parse(bytes.toString('utf8', 0, at)) as [path: string, size: number][];
    const files = list.map(([path, size]) => {
      const content = bytes.subarray(at, at + size);
      at += size;
      return { path, content };
    });
    return at === bytes.length ? files : undefined;
  } catch {
    return undefined;
  }
}
