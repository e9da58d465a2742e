import { isWatched } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';
import { type Edition, editionOf } from '../story/edition.ts';
import { type ListedStory, listedIn, listedStory } from '../story/listing.ts';
import { listedNow, type StoryOfList } from '../story/lists/listed-now.ts';
import { publicationOfBuild } from '../story/publication.ts';
import { allEntries, currentSite, storyOf } from './current.ts';
import { onceALanguage } from './once-a-language.ts';

let listed: readonly StoryOfList[] | undefined;

/** All stories as lists know them: what a build has read, and while somebody works, what was read last. */
export async function allStories(): Promise<readonly StoryOfList[]> {
  if (isWatched) return listedNow();
  listed ??= listedByBuild();
  return listed;
}

function listedByBuild(): StoryOfList[] {
  const { stories = [], site, entries } = publicationOfBuild() ?? {};
  if (site === undefined || entries === undefined) throw new Error('No build has read a publication');
  return stories.flatMap(({ id, story }) => (story ? [{ id, data: listedStory(story, site, entries) }] : []));
}

/** Stories that exist in a language, the latest first. */
export const storiesIn = onceALanguage(async (language): Promise<readonly ListedStory[]> => {
  const { compare } = new Intl.Collator('en');
  const stories = await allStories();
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
  const stories = await allStories();
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
