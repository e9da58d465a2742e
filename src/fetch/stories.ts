import { isWatched } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';
import { type Edition, editionOf } from '../story/edition.ts';
import { type ListedStory, listedIn, listOfBuild, type StoryOfList } from '../story/listing.ts';
import { listedNow } from '../story/lists/listed-now.ts';
import { allEntries, currentSite, storyOf } from './current.ts';
import { onceALanguage } from './once-a-language.ts';

/** All stories as lists know them: as the build that runs says, and while somebody works, what was read last. */
export async function allStories(): Promise<readonly StoryOfList[]> {
  if (isWatched) return listedNow();
  const listed = listOfBuild();
  if (listed === undefined) throw new Error('No build says which stories there are');
  return listed;
}

/** Stories that exist in a language, the latest first. */
export const storiesIn = onceALanguage(
  async (language): Promise<readonly ListedStory[]> =>
    (await latestFirst(language)).flatMap(({ data }) => listedIn(data, language) ?? []),
);

/** Stories that exist in a language with all that is known of them, the latest first. */
export const latestFirst = onceALanguage(async ({ path }): Promise<readonly StoryOfList[]> => {
  const { compare } = new Intl.Collator('en');
  const stories = await allStories();
  return stories
    .filter(({ data }) => data.in[path] !== undefined)
    .toSorted((a, b) => compare(b.data.published, a.data.published) || compare(a.id, b.id));
});

/** A story in one of its languages, before anything of it is fetched. */
export interface StoryPath extends Pick<StoryOfList, 'id' | 'digest'> {
  language: Language;
  slug: string;
  /** Whether the article was written in the language. */
  isSource: boolean;
}

/** Every story in each of its languages. */
export async function storyPaths(): Promise<StoryPath[]> {
  const { languages } = await currentSite();
  const stories = await allStories();
  return stories.flatMap(({ id, data, digest }) =>
    languages.flatMap((language) => {
      const listed = data.in[language.path];
      const isSource = data.source === language.path;
      return listed ? [{ id, language, slug: listed.slug, isSource, digest }] : [];
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
