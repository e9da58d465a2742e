import { getCollection } from 'astro:content';
import type { Language } from '../i18n/languages.ts';
import { type Edition, editionOf } from '../story/edition.ts';
import { type ListedStory, listedIn } from '../story/listing.ts';
import { allEntries, currentSite, storyOf } from './current.ts';
import { onceALanguage } from './once-a-language.ts';

/** Stories that exist in a language, the latest first. */
export const storiesIn = onceALanguage(async (language): Promise<readonly ListedStory[]> => {
  const { compare } = new Intl.Collator('en');
  const stories = await getCollection('stories');
  return stories
    .toSorted((a, b) => compare(b.data.published, a.data.published) || compare(a.id, b.id))
    .flatMap(({ data }) => listedIn(data, language) ?? []);
});

/** A story in one of its languages, before anything of it is fetched. */
export interface StoryPath {
  id: string;
  language: Language;
  slug: string;
  /** Whether the article was written in the language. */
  isSource: boolean;
}

/** Every story in each of its languages. */
export async function storyPaths(): Promise<StoryPath[]> {
  const { languages } = await currentSite();
  const stories = await getCollection('stories');
  return stories.flatMap(({ id, data }) =>
    languages.flatMap((language) => {
      const listed = data.in[language.path];
      const isSource = data.source === language.path;
      return listed ? [{ id, language, slug: listed.slug, isSource }] : [];
    }),
  );
}

/**
 * A story in one of its languages.
 * @throws where it has errors, with the reasons, or is not in the language.
 */
export async function editionIn({ id, language }: Pick<StoryPath, 'id' | 'language'>): Promise<Edition> {
  return editionOf(await storyOf(id), await currentSite(), language, await allEntries());
}
