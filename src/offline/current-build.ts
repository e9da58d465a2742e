import { assetsFolder, buildCacheName, mediaFolder, type OfflineLanguage } from './manifest.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** The build that this worker belongs to. */
export const { base, build, languages, assets } = self.hearth;

const assetsAddress = base + assetsFolder;

/** The cache of this build. */
export const cacheName = buildCacheName(base, build);

/** The cache of this build, opened. */
export function openCache(): Promise<Cache> {
  return caches.open(cacheName);
}

const recorded = /\.(mp4|webm|mp3|ogg|m4a)$/;
/** Data of a chart, beside the page of a story. */
const dataOfChart = /\.[\da-f]{10}\.csv$/;

/** What an address of the site leads to. */
export type Kind = 'page' | 'asset' | 'media' | 'words' | 'bundle' | 'other';

/** What kind of thing is at a path with the base path. */
export function kindOf(path: string): Kind {
  if (path.startsWith(assetsAddress)) return path.slice(assetsAddress.length) in assets ? 'asset' : 'other';
  // Recordings are fetched in pieces, and are not kept.
  if (path.startsWith(base + mediaFolder)) return recorded.test(path) ? 'other' : 'media';
  if (dataOfChart.test(path)) return 'media';
  if (languages.some(({ search }) => path.startsWith(search))) return 'bundle';
  if (languages.some(({ words }) => path in words)) return 'words';
  return path.endsWith('/') ? 'page' : 'other';
}

/** The language of an address; the first one for those that are in none. */
export function languageOf(path: string): OfflineLanguage | undefined {
  return languages.find((language) => path.startsWith(`${base}${language.path}/`)) ?? languages[0];
}

/** A file as it may be kept: whole, from this site, and not an error or something that stands in for it. */
export function isSound(response: Response): boolean {
  return response.ok && response.type === 'basic' && !response.redirected;
}

/** A file, if it has this digest. @throws where it has not: it is another build's. */
export async function fetchExactly(address: string, digest: string): Promise<Response> {
  // What the browser still has may be of the build before; then the host is asked.
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(address, { cache });
    const bytes = await response.clone().arrayBuffer();
    const hashed = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
    const found = hashed.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (isSound(response) && found.startsWith(digest)) return response;
  }
  throw new Error(`Another build’s ${address}`);
}

/** What the caches have for an address: this build's first, and for names with a digest any build's. */
export async function cached(address: string, kind: Kind): Promise<Response | undefined> {
  const options = { ignoreSearch: true, ignoreVary: true };
  const own = await (await openCache()).match(address, options);
  return own ?? (kind === 'asset' ? caches.match(address, options) : undefined);
}
