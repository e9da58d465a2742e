/*
 * The only place that builds or reads a site address. Addresses end with a slash, start with the base path and have
 * the language's path and words: `/pt/busca/`.
 */
import { type Language, type Localised, localise } from './i18n/languages.ts';
import { type Words, wordsIn } from './i18n/words.ts';
import { allowsAny } from './schema/allow-field.ts';
import type { EntryGroup } from './schema/entry-file.ts';
import type { Site } from './schema/site-file.ts';

/** Path under which the site is served, from `BASE`: `/`, or like `/x/`. */
export const base = `/${(process.env['BASE'] ?? '').split('/').filter(Boolean).join('/')}/`.replace(
  '//',
  '/',
);

/** Where hosts look for the page that says that there is none. */
export const notFoundSlug = '404';

/**
 * Names in addresses that a page or story cannot have as its slug, with what takes them.
 * @param site absent for what every site has.
 */
export function reservedSlugs(
  language: Language,
  words: Words = wordsIn(language),
  site?: Pick<Site, 'allow'>,
): ReadonlyMap<string, string> {
  return new Map([
    [notFoundSlug, 'the page for addresses that are not there'],
    [words('routes:search'), 'the search page'],
    [words('routes:topics'), 'the pages of the topics'],
    [words('routes:glossary'), 'the glossary'],
    [words('routes:people'), 'the who-is-who'],
    [words('routes:offline'), 'the page on reading offline'],
    [words('routes:archive'), 'the archive'],
    ...(allowsAny(site?.allow) ? [[words('routes:privacy'), 'the page on privacy'] as const] : []),
  ]);
}

/** The page that leads to a language. */
export const rootAddress = base;

/** Home of a language. */
export function homeAddress(language: Language): string {
  return `${base}${language.path}/`;
}

/** A story or a page of the staff, by its slug in the language. */
export function textAddress(language: Language, slug: string, fragment = ''): string {
  return `${homeAddress(language)}${inAddress(slug)}/${fragment && `#${fragment}`}`;
}

/** A part of an address as it stands in one: not all formats and hosts take letters that are not in ASCII as they are. */
function inAddress(part: string): string {
  return encodeURIComponent(part);
}

/** An address as people read and type it, and as folders are named; what is not encoded as it should be stays as it is. */
export function readable(address: string): string {
  try {
    return decodeURI(address).normalize('NFC');
  } catch {
    return address;
  }
}

/** Where in the folder of the built site is what is at an address of the site. */
export function pathInSite(address: string): string {
  return readable(address.slice(base.length));
}

/** The search page of a language. */
export function searchAddress(language: Language): string {
  return textAddress(language, wordsIn(language)('routes:search'));
}

/** The page of a topic, by its slug in the language. */
export function topicAddress(language: Language, slug: string): string {
  return `${textAddress(language, wordsIn(language)('routes:topics'))}${inAddress(slug)}/`;
}

/** The page that lists the entries of a group: the glossary, the who-is-who. */
export function entriesAddress(language: Language, group: EntryGroup): string {
  return textAddress(language, wordsIn(language)(`routes:${group}`));
}

/** The page of an entry of the glossary or the who-is-who. */
export function entryAddress(
  language: Language,
  { group, slug, source }: { group: EntryGroup; slug: Localised; source?: string },
): string {
  return `${entriesAddress(language, group)}${inAddress(localise(slug, language, source))}/`;
}

/** The archive of a language, a year of it (`2026`), or a month of that (`11`). */
export function archiveAddress(language: Language, ...period: readonly string[]): string {
  return [
    textAddress(language, wordsIn(language)('routes:archive')),
    ...period.map((part) => `${part}/`),
  ].join('');
}

/**
 * A page of a list.
 * @param list address of the list itself, which its first page has.
 * @param number absent for that page.
 */
export function listPageAddress(list: string, language: Language, number: number | undefined): string {
  return number === undefined ? list : `${list}${inAddress(listPageSlug(language, number))}/`;
}

/** The last part of the address of a page of a list that has a number. */
export function listPageSlug(language: Language, number: number): string {
  return `${wordsIn(language)('routes:page')}-${number}`;
}

/** Whether an entry cannot have a slug, since a page of the list of entries may come to have it. */
export function isListPageSlug(slug: string, words: Words): boolean {
  const start = `${words('routes:page')}-`;
  return slug.startsWith(start) && /^[1-9]\d*$/.test(slug.slice(start.length));
}

/** Feeds of a language and of each topic in it, by their files: what readers call the format, and its media type. */
export const feedFormats = {
  'feed.xml': { name: 'RSS', type: 'application/rss+xml' },
  'atom.xml': { name: 'Atom', type: 'application/atom+xml' },
  'feed.json': { name: 'JSON Feed', type: 'application/feed+json' },
} as const;
export type FeedFile = keyof typeof feedFormats;
export const feedFiles = Object.keys(feedFormats) as readonly FeedFile[];
/** Files that are in every language's folder: its feeds and what tells browsers and machines about it. */
export const languageFiles = [
  ...feedFiles,
  'opensearch.xml',
  'manifest.webmanifest',
  'llms.txt',
  'card.png',
] as const;
/** Files that are beside a story in each of its languages: its picture for link previews, its text as Markdown. */
export const storyFiles = ['card.png', 'index.md'] as const;
/** All languages of a story as data, beside its article in the language that this was written in. */
export const storyDataFile = 'story.json';
/** Files that are once in a site, for all its languages. */
export const siteFiles = [
  'robots.txt',
  'llms.txt',
  'sitemap.xml',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable.png',
  'schema/story.json',
] as const;

/** A file of a language. */
export function languageFileAddress(language: Language, file: (typeof languageFiles)[number]): string {
  return homeAddress(language) + file;
}

/** A feed of a topic. */
export function topicFeedAddress(language: Language, slug: string, file: FeedFile): string {
  return topicAddress(language, slug) + file;
}

/** A file of a story, by the story's slug in the language. */
export function storyFileAddress(
  language: Language,
  slug: string,
  file: (typeof storyFiles)[number],
): string {
  return textAddress(language, slug) + file;
}

/** A story's data, by the language that its article was written in and its slug there. */
export function storyDataAddress(language: Language, slug: string): string {
  return textAddress(language, slug) + storyDataFile;
}

/** Data of a chart, beside the article in the language that it was written in. */
export function dataFileAddress({
  language,
  slug,
  file,
}: {
  language: Language;
  slug: string;
  file: string;
}): string {
  return textAddress(language, slug) + file;
}

/** A file of the whole site. */
export function siteFileAddress(file: (typeof siteFiles)[number]): string {
  return base + file;
}

/** A file of what stories show, by its name, which stands for what is in it. */
export function mediaFileAddress(name: string): string {
  return `${base}media/${name}`;
}

/** The folder of a language's search bundle. */
export function searchBundleAddress(language: Language): string {
  return `${base}${searchBundlePath(language)}/`;
}

/** The folder of a language's search bundle in the built site. */
export function searchBundlePath(language: Language): string {
  return `search/${language.path}`;
}

/**
 * The address behind a link as an editor writes it, or copies it from a browser: `/slug/` is in the link's own language,
 * `#a4` on the same page, everything with a scheme elsewhere.
 */
export function linkAddress(to: string, language: Language): string {
  return to.startsWith('/') ? `${homeAddress(language)}${encodeURI(readable(to.slice(1)))}` : to;
}

/** An address of the site with its origin, for other programs. */
export function absolute(address: string, site: { url: string }): string {
  return new URL(address, site.url).href;
}

/** The words of the reading tools of a language, which the tools fetch with themselves. */
export function readingWordsAddress(language: Language): string {
  return `${homeAddress(language)}reading.json`;
}

/** The page for what is not on the reader's device, and on what is. */
export function offlineAddress(language: Language): string {
  return textAddress(language, wordsIn(language)('routes:offline'));
}

/** The page on what pages ask other sites for. */
export function privacyAddress(language: Language): string {
  return textAddress(language, wordsIn(language)('routes:privacy'));
}

/** The words about reading offline, for scripts. */
export function offlineWordsAddress(language: Language): string {
  return `${homeAddress(language)}offline.json`;
}

/** Where a text is in each language that it exists in, by the language's path. */
export type Alternates = ReadonlyMap<string, string>;

/** Alternates of a page that every language has. */
export function alternatesEverywhere(
  { languages }: Site,
  address: (language: Language) => string = homeAddress,
): Alternates {
  return new Map(languages.map((language) => [language.path, address(language)]));
}

/** Alternates of a page that not every language has. */
export function alternatesWhere(
  { languages }: Site,
  address: (language: Language) => string | undefined,
): Alternates {
  const addresses = languages.map((language) => [language.path, address(language)] as const);
  return new Map(addresses.flatMap(([path, there]) => (there === undefined ? [] : [[path, there]])));
}

/** Alternates of a text with a slug of its own in each language. */
export function alternatesBySlug(slugs: readonly { language: Language; slug: string }[]): Alternates {
  return new Map(slugs.map(({ language, slug }) => [language.path, textAddress(language, slug)]));
}
