import { isWatched } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';
import { type Edition, editionOf } from '../story/edition.ts';
import { type ListedStory, listedIn, listOfBuild, type StoryOfList, textListedIn } from '../story/listing.ts';
import { mostOnPage } from '../story/lists/list-pages.ts';
import { listedNow } from '../story/lists/listed-now.ts';
import { allEntries, currentSite, storyOf } from './current.ts';
import { onceALanguage, onceAListing } from './once-a-language.ts';

/** All stories as lists know them: as the build that runs says, and while somebody works, what was read last. */
export async function allStories(): Promise<readonly StoryOfList[]> {
  if (isWatched) return listedNow();
  const listed = listOfBuild();
  if (listed === undefined) throw new Error('No build says which stories there are');
  return listed;
}

/** Stories that have a page in a language, the latest first. */
export const storiesIn = onceALanguage(
  async (language): Promise<readonly ListedStory[]> =>
    (await latestFirst(language)).flatMap(({ data }) => listedIn(data, language) ?? []),
);

/** Those that the first page of a language has room for, in the order of {@link ownFirst}. */
export const storiesForHome = onceALanguage(
  async (language): Promise<readonly ListedStory[]> =>
    (await ownFirst(language)).slice(0, mostOnPage).flatMap(({ data }) => listedIn(data, language) ?? []),
);

/** All with what is known of them: those that are in the language before those that are not. */
export const ownFirst = onceALanguage(async (language): Promise<readonly StoryOfList[]> => {
  const stories = await latestFirst(language);
  const isForeign = ({ data }: StoryOfList) => textListedIn(data, language)?.foreign !== undefined;
  const foreign = stories.filter(isForeign);
  return foreign.length === 0 ? stories : [...stories.filter((story) => !isForeign(story)), ...foreign];
});

/** Stories that have a page in a language with all that is known of them, the latest first. */
export const latestFirst = onceALanguage(async (language): Promise<readonly StoryOfList[]> => {
  const { compare } = new Intl.Collator('en');
  const stories = await allStories();
  return stories
    .filter(({ data }) => textListedIn(data, language) !== undefined)
    .toSorted((a, b) => compare(b.data.published, a.data.published) || compare(a.id, b.id));
});

/** A story in one of its languages, before anything of it is fetched. */
export interface StoryPath extends Pick<StoryOfList, 'id' | 'digest'> {
  language: Language;
  slug: string;
  /** Whether the article was written in the language, is translated into it, or is shown as it was written. */
  state: 'source' | 'translated' | 'untranslated';
  /** See {@link StoryListing.dataFiles}. */
  dataFiles?: readonly string[];
}

/** Every story in each language in which it has a page. */
export const storyPaths = onceAListing(async (): Promise<StoryPath[]> => {
  const { languages } = await currentSite();
  const stories = await allStories();
  return stories.flatMap(({ id, data, digest }) =>
    languages.flatMap((language) => {
      const found = textListedIn(data, language);
      if (found === undefined) return [];
      const state = found.foreign ? 'untranslated' : data.source === language.path ? 'source' : 'translated';
      return [
        {
          id,
          language,
          slug: found.listed.slug,
          state,
          digest,
          ...(data.dataFiles && { dataFiles: data.dataFiles }),
        },
      ];
    }),
  );
});

/**
 * A story in a language.
 * @throws where it has errors, with the reasons.
 */
export async function editionIn({ id, language }: Pick<StoryPath, 'id' | 'language'>): Promise<Edition> {
  return editionOf(await storyOf(id), await currentSite(), language, await allEntries());
}
