import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addFile, type BuiltSite, digestOf, fileNamed, moveFile } from '../built/built-site.ts';
import type { Language } from '../i18n/languages.ts';
import {
  base,
  offlineAddress,
  offlineWordsAddress,
  pathInSite,
  readingWordsAddress,
  searchBundleAddress,
} from '../routes.ts';
import {
  assetsFolder,
  type BundleFile,
  bundleListing,
  largestBundle,
  type OfflineLanguage,
  type OfflineManifest,
} from './manifest.ts';

/** The service worker in the built site. */
export const workerFile = 'sw.js';

/**
 * Puts the service worker where it is in charge of the whole site, and tells it what the site is made of.
 * @param shownByAll addresses of what every page shows, and has to show without a connection: a logo.
 */
export async function writeServiceWorker(
  site: BuiltSite,
  languages: readonly Language[],
  shownByAll: readonly string[] = [],
): Promise<void> {
  const { files } = site;
  const built = [...files.keys()].find((file) => /^_astro\/service-worker[.-][^/]*\.js$/.test(file));
  if (built === undefined) throw new Error('The build has no service worker');
  await moveFile(site, built, workerFile);
  for (const language of languages) await writeListing(site, pathInSite(searchBundleAddress(language)));

  const names = [...files.keys()].sort();
  const manifest: OfflineManifest = {
    build: digestOf(JSON.stringify([base, ...names.map((name) => [name, fileNamed(files, name).digest])])),
    base,
    languages: languages.map((language) => offlineLanguage(language, site, shownByAll)),
    assets: await importsOfAssets(site.folder, names),
  };
  const script = await readFile(join(site.folder, workerFile), 'utf8');
  await addFile(site, workerFile, `self.hearth=${JSON.stringify(manifest)};\n${script}`);
}

/**
 * Lists the files of a language's search, so that it can be kept: the bundle that is asked first, and as many of the
 * parts behind it, the newest first, as are not too much together. Of a bundle that is too large by itself, the list
 * ends where it says so.
 */
async function writeListing(site: BuiltSite, folder: string): Promise<void> {
  const files = [...site.files].flatMap(([path, { size, digest }]): BundleFile[] =>
    path.startsWith(folder) ? [{ file: path.slice(folder.length), size, digest }] : [],
  );
  const byPart = Map.groupBy(files, ({ file }) => /^parts\/([^/]+)/.exec(file)?.[1] ?? '');
  const { '': first = [], ...further } = Object.fromEntries(byPart);
  const listed: BundleFile[] = [];
  let sum = 0;
  for (const file of first) {
    if (sum > largestBundle) break;
    listed.push(file);
    sum += file.size;
  }
  // Their names start with the day of their first story; those with entries come before all of them.
  for (const name of Object.keys(further).sort().reverse()) {
    const part = further[name] ?? [];
    sum += part.reduce((all, { size }) => all + size, 0);
    if (sum > largestBundle) break;
    listed.push(...part);
  }
  await addFile(site, folder + bundleListing, JSON.stringify(listed));
}

function offlineLanguage(
  language: Language,
  { files }: BuiltSite,
  shownByAll: readonly string[],
): OfflineLanguage {
  const digestAt = (address: string) => fileNamed(files, pathInSite(address)).digest;
  const search = searchBundleAddress(language);
  const words = [readingWordsAddress(language), offlineWordsAddress(language), ...shownByAll];
  return {
    path: language.path,
    offline: offlineAddress(language),
    words: Object.fromEntries(words.map((address) => [address, digestAt(address)])),
    search,
    bundle: digestAt(search + bundleListing),
  };
}

/** Scripts, styles and fonts with what each imports: the names of others that stand in it. */
async function importsOfAssets(folder: string, files: readonly string[]): Promise<OfflineManifest['assets']> {
  const names = files
    .filter((file) => file.startsWith(assetsFolder) && /\.(js|css|woff2)$/.test(file))
    .map((file) => file.slice(assetsFolder.length));
  const imports: Record<string, string[]> = {};
  for (const name of names) {
    const text = name.endsWith('.woff2') ? '' : await readFile(join(folder, assetsFolder, name), 'utf8');
    imports[name] = names.filter((other) => other !== name && text.includes(other));
  }
  return imports;
}
