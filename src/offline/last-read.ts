/* When each page was last read: an entry of its own for each, so that two pages at once do not lose one. */
import { base } from './current-build.ts';
import { keptCacheName } from './manifest.ts';

const parameter = 'page';

/** The cache that outlives builds. */
function open(): Promise<Cache> {
  return caches.open(keptCacheName(base));
}

function addressOf(path: string): string {
  return `${base}read.json?${new URLSearchParams({ [parameter]: path })}`;
}

/** Notes that a page is read now. */
export async function noteReading(path: string): Promise<void> {
  await (await open()).put(addressOf(path), new Response(String(Date.now())));
}

/** Pages, the one that was read longest ago first. */
export async function longestAgoFirst(paths: readonly string[]): Promise<string[]> {
  const notes = await open();
  const dated = await Promise.all(
    paths.map(async (path) => ({
      path,
      time: Number(await (await notes.match(addressOf(path)))?.text()) || 0,
    })),
  );
  return dated.sort((a, b) => a.time - b.time).map(({ path }) => path);
}

/** Forgets when pages were read that are not on the device any more. */
export async function forgetOthers(pages: () => Promise<readonly string[]>): Promise<void> {
  const notes = await open();
  // The notes first: a page is on the device before it is noted.
  const noted = (await notes.keys()).map(({ url }) => new URL(url).searchParams.get(parameter));
  const there = await pages();
  for (const path of noted) if (path !== null && !there.includes(path)) await notes.delete(addressOf(path));
}
