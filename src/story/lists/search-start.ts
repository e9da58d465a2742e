import type { Language, TextShown } from '../../i18n/languages.ts';
import { type EntryGroup, entryGroups } from '../../schema/entry-file.ts';
import { type Entries, type Entry, headingIn } from '../entries.ts';
import { passagesOf, type StoryOfList, textListedIn } from '../listing.ts';

/** What there is to look for, before anything is asked. */
export interface SearchStart {
  /** The questions of the newest stories. */
  questions: readonly (TextShown & { slug: string })[];
  /** The entries that the newest stories mention most, by their groups. */
  entries: readonly { group: EntryGroup; entries: readonly NamedEntry[] }[];
}

/** An entry as a link to it needs it. */
export type NamedEntry = Pick<Entry, 'group' | 'slug' | 'source'> & { name: TextShown };

/** As many as are looked over at a glance. */
const mostQuestions = 4;
const mostEntries = 8;

/** What the newest of some stories, which are given the newest first, lead a reader to look for. */
export function searchStart(
  stories: readonly Pick<StoryOfList, 'data'>[],
  entries: Entries,
  language: Language,
): SearchStart {
  const newest = stories.slice(0, mostQuestions).flatMap(({ data }) => textListedIn(data, language) ?? []);
  const passages = new Map<string, number>();
  for (const [key, mention] of newest.flatMap(({ listed }) => Object.entries(listed.mentions)))
    passages.set(key, (passages.get(key) ?? 0) + passagesOf(mention).length);
  const mentioned = [...passages].sort(([, a], [, b]) => b - a).flatMap(([key]) => entries.get(key) ?? []);
  return {
    questions: newest.flatMap(({ listed: { slug, question: text }, foreign }) =>
      text ? [{ slug, text, ...(foreign && { foreign }) }] : [],
    ),
    entries: entryGroups.flatMap((group) => {
      const ofGroup = mentioned.filter((entry) => entry.group === group).slice(0, mostEntries);
      const named = ofGroup.map((entry) => ({
        group,
        slug: entry.slug,
        source: entry.source,
        name: headingIn(entry, language),
      }));
      return named.length > 0 ? [{ group, entries: named }] : [];
    }),
  };
}
