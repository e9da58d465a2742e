import { base, languageOf, openCache } from './current-build.ts';
import { inTurn } from './in-turn.ts';
import { type KeptStory, keptCacheName, keptListAddress, type OfflineAnswer } from './manifest.ts';
import { dropBundle, storeBundle } from './store-bundle.ts';
import { dropMediaBut, storeMedia } from './store-media.ts';
import { fetchPage } from './store-page.ts';

/** Everything that the reader keeps. */
export async function keptStories(): Promise<readonly KeptStory[]> {
  const list = await (await caches.open(keptCacheName(base))).match(keptListAddress(base));
  return list ? list.json() : [];
}

async function writeKept(stories: readonly KeptStory[]): Promise<void> {
  const cache = await caches.open(keptCacheName(base));
  await cache.put(keptListAddress(base), new Response(JSON.stringify(stories)));
}

/** Keeps a story: all its pages, what goes with them, and the search of its languages. @throws where a part is missing. */
export function keep({ story, pages }: KeptStory): Promise<OfflineAnswer> {
  return inTurn(async (): Promise<OfflineAnswer> => {
    const kept = await keptStories();
    try {
      const answers = await Promise.all([...story, ...pages].map((address) => fetchPage(address)));
      if (answers.includes('no-page')) throw new Error('No page at one of the addresses');
      await storeMedia(story);
      const searchable = await storeBundles([{ story, pages }]);
      await writeKept([...kept.filter((other) => !isSame(other, story)), { story, pages }]);
      return searchable ? 'kept' : 'kept-without-search';
    } catch (cause) {
      // Its pages go with those that were only read; half a bundle would stay for good.
      await dropBundlesBut(kept, [{ story, pages }]);
      throw cause;
    }
  });
}

/**
 * Fetches everything that is kept once more, from this build.
 * @throws where there is no connection, or already another build: then the one before stays.
 */
export function keepAnew(fromBefore: (address: string) => Promise<boolean>): Promise<void> {
  return inTurn(async () => {
    const stories = await keptStories();
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    for (const address of new Set(stories.flatMap(({ story, pages }) => [...story, ...pages]))) {
      if (saving && (await fromBefore(address))) continue;
      // A story that has gone from the site stays as it was read.
      if ((await fetchPage(address)) === 'no-page') await fromBefore(address);
    }
    for (const { story } of stories) await storeMedia(story);
    await storeBundles(stories);
  });
}

/** Forgets a story, and what only it needed. */
export function release(story: readonly string[]): Promise<OfflineAnswer> {
  return inTurn(async (): Promise<OfflineAnswer> => {
    const all = await keptStories();
    const others = all.filter((other) => !isSame(other, story));
    await writeKept(others);
    const needed = new Set(others.flatMap((other) => [...other.story, ...other.pages]));
    const cache = await openCache();
    for (const other of all.filter((each) => isSame(each, story))) {
      for (const address of [...other.story, ...other.pages])
        if (!needed.has(address)) await cache.delete(address);
    }
    await dropMediaBut(others.map((other) => other.story));
    await dropBundlesBut(others, all);
    return 'released';
  });
}

/** Forgets the bundles of languages that are in none of the stories that stay. */
async function dropBundlesBut(staying: readonly KeptStory[], all: readonly KeptStory[]): Promise<void> {
  const needed = languagesOf(staying);
  for (const path of languagesOf(all)) if (!needed.has(path)) await dropBundle(path);
}

/** Whether the search of all languages is kept; one that has grown too large is not. */
async function storeBundles(stories: readonly KeptStory[]): Promise<boolean> {
  const stored: string[] = [];
  for (const path of languagesOf(stories)) stored.push(await storeBundle(path));
  return stored.every((answer) => answer === 'stored');
}

function languagesOf(stories: readonly KeptStory[]): ReadonlySet<string> {
  return new Set(stories.flatMap(({ story }) => story.flatMap((address) => languageOf(address)?.path ?? [])));
}

/** A story is known by any of its addresses: others may have changed since it was kept. */
function isSame(kept: KeptStory, story: readonly string[]): boolean {
  return kept.story.some((address) => story.includes(address));
}
