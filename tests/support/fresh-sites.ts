import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, environmentOf, folderOf, type SiteName, siteNames } from './built-sites.ts';

/** What every build reads, whatever the publication. */
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tests/support/built-sites.ts'];

/** The folder of a built test site: the one that is there if nothing has changed since, else built now. */
export async function freshSite(name: SiteName): Promise<string> {
  const environment = environmentOf(name);
  const folder = folderOf(name);
  await freshly(folder, [environment['CONTENT'] ?? 'content'], () => buildSite(environment));
  return folder;
}

/** Sees to it that every site is there. */
export async function freshSites(): Promise<void> {
  // One after the other: Astro keeps one content store for the project.
  for (const name of siteNames) await freshSite(name);
}

/** Builds a folder of a site, unless everything that it is made of, also `others`, is as it was when that was done last. */
export async function freshly(
  folder: string,
  others: readonly string[],
  build: () => Promise<unknown>,
): Promise<void> {
  const stamp = `${folder}.built`;
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isThere = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.isFile();
  if (isThere && built > Math.max(...[...sources, ...others].map(latestChange))) return;
  // What changes while it is being built may be missing in it.
  const began = new Date();
  await build();
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
}

/** When something was last changed in a folder, or a file, in milliseconds. */
function latestChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(
    mtimeMs,
    ...entries.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  );
}
