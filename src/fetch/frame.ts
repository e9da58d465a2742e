import type { Language } from '../i18n/languages.ts';
import { type EntryGroup, entryGroups } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import { allEntries, currentSite } from './current.ts';
import { type StaffPage, staffPagesIn } from './staff-pages.ts';

/** What is around every page of a language. */
export interface Frame {
  site: Site;
  language: Language;
  /** The groups of entries to which the footer leads. */
  groups: readonly EntryGroup[];
  /** The pages of the staff, of which the footer leads to those with words for its menu. */
  staffPages: readonly StaffPage['entry']['data'][];
}

/** What is around the pages of a language. */
export async function frameOf(language: Language): Promise<Frame> {
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
