import type { Language } from '../i18n/languages.ts';
import { type EntryGroup, entryGroups } from '../schema/entry-file.ts';
import { allEntries, currentSite } from './current.ts';
import { staffPagesIn } from './staff-pages.ts';

/** What is around every page of a language: the publication, and what its footer leads to. */
export async function frameOf(language: Language) {
  const [site, groups, staffPages] = await Promise.all([
    currentSite(),
    groupsWithEntries(),
    staffPagesIn(language),
  ]);
  return { site, language, groups, staffPages };
}

/** The groups that have entries, and so pages. */
export async function groupsWithEntries(): Promise<EntryGroup[]> {
  const entries = [...(await allEntries()).values()];
  return entryGroups.filter((group) => entries.some((entry) => entry.group === group));
}
