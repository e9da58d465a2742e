import type { Language } from '../i18n/languages.ts';
import { type Alternates, alternatesWhere, listPageAddress } from '../routes.ts';
import { hasPage, type ListPage } from '../story/lists/list-pages.ts';
import { currentSite } from './current.ts';

/**
 * Where a page of a list is in each language in which the list has such a page.
 * @param pagesIn the pages of the list in a language.
 * @param listAddress the address of the list in a language.
 */
export async function listAlternates(
  number: number | undefined,
  pagesIn: (language: Language) => Promise<readonly ListPage<unknown>[]>,
  listAddress: (language: Language) => string,
): Promise<Alternates> {
  const site = await currentSite();
  const there = new Set<Language>();
  for (const language of site.languages) if (hasPage(await pagesIn(language), number)) there.add(language);
  return alternatesWhere(site, (language) =>
    there.has(language) ? listPageAddress(listAddress(language), language, number) : undefined,
  );
}
