/* What the build, the service worker and the pages know of each other. */

/** What a build tells its service worker. */
export interface OfflineManifest {
  /** Digest of everything in the site, so the same for the same content. */
  build: string;
  /** Path under which the site is served: `/`, or like `/x/`. */
  base: string;
  languages: readonly OfflineLanguage[];
  /** Scripts, styles and fonts by their paths under {@link assetsFolder}, each with those that it imports. */
  assets: Readonly<Record<string, readonly string[]>>;
}

/** What is kept of a language, by addresses with the base path; digests tell which build a file is of. */
export interface OfflineLanguage {
  path: string;
  /** The page for what is not on the device. */
  offline: string;
  /** Digests of the words that scripts fetch, and of what all pages show, by address. */
  words: Readonly<Record<string, string>>;
  /** The folder of the search bundle. */
  search: string;
  /** Digest of the bundle's {@link bundleListing}. */
  bundle: string;
}

/** The folder of files whose names have the digest of what is in them, in the built site. */
export const assetsFolder = '_astro/';

/** The folder of files that pages show, whose names stand for what is in them. */
export const mediaFolder = 'media/';

/** As many bytes of pictures and data are put on a reader's device with one story; what comes later is not. */
export const mostMedia = 4_000_000;

/** The file of a search bundle that lists all others, as far as they are not too large to be kept. */
export const bundleListing = 'files.json';

/** A search bundle of more bytes than this is not put on a reader's device. */
export const largestBundle = 8_000_000;

/** A file of a search bundle. */
export interface BundleFile {
  /** Path in the bundle's folder. */
  file: string;
  /** In bytes. */
  size: number;
  digest: string;
}

/** A story that the reader keeps. */
export interface KeptStory {
  /** Its address in each language that it is in. */
  story: readonly string[];
  /** Addresses of what goes with it: homes, search pages, entries that it mentions. */
  pages: readonly string[];
}

/** What a page asks of the service worker. */
export type OfflineRequest = ({ kind: 'keep' } & KeptStory) | { kind: 'release'; story: readonly string[] };

/** What the service worker says to that. */
export type OfflineAnswer = 'kept' | 'kept-without-search' | 'released' | 'failed';

/** The cache with the list of what is kept, which outlives builds. */
export function keptCacheName(base: string): string {
  return `hearth:${base}:kept`;
}

/** The cache of a build. */
export function buildCacheName(base: string, build: string): string {
  return `hearth:${base}:${build}`;
}

/** Where the list is in its cache. */
export function keptListAddress(base: string): string {
  return `${base}kept.json`;
}
