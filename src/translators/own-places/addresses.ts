/* Where what a link leads to has its address in another language of the site. */
import { type Language, localise, shownFrom } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import {
  base,
  entriesAddress,
  entryAddress,
  homeAddress,
  offlineAddress,
  pathInSite,
  privacyAddress,
  readable,
  searchAddress,
  textAddress,
  topicAddress,
} from '../../routes.ts';
import { entryGroups } from '../../schema/entry-file.ts';
import type { PageDraft } from '../../story/page.ts';
import { versionShown } from '../../story/page-versions.ts';
import type { PublicationDraft } from '../../story/publication.ts';

/** Addresses of a publication as links into one of its languages need them. */
export interface Addresses {
  /**
   * What a link in a text of another language has to say in this one; `undefined` where it stays as it is.
   * @param from path of that language.
   */
  inLanguage: (to: string, from: string) => string | undefined;
  /** Whether a link of this language has an address within the site that nothing has. */
  isLost: (to: string) => boolean;
}

/** The addresses for links into a language. */
export function addressesFor(draft: PublicationDraft, into: Language): Addresses {
  const { site } = draft;
  const keys = new Map<string, string>();
  const own = new Map<string, string>();
  for (const language of site.languages)
    for (const [key, address] of pagesOf(language, draft)) {
      const path = pathInSite(address);
      keys.set(path, key);
      if (language.path === into.path) own.set(key, path);
    }
  const there = (path: string) => own.get(keys.get(path) ?? '');
  const origin = URL.parse(site.url)?.origin;

  const inLanguage = (to: string, from: string): string | undefined => {
    const [, path, fragment = ''] = /^(\/[^#]*)(#.*)?$/.exec(to) ?? [];
    if (path !== undefined) {
      const found = there(`${from}${readable(path)}`)?.slice(into.path.length);
      return found === undefined || found === readable(path) ? undefined : found + fragment;
    }
    const url = /^https?:/.test(to) ? URL.parse(to) : null;
    if (url === null || url.origin !== origin || !url.pathname.startsWith(`${base}${from}/`))
      return undefined;
    const found = there(pathInSite(url.pathname));
    return found === undefined ? undefined : `${origin}${base}${encodeURI(found)}${url.hash}`;
  };
  const isLost = (to: string) => {
    const [, path] = /^(\/[^#]*)(?:#.*)?$/.exec(to) ?? [];
    return path !== undefined && !keys.has(`${into.path}${readable(path)}`);
  };
  return { inLanguage, isLost };
}

/** What has an address in a language, by what it is in all of them. */
function pagesOf(language: Language, draft: PublicationDraft): [key: string, address: string][] {
  const { stories, pages } = draft;
  return [
    ['home', homeAddress(language)],
    ...(hasWords(language, draft) ? withWords(language, draft) : []),
    ...stories.flatMap((story): [string, string][] => {
      const slug = story.slugs[language.path];
      return slug ? [[`stories/${story.id}`, textAddress(language, slug)]] : [];
    }),
    ...[...Map.groupBy(pages, ({ id }) => id)].flatMap(([id, versions]): [string, string][] => {
      const slug = pageIn(versions, language)?.head?.value.slug;
      return slug ? [[`pages/${id}`, textAddress(language, slug)]] : [];
    }),
  ];
}

/** Pages whose addresses are made of words of the interface. */
function withWords(
  language: Language,
  { site, glossary, people }: PublicationDraft,
): [key: string, address: string][] {
  return [
    ['search', searchAddress(language)],
    ['offline', offlineAddress(language)],
    ['privacy', privacyAddress(language)],
    ...entryGroups.map((group): [string, string] => [group, entriesAddress(language, group)]),
    ...Object.entries(site.topics).flatMap(([id, { slug }]): [string, string][] =>
      shownFrom(slug, language) ? [[`topics/${id}`, topicAddress(language, localise(slug, language))]] : [],
    ),
    ...[...glossary, ...people].flatMap(({ id, entry }): [string, string][] =>
      entry ? [[`${entry.group}/${id}`, entryAddress(language, entry)]] : [],
    ),
  ];
}

/** Whether the words of a language can be used; what is wrong with them the check says. */
function hasWords(language: Language, { folder }: PublicationDraft): boolean {
  try {
    wordsIn(language, folder);
    return true;
  } catch {
    return false;
  }
}

function pageIn(versions: readonly PageDraft[], language: Language): PageDraft | undefined {
  return (
    versions.find((page) => page.language?.path === language.path) ??
    versionShown(versions, language, ({ head }) => head?.value.written !== undefined)
  );
}
