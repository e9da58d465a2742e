import { isWatched } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';
import { type Entry, keyOf } from '../story/entries.ts';
import type { Appearance } from '../story/listing.ts';
import { storiesIn } from './stories.ts';

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
