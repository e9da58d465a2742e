import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, environmentOf, folderOf, type SiteName } from '../browser/sites.ts';

/** What a build reads; a publication that is elsewhere comes on top. */
const sources = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tests/fixtures'];

/** The folder of a built test site: the one that is there if nothing has changed since, else built now. */
export async function freshSite(name: SiteName): Promise<string> {
  const folder = folderOf(name);
  const built = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < Math.max(...sources.map(latestChange))) await buildSite(environmentOf(name));
  return folder;
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
