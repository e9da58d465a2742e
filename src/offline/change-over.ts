/* From one build to the next: what the new worker takes over, and when it lets go of what the one before had. */
import { base, cacheName, kindOf, languageOf, languages, openCache } from './current-build.ts';
import { ifNobodyElse } from './in-turn.ts';
import { keepAnew, keptStories } from './kept.ts';
import { forgetOthers, longestAgoFirst, noteReading } from './last-read.ts';
import { buildCacheName, keptCacheName } from './manifest.ts';
import { fetchPage, storePage } from './store-page.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** As many pages that were only read stay on the device. */
const mostPages = 60;

/** Where this build's cache has the list of pages that were open before it. */
const clientsAddress = `${base}clients.json`;

/** Fetches what this build needs in any case. @throws where a part is missing: the worker before then stays. */
export async function install(): Promise<void> {
  try {
    for (const { offline } of languages) {
      if ((await fetchPage(offline)) === 'no-page') throw new Error(`No page at ${offline}`);
    }
    await keepAnew(takeOver);
  } catch (cause) {
    await caches.delete(cacheName);
    throw cause;
  }
  await self.skipWaiting();
}

/** Takes over pages that were read, and all open pages. */
export async function activate(): Promise<void> {
  await self.registration.navigationPreload?.enable();
  const own = await pagesIn(await openCache());
  const before = await cachesBefore();
  for (const name of before) {
    for (const address of await pagesIn(await caches.open(name))) {
      if (!own.includes(address)) await takeOver(address);
    }
  }
  const cache = await openCache();
  const open = await openPages();
  await cache.put(clientsAddress, new Response(JSON.stringify(open.map(({ id }) => id))));
  await self.clients.claim();
  const paths = open.map(({ url }) => new URL(url).pathname).filter((path) => kindOf(path) === 'page');
  const homes = paths.map((path) => `${base}${languageOf(path)?.path}/`);
  for (const path of new Set([...paths, ...homes])) {
    if (await cache.match(path)) continue;
    // On a first visit; what was open before may be of the build before.
    const justCame = before.length === 0 && paths.includes(path);
    const fetched = fetchPage(path, justCame ? 'force-cache' : 'no-cache');
    if ((await fetched.catch(() => 'no-page')) === 'stored') await noteReading(path);
  }
  await tidy();
}

/** Deletes what no open page and no reader needs any more. */
export function tidy(): Promise<void> {
  // What is being kept is in no list yet.
  return ifNobodyElse(tidyUp);
}

async function tidyUp(): Promise<void> {
  const cache = await openCache();
  const before = await cachesBefore();
  if (before.length > 0) {
    const stored = await cache.match(clientsAddress);
    const older: readonly string[] = stored ? await stored.json() : [];
    const open = (await openPages()).map(({ id }) => id);
    if (!older.some((id) => open.includes(id))) for (const name of before) await caches.delete(name);
  }
  const needed = new Set([
    ...languages.map(({ offline }) => offline),
    ...(await keptStories()).flatMap(({ story, pages }) => [...story, ...pages]),
  ]);
  const read = (await pagesIn(cache)).filter((address) => !needed.has(address));
  for (const address of (await longestAgoFirst(read)).slice(0, -mostPages)) await cache.delete(address);
  if (before.length === 0) await forgetOthers(() => pagesIn(cache));
}

/** Puts a page of an earlier build into this one's cache, if it needs nothing that this build does not have. */
async function takeOver(address: string): Promise<boolean> {
  for (const name of (await cachesBefore()).reverse()) {
    const response = await (await caches.open(name)).match(address);
    if (response === undefined) continue;
    const stored = storePage(address, response);
    if (await stored.then(() => true).catch(() => false)) return true;
  }
  return false;
}

/** Caches of earlier builds of this site, in the order in which they were made. */
async function cachesBefore(): Promise<string[]> {
  const ours = buildCacheName(base, '');
  const current = [cacheName, keptCacheName(base)];
  return (await caches.keys()).filter((name) => name.startsWith(ours) && !current.includes(name));
}

async function pagesIn(cache: Cache): Promise<string[]> {
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  return paths.filter((path) => kindOf(path) === 'page');
}

async function openPages() {
  const clients = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return clients.filter(({ url }) => new URL(url).pathname.startsWith(base));
}
