import type { Language } from '../i18n/languages.ts';
import { alternatesWhere, archiveAddress, homeAddress, listPageAddress } from '../routes.ts';
import type { ListedStory } from '../story/listing.ts';
import { type Archive, type ArchivePage, type ArchiveYear, archiveOf } from '../story/lists/archive.ts';
import { mostOnPage, type Neighbours, neighboursOf } from '../story/lists/list-pages.ts';
import { currentSite } from './current.ts';
import type { Versions } from './list-alternates.ts';
import { inEach, onceALanguage, onceAListing } from './once-a-language.ts';
import { storiesIn } from './stories.ts';

const archiveIn = onceALanguage(
  async (language): Promise<Archive<ListedStory> | undefined> => archiveOf(await storiesIn(language)),
);

/** The years of a language's archive, the latest first; none where the home has all stories. */
export async function yearsIn(language: Language): Promise<readonly ArchiveYear[]> {
  return (await archiveIn(language))?.years ?? [];
}

/** The page of an archive that leads to its years. */
export interface ArchiveHome extends Versions {
  language: Language;
  years: readonly Pick<ArchiveYear, 'year' | 'count'>[];
}

/** The archives of all languages that have one. */
export const archiveHomes = onceAListing(async (): Promise<ArchiveHome[]> => {
  const found: ArchiveHome[] = [];
  const alternatesWith = await archiveAlternates();
  for (const { language, archive } of await archives()) {
    const years = archive.years.map(({ year, count }) => ({ year, count }));
    found.push({ language, years, ...alternatesWith((other) => archiveAddress(other)) });
  }
  return found;
});

/** The page of a year. */
export interface YearPage extends Versions {
  language: Language;
  of: ArchiveYear;
  /** The years beside it, as far as there are such. */
  newer: string | undefined;
  older: string | undefined;
}

/** The pages of all years in all languages. */
export const yearPages = onceAListing(async (): Promise<YearPage[]> => {
  const found: YearPage[] = [];
  const alternatesWith = await archiveAlternates();
  for (const { language, archive } of await archives()) {
    for (const [index, of] of archive.years.entries()) {
      const [newer, older] = [archive.years[index - 1]?.year, archive.years[index + 1]?.year];
      const alternates = alternatesWith((other) => archiveAddress(other, of.year));
      found.push({ language, of, newer, older, ...alternates });
    }
  }
  return found;
});

/** A page with stories of a month. */
export interface MonthPage extends ArchivePage<ListedStory>, Versions {
  language: Language;
  neighbours: Neighbours;
}

/** The pages of all months in all languages. */
export const monthPages = onceAListing(async (): Promise<MonthPage[]> => {
  const found: MonthPage[] = [];
  const alternatesWith = await archiveAlternates();
  for (const { language, archive } of await archives()) {
    const { pages } = archive;
    for (const [index, page] of pages.entries()) {
      const { previous = homeAddress(language), next } = neighboursOf(pages, index, (other) =>
        archivePageAddress(language, other),
      );
      const alternates = alternatesWith((other) => archivePageAddress(other, page));
      found.push({ ...page, language, neighbours: { previous, next }, ...alternates });
    }
  }
  return found;
});

/** Where the archive goes on after the stories on the home; absent without one. */
export async function olderThanHome(language: Language): Promise<string | undefined> {
  const archive = await archiveIn(language);
  // Where those of the language stand before all others, the next ones may be anywhere in it.
  const isMixed = archive?.pages.some(({ items }) => items.some(({ foreign }) => foreign));
  let first = 0;
  const page = archive?.pages.find(({ items }) => {
    first += items.length;
    return isMixed || first > mostOnPage;
  });
  return page && archivePageAddress(language, page);
}

/** The languages that have an archive, with it. */
async function archives(): Promise<{ language: Language; archive: Archive<ListedStory> }[]> {
  const { languages } = await currentSite();
  const all = await Promise.all(
    languages.map(async (language) => ({ language, archive: await archiveIn(language) })),
  );
  return all.flatMap(({ language, archive }) => (archive ? [{ language, archive }] : []));
}

/** Where a period of the archive is in each language that has stories of it: a year, a month, a page of that. */
async function archiveAlternates(): Promise<(addressIn: (language: Language) => string) => Versions> {
  const site = await currentSite();
  const there = await inEach(site.languages, addressesIn);
  return (addressIn) => ({
    alternates: alternatesWhere(site, (language) => {
      const address = addressIn(language);
      return there(language).has(address) ? address : undefined;
    }),
    untranslated: site.languages.flatMap((language) =>
      there(language).get(addressIn(language)) === false ? [language.path] : [],
    ),
  });
}

/** The addresses of all periods, with whether any story of it is in the language itself. */
const addressesIn = onceALanguage(async (language): Promise<ReadonlyMap<string, boolean>> => {
  const found = new Map<string, boolean>();
  for (const page of (await archiveIn(language))?.pages ?? []) {
    const isOwn = page.items.some(({ foreign }) => !foreign);
    for (const address of [
      archiveAddress(language),
      archiveAddress(language, page.year),
      archivePageAddress(language, page),
    ])
      found.set(address, isOwn || found.get(address) === true);
  }
  return found;
});

/** The address of a page of the archive. */
function archivePageAddress(
  language: Language,
  { year, month, number }: Omit<ArchivePage<unknown>, 'items'>,
): string {
  return listPageAddress(archiveAddress(language, year, month), language, number);
}
