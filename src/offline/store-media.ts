/*
 * Pictures of stories that are kept: of each the file that its page names first, which stands in for its other sizes where
 * there is no connection; of videos the picture that stands for them, and their captions; of charts the data. Their names
 * stand for what is in them, so one of any build will do.
 */
import { base, cached, isSound, kindOf, openCache } from './current-build.ts';
import { mediaFolder, mostMedia } from './manifest.ts';

const address = base + mediaFolder;
const named = new RegExp(
  `(?:<img src|<video [^>]*poster|<track [^>]*src)="(${address.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}[\\w.-]+)"`,
  'g',
);

const data = /<a href="([^"]+\.csv)"/g;

/** Keeps the pictures and data of a story, as many as are not too much together; one that does not come is left out. */
export async function storeMedia(story: readonly string[]): Promise<void> {
  const cache = await openCache();
  let sum = 0;
  for (const picture of await mediaOf(story)) {
    if (sum > mostMedia) return;
    try {
      const response = (await cached(picture, 'asset')) ?? (await fetch(picture));
      if (!isSound(response)) continue;
      sum += (await response.clone().blob()).size;
      if (sum <= mostMedia) await cache.put(picture, response);
    } catch {
      // The text is there without it, and its words are in it.
    }
  }
}

/** Forgets the pictures and data that none of these stories shows. */
export async function dropMediaBut(stories: readonly (readonly string[])[]): Promise<void> {
  const needed = await mediaOf(stories.flat());
  const cache = await openCache();
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (kindOf(pathname) === 'media' && !needed.has(pathname)) await cache.delete(url);
  }
}

/** A picture, or data; where a picture cannot come, the file of it that is kept. */
export async function media(request: Request): Promise<Response> {
  const known = await cached(request.url, 'asset');
  if (known) return known;
  try {
    return await fetch(request);
  } catch (cause) {
    if (request.url.endsWith('.csv')) throw cause;
    const [start] = request.url.split(/[-.](?=[^/]*$)/);
    const other = (await (await openCache()).keys()).find(({ url }) => url.startsWith(start ?? request.url));
    const instead = other && (await cached(other.url, 'asset'));
    if (instead) return instead;
    throw cause;
  }
}

/** What the pages of a story show, as far as they are on the device. */
async function mediaOf(story: readonly string[]): Promise<Set<string>> {
  const cache = await openCache();
  const pages = await Promise.all(story.map(async (page) => (await cache.match(page))?.text()));
  const found = pages.flatMap((html = '') => [named, data].flatMap((each) => [...html.matchAll(each)]));
  return new Set(found.map(([, path = '']) => path).filter((path) => kindOf(path) === 'media'));
}
