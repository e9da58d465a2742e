import { type Language, localise, shownIn, type TextLanguage, type TextShown } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import {
  archiveAddress,
  entriesAddress,
  homeAddress,
  offlineAddress,
  searchAddress,
  textAddress,
  topicAddress,
} from '../routes.ts';
import type { EntryGroup } from '../schema/entry-file.ts';
import { type BuiltInPage, builtInPages, leadsOut, type MenuEntry } from '../schema/shape/menus.ts';
import type { Site } from '../schema/site-file.ts';
import { yearsIn } from './archives.ts';
import type { NamedPage } from './staff-pages.ts';

/** A line of a menu as readers of a language see it. */
export interface MenuLink {
  words: string;
  address: string;
  /** The language of the words, where that is not the page's. */
  foreign?: TextLanguage | undefined;
  /** Who publishes the page is who has the address. */
  isOwnProfile?: true;
}

/** What is in the menus of a language. */
export interface Menus {
  /** Under the header; empty where the publication has no menu. */
  header: readonly MenuLink[];
  footer: readonly MenuLink[];
}

/** What the menus of a publication lead to in a language, as far as that is there. */
interface Around {
  site: Site;
  language: Language;
  /** The groups that have entries. */
  groups: readonly EntryGroup[];
  staffPages: readonly NamedPage[];
  /** Where pages ask other sites for something: every footer leads to what says so. */
  privacy?: { words: string; address: string } | undefined;
}

export async function menusOf(around: Around): Promise<Menus> {
  const { site, language, privacy } = around;
  const profiles = (site.contact.profiles ?? []).map(({ name, url }): MenuLink => {
    const { text, foreign } = shownIn(name, language);
    return { words: text, address: url, foreign, isOwnProfile: true };
  });
  const footer = site.footer ? await linksOf(site.footer, around) : footerOfSilent(around);
  return {
    header: await linksOf(site.menu ?? [], around),
    footer: [...footer, ...(privacy ? [privacy] : []), ...profiles],
  };
}

/** The footer of a publication that says nothing of it: the lists of entries, the pages that ask for it, reading offline. */
function footerOfSilent({ language, groups, staffPages }: Around): MenuLink[] {
  const t = wordsIn(language);
  return [
    ...groups.map((group) => ({ address: entriesAddress(language, group), words: t(`entries:${group}`) })),
    ...staffPages.flatMap(({ slug, menu, foreign }) =>
      menu ? [{ address: textAddress(language, slug), words: menu, foreign }] : [],
    ),
    { address: offlineAddress(language), words: t('offline:title') },
  ];
}

async function linksOf(entries: readonly MenuEntry[], around: Around): Promise<MenuLink[]> {
  const found = await Promise.all(entries.map((entry) => linkOf(entry, around)));
  return found.filter((link) => link !== undefined);
}

/** A line of a menu; nothing where what it leads to is not there in the language, or not yet. */
async function linkOf({ to, name }: MenuEntry, around: Around): Promise<MenuLink | undefined> {
  const { language } = around;
  const named = name === undefined ? undefined : shownIn(name, language);
  const end = leadsOut(to) ? { address: to, text: to } : await endOf(to, around);
  if (end === undefined) return undefined;
  const { text: words, foreign } = named ?? end;
  return { words, address: end.address, foreign };
}

type End = { address: string } & TextShown;

async function endOf(to: string, around: Around): Promise<End | undefined> {
  const { site, language, staffPages } = around;
  const builtIn = builtInPages.find((page) => page === to);
  if (builtIn) return builtInEnd(builtIn, around);
  const [kind, id = ''] = to.split('/');
  if (kind === 'topics') {
    const topic = site.topics[id];
    return (
      topic && {
        address: topicAddress(language, localise(topic.slug, language)),
        ...shownIn(topic.name, language),
      }
    );
  }
  const page = staffPages.find((each) => each.id === id);
  return (
    page && {
      address: textAddress(language, page.slug),
      text: page.menu ?? page.title,
      foreign: page.foreign,
    }
  );
}

async function builtInEnd(page: BuiltInPage, { site, language, groups }: Around): Promise<End | undefined> {
  const t = wordsIn(language);
  switch (page) {
    case 'home':
      return { address: homeAddress(language), ...shownIn(site.name, language) };
    case 'search':
      return { address: searchAddress(language), text: t('search:title') };
    case 'archive':
      return (await yearsIn(language)).length > 0
        ? { address: archiveAddress(language), text: t('archive') }
        : undefined;
    case 'offline':
      return { address: offlineAddress(language), text: t('offline:title') };
    case 'glossary':
    case 'people':
      return groups.includes(page)
        ? { address: entriesAddress(language, page), text: t(`entries:${page}`) }
        : undefined;
  }
}
