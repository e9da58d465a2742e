import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Language } from '../i18n/languages.ts';
import {
  base,
  offlineAddress,
  offlineWordsAddress,
  readingWordsAddress,
  searchBundleAddress,
} from '../routes.ts';
import {
  assetsFolder,
  type BundleFile,
  bundleListing,
  digestLength,
  type OfflineLanguage,
  type OfflineManifest,
} from './manifest.ts';

/** The service worker in the built site. */
export const workerFile = 'sw.js';

/** Puts the service worker where it is in charge of the whole site, and tells it what the site is made of. */
export async function writeServiceWorker(folder: string, languages: readonly Language[]): Promise<void> {
  const built = (await filesIn(folder)).find((file) => /^_astro\/service-worker[.-][^/]*\.js$/.test(file));
  if (built === undefined) throw new Error('The build has no service worker');
  await rename(join(folder, built), join(folder, workerFile));
  for (const language of languages)
    await writeListing(join(folder, withinSite(searchBundleAddress(language))));

  const digests = new Map<string, string>();
  for (const file of await filesIn(folder)) digests.set(file, digestOf(await readFile(join(folder, file))));
  const manifest: OfflineManifest = {
    build: digestOf(JSON.stringify([base, ...digests])),
    base,
    languages: languages.map((language) => offlineLanguage(language, digests)),
    assets: await importsOfAssets(folder, [...digests.keys()]),
  };
  const script = await readFile(join(folder, workerFile), 'utf8');
  await writeFile(join(folder, workerFile), `self.hearth=${JSON.stringify(manifest)};\n${script}`);
}

/** Lists the files of a search bundle, so that it can be kept whole. */
async function writeListing(folder: string): Promise<void> {
  const files: BundleFile[] = [];
  for (const file of await filesIn(folder)) {
    const bytes = await readFile(join(folder, file));
    files.push({ file, size: bytes.length, digest: digestOf(bytes) });
  }
  await writeFile(join(folder, bundleListing), JSON.stringify(files));
}

function offlineLanguage(language: Language, digests: ReadonlyMap<string, string>): OfflineLanguage {
  const digestAt = (address: string) => {
    const digest = digests.get(withinSite(address));
    if (digest === undefined) throw new Error(`The build has no ${address}`);
    return digest;
  };
  const search = searchBundleAddress(language);
  const words = [readingWordsAddress(language), offlineWordsAddress(language)];
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

/** Paths of all files in a folder, in one order on every machine. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function withinSite(address: string): string {
  return address.slice(base.length);
}

function digestOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digestLength);
}
