import type { Language } from '../i18n/languages.ts';
import { type Alternates, alternatesWhere, listPageAddress } from '../routes.ts';
import type { Site } from '../schema/site-file.ts';
import { hasPage, type ListPage, pageNumbered } from '../story/lists/list-pages.ts';

/** Where a page is in each language that has it. */
export interface Versions {
  alternates: Alternates;
  /** Paths of those of the languages in which nothing of what it says is translated. */
  untranslated: readonly string[];
}

/** Whether a list has anything in its own language; one that has nothing at all is in its own. */
export function isOwnList<Item>(items: readonly Item[], isOwn: (item: Item) => boolean): boolean {
  return items.length === 0 || items.some(isOwn);
}

/**
 * Where a page of a list is in each language in which the list has such a page.
 * @param pagesIn the pages of the list in a language.
 * @param listAddress the address of the list in a language.
 * @param isOwn whether a page of it in a language is in that language.
 */
export function listAlternates<Item>(
  site: Site,
  number: number | undefined,
  pagesIn: (language: Language) => readonly ListPage<Item>[],
  listAddress: (language: Language) => string,
  isOwn: (language: Language, page: ListPage<Item>) => boolean,
): Versions {
  const alternates = alternatesWhere(site, (language) =>
    hasPage(pagesIn(language), number) ? listPageAddress(listAddress(language), language, number) : undefined,
  );
  return {
    alternates,
    untranslated: site.languages.flatMap((language) => {
      if (language.standIns === undefined) return [];
      const page = pageNumbered(pagesIn(language), number);
      return page && !isOwn(language, page) ? [language.path] : [];
    }),
  };
}
