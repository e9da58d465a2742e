import type { Language } from '../i18n/languages.ts';
import type { EntryGroup } from '../schema/entry-file.ts';
import { type Entry, inAlphabet } from '../story/entries.ts';
import { type ListPage, pagesFromStart } from '../story/lists/list-pages.ts';
import { allEntries, currentSite } from './current.ts';
import { onceALanguage } from './once-a-language.ts';

/**
 * The entries of a group in the order of the language's alphabet, on pages. Not by first letter: many scripts have no
 * letters to choose from or thousands of them, and in others half of the names start with the same article.
 */
export async function entriesIn(group: EntryGroup, language: Language): Promise<ListPage<Entry>[]> {
  return (await allLists(language)).get(group) ?? [];
}

const allLists = onceALanguage(async (language) => {
  const groups = Map.groupBy((await allEntries()).values(), ({ group }) => group);
  return new Map(
    [...groups].map(([group, entries]) => [group, pagesFromStart(inAlphabet(entries, language))]),
  );
});

/** A page that lists entries of a group. */
export interface EntryListPage {
  group: EntryGroup;
  language: Language;
  /** All pages of the group in the language, and which of them this is. */
  pages: readonly ListPage<Entry>[];
  index: number;
  number: number | undefined;
}

/** All pages that list entries, in all languages. */
export async function entryListPages(): Promise<EntryListPage[]> {
  const { languages } = await currentSite();
  const lists = await Promise.all(
    languages.map(async (language) => ({ language, groups: await allLists(language) })),
  );
  return lists.flatMap(({ language, groups }) =>
    [...groups].flatMap(([group, pages]) =>
      pages.map(({ number }, index) => ({ group, language, pages, index, number })),
    ),
  );
}
