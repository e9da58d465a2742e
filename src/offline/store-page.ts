import { assets, base, cached, fetchExactly, isSound, languageOf, openCache } from './current-build.ts';
import { assetsFolder } from './manifest.ts';

const escaped = (base + assetsFolder).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const namedAssets = new RegExp(`${escaped}([\\w./-]+\\.(?:js|css|woff2))`, 'g');

/** Whether an answer is a page that may be kept. */
export function isPage(response: Response): boolean {
  return isSound(response) && (response.headers.get('content-type') ?? '').startsWith('text/html');
}

/**
 * Keeps a page with all that it names, or nothing.
 * @throws for a page that names what this build does not know: it is another build's, and has no place here.
 */
export async function storePage(address: string, response: Response): Promise<void> {
  const cache = await openCache();
  const html = await response.clone().text();
  const named = new Set([...html.matchAll(namedAssets)].map(([, name = '']) => name));
  // A set is walked in the order of adding, and what is added on the way is walked as well.
  for (const name of named) {
    const imported = assets[name];
    if (imported === undefined) throw new Error(`Another build’s ${name} in ${address}`);
    for (const other of imported) named.add(other);
  }
  const words = Object.entries(languageOf(address)?.words ?? {});
  await Promise.all([
    ...[...named].map((name) => storeAsset(cache, base + assetsFolder + name)),
    ...words.map(([file, digest]) => storeWords(cache, file, digest)),
  ]);
  await cache.put(address, response);
}

/**
 * Fetches a page and keeps it; one that has just come to the browser need not come again.
 * @throws where there is no connection, and for another build's.
 */
export async function fetchPage(
  address: string,
  cache: 'no-cache' | 'force-cache' = 'no-cache',
): Promise<'stored' | 'no-page'> {
  const response = await fetch(address, { cache });
  if (!isPage(response)) return 'no-page';
  await storePage(address, response);
  return 'stored';
}

async function storeAsset(cache: Cache, address: string): Promise<void> {
  if (await cache.match(address)) return;
  const response = (await cached(address, 'asset')) ?? (await fetch(address));
  if (!isSound(response)) throw new Error(`${response.status} at ${address}`);
  await cache.put(address, response);
}

async function storeWords(cache: Cache, address: string, digest: string): Promise<void> {
  if (!(await cache.match(address))) await cache.put(address, await fetchExactly(address, digest));
}
