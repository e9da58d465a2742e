import type { Language } from '../i18n/languages.ts';
import { type Alternates, alternatesWhere, listPageAddress } from '../routes.ts';
import type { Site } from '../schema/site-file.ts';
import { hasPage, type ListPage } from '../story/lists/list-pages.ts';

/**
 * Where a page of a list is in each language in which the list has such a page.
 * @param pagesIn the pages of the list in a language.
 * @param listAddress the address of the list in a language.
 */
export function listAlternates(
  site: Site,
  number: number | undefined,
  pagesIn: (language: Language) => readonly ListPage<unknown>[],
  listAddress: (language: Language) => string,
): Alternates {
  return alternatesWhere(site, (language) =>
    hasPage(pagesIn(language), number) ? listPageAddress(listAddress(language), language, number) : undefined,
  );
}
