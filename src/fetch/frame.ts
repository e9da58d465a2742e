import { wordsIn } from '../i18n/words.ts';
import { privacyAddress } from '../routes.ts';
import { allowsAny } from '../schema/allow-field.ts';
import { type EntryGroup, entryGroups } from '../schema/entry-file.ts';
import { allEntries, currentSite } from './current.ts';
import { menusOf } from './menus.ts';
import { onceALanguage } from './once-a-language.ts';
import { staffPagesIn } from './staff-pages.ts';

/** What is around every page of a language: the publication, its menus, and the pages of the staff. */
export const frameOf = onceALanguage(async (language) => {
  const [site, groups, staffPages] = await Promise.all([
    currentSite(),
    groupsWithEntries(),
    staffPagesIn(language),
  ]);
  const privacy = allowsAny(site.allow)
    ? { words: wordsIn(language)('privacy:title'), address: privacyAddress(language) }
    : undefined;
  const menus = await menusOf({ site, language, groups, staffPages, privacy });
  return { site, language, menus, staffPages };
});

/** The groups that have entries, and so pages. */
export async function groupsWithEntries(): Promise<EntryGroup[]> {
  const groups = new Set((await allEntries()).values().map(({ group }) => group));
  return entryGroups.filter((group) => groups.has(group));
}
