/* What pages fetch of the glossary and the who-is-who. */

import { isWatched } from '../files/kept.ts';
import { type Language, localise } from '../i18n/languages.ts';
import { entryAddress } from '../routes.ts';
import { type EntryGroup, entryGroups } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';
import { type Entry, keyOf } from '../story/entries.ts';
import { firstMentions, type MentioningPassage } from '../story/mentions.ts';
import type { Mention, Story } from '../story/story.ts';
import { allEntries } from './current.ts';
import { type Alternates, alternatesEverywhere, type ListedStory, storiesIn } from './texts.ts';

export { allEntries };

/** The groups that have entries, and so pages. */
export async function groupsWithEntries(): Promise<EntryGroup[]> {
  const entries = await allEntries();
  return entryGroups.filter((group) => entries.some((entry) => entry.group === group));
}

/** Where an entry is in a language. */
export function addressOfEntry({ group, slug }: Entry, language: Language): string {
  return entryAddress(language, group, localise(slug, language));
}

/** Where an entry is in every language. */
export function alternatesOfEntry(entry: Entry, site: Site): Alternates {
  return alternatesEverywhere(site, (language) => addressOfEntry(entry, language));
}

/** A story that mentions an entry. */
export interface Appearance {
  story: ListedStory;
  passages: readonly MentioningPassage[];
}

const appearances = new Map<string, Promise<Map<string, Appearance[]>>>();

/** The stories of a language that mention an entry, the latest first. */
export async function appearancesOf({ group, id }: Entry, language: Language): Promise<Appearance[]> {
  const ofLanguage = (isWatched ? undefined : appearances.get(language.path)) ?? findAppearances(language);
  appearances.set(language.path, ofLanguage);
  return (await ofLanguage).get(keyOf(group, id)) ?? [];
}

async function findAppearances(language: Language): Promise<Map<string, Appearance[]>> {
  const found = new Map<string, Appearance[]>();
  for (const story of await storiesIn(language)) {
    for (const [key, passages] of Object.entries(story.mentions)) {
      const stories = found.get(key) ?? [];
      stories.push({ story, passages });
      found.set(key, stories);
    }
  }
  return found;
}

type MentionLinks = ReadonlyMap<Mention, string>;
/** By the language's path, of each story, under the entries to which they lead. */
const links = new WeakMap<readonly Entry[], WeakMap<Story, Map<string, MentionLinks>>>();

/** The mentions on a story's page that are links, with where they lead. */
export async function mentionLinks(story: Story, language: Language): Promise<MentionLinks> {
  const all = await allEntries();
  const ofEntries = links.get(all) ?? new WeakMap<Story, Map<string, MentionLinks>>();
  links.set(all, ofEntries);
  const ofStory = ofEntries.get(story) ?? new Map<string, MentionLinks>();
  ofEntries.set(story, ofStory);
  const found = ofStory.get(language.path) ?? findLinks(story, language, all);
  ofStory.set(language.path, found);
  return found;
}

function findLinks(story: Story, language: Language, all: readonly Entry[]): MentionLinks {
  const entries = new Map(all.map((entry) => [keyOf(entry.group, entry.id), entry]));
  return new Map(
    firstMentions(story, language).flatMap((mention): [Mention, string][] => {
      const entry = entries.get(keyOf(mention.entry, mention.of));
      return entry ? [[mention, addressOfEntry(entry, language)]] : [];
    }),
  );
}
