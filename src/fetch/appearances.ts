import type { Language } from '../i18n/languages.ts';
import { entryAddress, listPageAddress } from '../routes.ts';
import { type CreditRole, entriesNamed } from '../story/credited.ts';
import { type Entries, type Entry, isTranslated } from '../story/entries.ts';
import { type Appearance, textListedIn } from '../story/listing.ts';
import {
  type ListPage,
  type Neighbours,
  neighboursOf,
  ofMentions,
  pagesByKey,
} from '../story/lists/list-pages.ts';
import { allEntries, currentSite } from './current.ts';
import { isOwnList, listAlternates, type Versions } from './list-alternates.ts';
import { inEach, onceALanguage, onceAListing } from './once-a-language.ts';
import { latestFirst } from './stories.ts';

const none: readonly CreditRole[] = [];

/** The stories of a language that mention each entry or that it did something for, by `keyOf`, the latest first, on pages. */
const allAppearances = onceALanguage(async (language) => {
  const stories = await latestFirst(language);
  return pagesByKey(
    stories.flatMap(({ data }) => {
      const { listed, foreign } = textListedIn(data, language) ?? {};
      const { slug = '', title = '', mentions = {}, roles = {} } = listed ?? {};
      const story = { slug, title, ...(foreign && { foreign }) };
      return [...new Set([...Object.keys(mentions), ...Object.keys(roles)])].map(
        (key): [string, Appearance] => [key, { story, mention: mentions[key], roles: roles[key] ?? none }],
      );
    }),
    ofMentions,
  );
});

/** The page of an entry in a language. */
export interface EntryPage {
  entry: Entry;
  language: Language;
  /** Entries that its credits name. */
  people: readonly Entry[];
  /** The latest stories that mention it or that it did something for. */
  appearances: readonly Appearance[];
  /** Whether it did something for any of them, so that they are more than stories that mention it. */
  isCredited: boolean;
  /** Where the others are. */
  neighbours: Neighbours;
}

/** The pages of all entries in all languages. */
export const entryPages = onceAListing(async (): Promise<EntryPage[]> => {
  const { languages } = await currentSite();
  const entries = await allEntries();
  const found: EntryPage[] = [];
  for (const language of languages) {
    const ofLanguage = await allAppearances(language);
    for (const [key, entry] of entries) {
      const pages = ofLanguage.get(key) ?? [];
      const neighbours = neighboursOf(pages, 0, (page) => addressOf(page, entry, language));
      const appearances = pages[0]?.items ?? [];
      found.push({
        entry,
        language,
        people: peopleOf(entry, entries),
        appearances,
        isCredited: isCreditedIn(pages),
        neighbours,
      });
    }
  }
  return found;
});

/** A page with stories that mention an entry, behind the entry's own. */
export interface AppearancePage extends Omit<EntryPage, 'people'>, Versions {
  number: number;
}

/** All pages with stories that mention entries, in all languages, but for the entries' own. */
export const appearancePages = onceAListing(async (): Promise<AppearancePage[]> => {
  const site = await currentSite();
  const entries = await allEntries();
  const appearancesIn = await inEach(site.languages, allAppearances);
  const found: AppearancePage[] = [];
  for (const language of site.languages) {
    for (const [key, entry] of entries) {
      const pages = appearancesIn(language).get(key) ?? [];
      for (const [index, { number, items }] of pages.entries()) {
        if (number === undefined) continue;
        const neighbours = neighboursOf(pages, index, (page) => addressOf(page, entry, language));
        const alternates = listAlternates(
          site,
          number,
          (other) => appearancesIn(other).get(key) ?? [],
          (other) => entryAddress(other, entry),
          (other, { items: there }) =>
            isTranslated(entry, other) && isOwnList(there, ({ story }) => !story.foreign),
        );
        const isCredited = isCreditedIn(pages);
        found.push({ entry, language, number, appearances: items, isCredited, neighbours, ...alternates });
      }
    }
  }
  return found;
});

function peopleOf({ written, translated }: Entry, entries: Entries): Entry[] {
  return entriesNamed([written, ...Object.values(translated)], entries);
}

function isCreditedIn(pages: readonly ListPage<Appearance>[]): boolean {
  return pages.some(({ items }) => items.some(({ roles }) => roles.length > 0));
}

function addressOf({ number }: ListPage<Appearance>, entry: Entry, language: Language): string {
  return listPageAddress(entryAddress(language, entry), language, number);
}
