import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadePart } from '../parts/make-part.ts';
import type { BundleFile } from './bundle-files.ts';

/** Files of a search that another site may take, by their paths in the site. */
export interface TakenFiles<Held> {
  /** Stands for what a file was made of. */
  keys: ReadonlyMap<string, string>;
  /** What is known of those that this site has taken itself. */
  known: ReadonlyMap<string, Held>;
}

/** Puts a file into the built site that was made of the same before; `undefined` where there is none. */
export type TakeFile<Held> = (file: string, key: string, to: string) => { holds?: Held } | undefined;

/** A site that the search is being built into. */
export interface Building<Held> {
  folder: string;
  take: TakeFile<Held>;
  keys: Map<string, string>;
  known: Map<string, Held>;
}

/** Puts the files of a part into its folder of the site: those that an earlier one had, and else as they are made. */
export async function takeOrWrite<Held>(
  { digest, paths, files }: MadePart,
  path: string,
  { folder, take, keys, known }: Building<Held>,
): Promise<void> {
  makeFolders(paths, join(folder, path));
  const untaken = new Set<string>();
  for (const each of paths) {
    const file = `${path}/${each}`;
    keys.set(file, digest);
    const taken = take(file, digest, join(folder, file));
    if (taken?.holds) known.set(file, taken.holds);
    if (taken === undefined) untaken.add(each);
  }
  if (untaken.size > 0)
    writeFiles(
      (await files()).filter((file) => untaken.has(file.path)),
      join(folder, path),
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
