import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadePart } from '../parts/make-part.ts';
import type { BundleFile } from './bundle-files.ts';

/** Puts a file of a part into the built site, by its path there, if an earlier site had it; tells whether one had. */
export type TakeFile = (file: string, digest: string, to: string) => boolean;

/**
 * Puts the files of a part into the built site: those that an earlier one had, and else as they are made.
 * @param within where they are in the site.
 */
export async function takeOrWrite(
  { digest, paths, files }: MadePart,
  site: string,
  within: string,
  take: TakeFile,
): Promise<void> {
  const folder = join(site, within);
  makeFolders(paths, folder);
  const untaken = new Set(paths.filter((path) => !take(`${within}/${path}`, digest, join(folder, path))));
  if (untaken.size === 0) return;
  const made = await files();
  writeFiles(
    made.filter(({ path }) => untaken.has(path)),
    folder,
  );
}

/** Writes files into a folder that has none of them yet. */
export function writeFiles(files: readonly BundleFile[], folder: string): void {
  makeFolders(
    files.map(({ path }) => path),
    folder,
  );
  // What is there already would be a file of another site.
  for (const { path, content } of files) writeFileSync(join(folder, path), content, { flag: 'wx' });
}

function makeFolders(paths: readonly string[], folder: string): void {
  for (const around of new Set(paths.map(dirname))) mkdirSync(join(folder, around), { recursive: true });
}
