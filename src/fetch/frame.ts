import type { Language } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { allowsAny } from '../schema/allow-field.ts';
import { type EntryGroup, entryGroups } from '../schema/entry-file.ts';
import { allEntries, currentSite } from './current.ts';
import { onceALanguage } from './once-a-language.ts';
import { type NamedPage, staffPagesIn } from './staff-pages.ts';

/** What is around every page of a language: the publication, and what its footer leads to. */
export const frameOf = onceALanguage(async (language) => {
  const [site, groups, staffPages] = await Promise.all([
    currentSite(),
    groupsWithEntries(),
    staffPagesIn(language),
  ]);
  const privacy = allowsAny(site.allow) ? [privacyPage(language)] : [];
  return { site, language, groups, staffPages: [...staffPages, ...privacy] };
});

/** What pages ask other sites for is said on a page that every footer leads to. */
function privacyPage(language: Language): NamedPage {
  const t = wordsIn(language);
  const title = t('privacy:title');
  return { title, menu: title, slug: t('routes:privacy'), description: t('privacy:lead') };
}

/** The groups that have entries, and so pages. */
export async function groupsWithEntries(): Promise<EntryGroup[]> {
  const groups = new Set((await allEntries()).values().map(({ group }) => group));
  return entryGroups.filter((group) => groups.has(group));
}
