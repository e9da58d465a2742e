/* What builds keep of search for each other, under names that say what it was made of. */
import { resolve } from 'node:path';
import { keepFile, keptFile, removeUnusedFiles } from '../../files/kept-files.ts';
import type { BundleFile } from '../bundle/bundle-files.ts';

/** One for all builds of the project, of any publication to anywhere. */
const keptFolder = resolve('.cache/search');

/** What is kept under a name. */
export const kept = (name: string): Buffer | undefined => keptFile(keptFolder, name);

/** Keeps something under a name. */
export const keep = (name: string, bytes: Uint8Array | string): void => keepFile(keptFolder, name, bytes);

/** Removes what no build has asked for lately. */
export const removeUnused = (): void => removeUnusedFiles(keptFolder);

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
