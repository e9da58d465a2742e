import type { Language } from '../i18n/languages.ts';
import { entryAddress, listPageAddress } from '../routes.ts';
import { type Entry, isTranslated } from '../story/entries.ts';
import { type Appearance, textListedIn } from '../story/listing.ts';
import { type ListPage, type Neighbours, neighboursOf, pagesByKey } from '../story/lists/list-pages.ts';
import { allEntries, currentSite } from './current.ts';
import { isOwnList, listAlternates, type Versions } from './list-alternates.ts';
import { inEach, onceALanguage } from './once-a-language.ts';
import { latestFirst } from './stories.ts';

/** The stories of a language that mention each entry, by `keyOf`, the latest first, on pages. */
const allAppearances = onceALanguage(async (language) => {
  const stories = await latestFirst(language);
  return pagesByKey(
    stories.flatMap(({ data }) => {
      const { listed, foreign } = textListedIn(data, language) ?? {};
      const { slug = '', title = '', mentions = {} } = listed ?? {};
      const story = { slug, title, ...(foreign && { foreign }) };
      return Object.entries(mentions).map(([key, passages]): [string, Appearance] => [
        key,
        { story, passages },
      ]);
    }),
  );
});

/** The page of an entry in a language. */
export interface EntryPage {
  entry: Entry;
  language: Language;
  /** The latest stories that mention it. */
  appearances: readonly Appearance[];
  /** Where the others are. */
  neighbours: Neighbours;
}

/** The pages of all entries in all languages. */
export async function entryPages(): Promise<EntryPage[]> {
  const { languages } = await currentSite();
  const entries = await allEntries();
  const found: EntryPage[] = [];
  for (const language of languages) {
    const ofLanguage = await allAppearances(language);
    for (const [key, entry] of entries) {
      const pages = ofLanguage.get(key) ?? [];
      const neighbours = neighboursOf(pages, 0, (page) => addressOf(page, entry, language));
      found.push({ entry, language, appearances: pages[0]?.items ?? [], neighbours });
    }
  }
  return found;
}

/** A page with stories that mention an entry, behind the entry's own. */
export interface AppearancePage extends EntryPage, Versions {
  number: number;
}

/** All pages with stories that mention entries, in all languages, but for the entries' own. */
export async function appearancePages(): Promise<AppearancePage[]> {
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
        found.push({ entry, language, number, appearances: items, neighbours, ...alternates });
      }
    }
  }
  return found;
}

function addressOf({ number }: ListPage<Appearance>, entry: Entry, language: Language): string {
  return listPageAddress(entryAddress(language, entry), language, number);
}
