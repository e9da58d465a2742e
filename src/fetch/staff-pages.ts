import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from '../i18n/languages.ts';
import type { PageHead } from '../schema/document.ts';
import { versionShown } from '../story/page-versions.ts';
import { currentSite } from './current.ts';

/** A page of the staff as it is shown in a language. */
export interface StaffPage {
  /** The same in all languages: `faq`. */
  id: string;
  language: Language;
  entry: CollectionEntry<'pages'>;
  /** The language that it is in, where that is another. */
  foreign?: Language | undefined;
}

/** All pages of the staff in all languages that have them, in the order of their file names. */
export async function staffPages(): Promise<StaffPage[]> {
  const { languages } = await currentSite();
  // The collection itself is in the order in which the files happened to be read.
  const entries = (await getCollection('pages')).toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  const written = entries.flatMap((entry): StaffPage[] => {
    const [id = entry.id, path] = entry.id.split('.');
    const language = languages.find((known) => known.path === path);
    return language ? [{ id, language, entry }] : [];
  });
  const standIns = [...Map.groupBy(written, ({ id }) => id).values()].flatMap((versions) =>
    languages
      .filter((language) => !versions.some((version) => version.language === language))
      .flatMap((language): StaffPage[] => {
        const shown = versionShown(versions, language, ({ entry }) => entry.data.written !== undefined);
        return shown ? [{ ...shown, language, foreign: shown.language }] : [];
      }),
  );
  return standIns.length === 0 ? written : [...written, ...standIns];
}

/** A page of the staff as lists and the footer name it. */
export type NamedPage = PageHead & Pick<StaffPage, 'id' | 'foreign'>;

/** What the pages of the staff that are shown in a language say of themselves. */
export async function staffPagesIn({ path }: Language): Promise<NamedPage[]> {
  return (await staffPages()).flatMap(({ id, language, entry, foreign }) =>
    language.path === path ? [{ id, ...entry.data, ...(foreign && { foreign }) }] : [],
  );
}
