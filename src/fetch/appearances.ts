import type { Language } from '../i18n/languages.ts';
import { type Entry, keyOf } from '../story/entries.ts';
import type { Appearance } from '../story/listing.ts';
import { type ListPage, pagesByKey, pagesFromNewest } from '../story/lists/list-pages.ts';
import { allEntries, currentSite } from './current.ts';
import { onceALanguage } from './once-a-language.ts';
import { storiesIn } from './stories.ts';

/** The stories of a language that mention an entry, the latest first, on pages; one at least. */
export async function appearancesOf(
  { group, id }: Entry,
  language: Language,
): Promise<ListPage<Appearance>[]> {
  return (await allAppearances(language)).get(keyOf(group, id)) ?? pagesFromNewest<Appearance>([]);
}

const allAppearances = onceALanguage(async (language) => {
  const stories = await storiesIn(language);
  return pagesByKey(
    stories.flatMap((story) =>
      Object.entries(story.mentions).map(([key, passages]): [string, Appearance] => [
        key,
        { story, passages },
      ]),
    ),
  );
});

/** A page with stories that mention an entry, behind the entry's own. */
export interface AppearancePage {
  entry: Entry;
  language: Language;
  /** All pages of the entry in the language, and which of them this is. */
  pages: readonly ListPage<Appearance>[];
  index: number;
  number: number;
}

/** All pages with stories that mention entries, in all languages, but for the entries' own. */
export async function appearancePages(): Promise<AppearancePage[]> {
  const { languages } = await currentSite();
  const found: AppearancePage[] = [];
  for (const language of languages) {
    const ofLanguage = await allAppearances(language);
    for (const [key, entry] of await allEntries()) {
      const pages = ofLanguage.get(key) ?? [];
      for (const [index, { number }] of pages.entries())
        if (number !== undefined) found.push({ entry, language, pages, index, number });
    }
  }
  return found;
}
