import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from '../i18n/languages.ts';
import { currentSite } from './current.ts';

/** A page of the staff with its language. */
export interface StaffPage {
  /** The same in all languages: `faq`. */
  id: string;
  language: Language;
  entry: CollectionEntry<'pages'>;
}

/** All pages of the staff, in the order of their file names. */
export async function staffPages(): Promise<StaffPage[]> {
  const { languages } = await currentSite();
  // The collection itself is in the order in which the files happened to be read.
  const entries = (await getCollection('pages')).toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  return entries.flatMap((entry) => {
    const [id = entry.id, path] = entry.id.split('.');
    const language = languages.find((known) => known.path === path);
    return language ? [{ id, language, entry }] : [];
  });
}

/** What the pages of the staff in a language say of themselves. */
export async function staffPagesIn({ path }: Language): Promise<StaffPage['entry']['data'][]> {
  return (await staffPages()).flatMap(({ language, entry }) => (language.path === path ? [entry.data] : []));
}
