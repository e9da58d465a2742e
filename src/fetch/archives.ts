import type { Language } from '../i18n/languages.ts';
import { type Alternates, alternatesWhere, archiveAddress, listPageAddress } from '../routes.ts';
import type { ListedStory } from '../story/listing.ts';
import { type Archive, type ArchivePage, archiveOf } from '../story/lists/archive.ts';
import { mostOnPage } from '../story/lists/list-pages.ts';
import { currentSite } from './current.ts';
import { onceALanguage } from './once-a-language.ts';
import { storiesIn } from './stories.ts';

/** The archive of a language; `undefined` where the home has all stories. */
export const archiveIn = onceALanguage(
  async (language): Promise<Archive<ListedStory> | undefined> => archiveOf(await storiesIn(language)),
);

/** The languages that have an archive, with it. */
export async function archives(): Promise<{ language: Language; archive: Archive<ListedStory> }[]> {
  const { languages } = await currentSite();
  const all = await Promise.all(
    languages.map(async (language) => ({ language, archive: await archiveIn(language) })),
  );
  return all.flatMap(({ language, archive }) => (archive ? [{ language, archive }] : []));
}

/** Where the archive goes on after the stories on the home; absent without one. */
export async function olderThanHome(language: Language): Promise<string | undefined> {
  const archive = await archiveIn(language);
  let first = 0;
  const page = archive?.pages.find(({ items }) => {
    first += items.length;
    return first > mostOnPage;
  });
  return page && archivePageAddress(language, page);
}

/** Where a period of the archive is in each language that has stories of it: a year, a month, a page of that. */
export async function archiveAlternates(addressIn: (language: Language) => string): Promise<Alternates> {
  const there = new Map<Language, ReadonlySet<string>>();
  const site = await currentSite();
  for (const language of site.languages) there.set(language, await addressesIn(language));
  return alternatesWhere(site, (language) => {
    const address = addressIn(language);
    return there.get(language)?.has(address) ? address : undefined;
  });
}

const addressesIn = onceALanguage(async (language): Promise<ReadonlySet<string>> => {
  const { years, pages } = (await archiveIn(language)) ?? { years: [], pages: [] };
  return new Set([
    ...(years.length > 0 ? [archiveAddress(language)] : []),
    ...years.map(({ year }) => archiveAddress(language, year)),
    ...pages.map((page) => archivePageAddress(language, page)),
  ]);
});

/** The address of a page of the archive. */
export function archivePageAddress(
  language: Language,
  { year, month, number }: Omit<ArchivePage<unknown>, 'items'>,
): string {
  return listPageAddress(archiveAddress(language, year, month), language, number);
}
