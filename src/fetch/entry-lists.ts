import type { Language } from '../i18n/languages.ts';
import { entriesAddress, listPageAddress } from '../routes.ts';
import type { EntryGroup } from '../schema/entry-file.ts';
import { type Entry, inAlphabet, isTranslated } from '../story/entries.ts';
import { type ListPage, type Neighbours, neighboursOf, pagesFromStart } from '../story/lists/list-pages.ts';
import { allEntries, currentSite } from './current.ts';
import { isOwnList, listAlternates, type Versions } from './list-alternates.ts';
import { inEach, onceALanguage, onceAListing } from './once-a-language.ts';

/**
 * The entries of each group in the order of the language's alphabet, on pages. Not by first letter: many scripts have
 * no letters to choose from or thousands of them, and in others half of the names start with the same article.
 */
const allLists = onceALanguage(async (language) => {
  const groups = Map.groupBy((await allEntries()).values(), ({ group }) => group);
  return new Map(
    [...groups].map(([group, entries]) => [group, pagesFromStart(inAlphabet(entries, language))]),
  );
});

/** A page that lists entries of a group. */
export interface EntryListPage extends Versions {
  group: EntryGroup;
  language: Language;
  number: number | undefined;
  entries: readonly Entry[];
  /** All pages of the group in the language, on the first one of several. */
  pages: readonly ListPage<Entry>[];
  neighbours: Neighbours;
}

/** All pages that list entries, in all languages. */
export const entryListPages = onceAListing(async (): Promise<EntryListPage[]> => {
  const site = await currentSite();
  const listsIn = await inEach(site.languages, allLists);
  const found: EntryListPage[] = [];
  for (const language of site.languages) {
    for (const [group, pages] of listsIn(language)) {
      for (const [index, { number, items: entries }] of pages.entries()) {
        const neighbours = neighboursOf(pages, index, (other) =>
          listPageAddress(entriesAddress(language, group), language, other.number),
        );
        const alternates = listAlternates(
          site,
          number,
          (other) => listsIn(other).get(group) ?? [],
          (other) => entriesAddress(other, group),
          (other, { items }) => isOwnList(items, (entry) => isTranslated(entry, other)),
        );
        const ranges = index === 0 && pages.length > 1 ? pages : [];
        found.push({ group, language, number, entries, pages: ranges, neighbours, ...alternates });
      }
    }
  }
  return found;
});
