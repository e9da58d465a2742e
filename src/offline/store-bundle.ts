import { fetchExactly, languages, openCache } from './current-build.ts';
import { type BundleFile, bundleListing, largestBundle } from './manifest.ts';

/** Keeps a language's search bundle, whole and of this build. @throws where that is not to be had. */
export async function storeBundle(path: string): Promise<'stored' | 'too-large'> {
  const language = languages.find((each) => each.path === path);
  if (language === undefined) throw new Error(`No language ${path}`);
  const { search, bundle } = language;
  const listing = await fetchExactly(search + bundleListing, bundle);
  const files: readonly BundleFile[] = await listing.clone().json();
  if (files.reduce((sum, { size }) => sum + size, 0) > largestBundle) return 'too-large';
  const cache = await openCache();
  const stored = await Promise.allSettled(
    files.map(async ({ file, digest }) => {
      const address = search + file;
      if (!(await cache.match(address))) await cache.put(address, await fetchExactly(address, digest));
    }),
  );
  // Not before all have ended: what is still coming would be put beside what is cleared away.
  const failed = stored.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  // The listing comes last: where it is, the bundle is whole.
  await cache.put(search + bundleListing, listing);
  return 'stored';
}

/** What the kept bundle has at an address; nothing unless the bundle is whole. */
export async function fromBundle(path: string): Promise<Response | undefined> {
  const cache = await openCache();
  const search = languages.find((language) => path.startsWith(language.search))?.search;
  const isWhole = search !== undefined && (await cache.match(search + bundleListing));
  return isWhole ? cache.match(path) : undefined;
}

/** Forgets a language's bundle. */
export async function dropBundle(path: string): Promise<void> {
  const cache = await openCache();
  const search = languages.find((each) => each.path === path)?.search;
  if (search === undefined) return;
  await cache.delete(search + bundleListing);
  for (const { url } of await cache.keys())
    if (new URL(url).pathname.startsWith(search)) await cache.delete(url);
}
