import type { Language } from '../i18n/languages.ts';
import { type Localised, localise } from '../i18n/languages.ts';
import { creditedIn } from './credited.ts';
import { type Entries, type Entry, keyOf, partyNamed } from './entries.ts';
import { mentionsIn } from './mentions.ts';
import type { Story } from './story.ts';

/** What a story itself names of the entries of its publication; nothing of a story can show another entry. */
export interface Reach {
  /** By {@link keyOf}, whether there is such an entry or not. */
  keys: readonly string[];
  /** Names of speakers, which an entry may have. */
  speakers: readonly Localised[];
  /** Path of the language that the article was written in. */
  source: string;
}

/** What a story names in any of its languages. */
export function reachOf({ article, conversa, head }: Story): Reach {
  const documents = [...Object.values(article.in), ...Object.values(conversa?.in ?? {})];
  const mentioned = documents.flatMap(mentionsIn).map(({ entry, of }) => keyOf(entry, of));
  const parties = Object.keys(head.relations?.parties ?? {}).map((id) => keyOf('people', id));
  const credited = creditedIn(documents).map((name) => keyOf('people', name));
  const speakers = Object.values(head.quotations).map(({ speaker }) => speaker);
  return { keys: [...new Set([...mentioned, ...parties, ...credited])], speakers, source: article.source };
}

/** The entries that a story with this reach may show, in the order of all. */
export function entriesWithin(
  { keys, speakers, source }: Reach,
  entries: Entries,
  languages: readonly Language[],
): Entries {
  const found = new Set<Entry | undefined>([
    ...keys.map((key) => entries.get(key)),
    ...languages.flatMap((language) =>
      speakers.map((speaker) => partyNamed(localise(speaker, language, source), entries, language)),
    ),
  ]);
  const inOrder = placesOf(entries);
  const within = [...found].filter((entry) => entry !== undefined);
  within.sort((a, b) => (inOrder.get(a) ?? 0) - (inOrder.get(b) ?? 0));
  return new Map(within.map((entry) => [keyOf(entry.group, entry.id), entry]));
}

const places = new WeakMap<Entries, ReadonlyMap<Entry, number>>();

function placesOf(entries: Entries): ReadonlyMap<Entry, number> {
  const known = places.get(entries) ?? new Map([...entries.values()].map((entry, place) => [entry, place]));
  places.set(entries, known);
  return known;
}
