import type { Language } from '../i18n/languages.ts';
import {
  type Feed,
  type FeedEntry,
  type FeedSubject,
  feedEntry,
  feedOf,
  latestIn,
} from '../publish/feeds/feed.ts';
import { keptPicture } from '../publish/pictures/kept-picture.ts';
import { previewOf } from '../publish/pictures/variants.ts';
import type { Edition } from '../story/edition.ts';
import type { StoryOfList } from '../story/listing.ts';
import { leadPicture } from '../story/media/lead-picture.ts';
import { currentSite } from './current.ts';
import { inEach, onceALanguage } from './once-a-language.ts';
import { allStories, editionIn } from './stories.ts';

/** A feed before anything of its stories is fetched. */
export interface FeedPath {
  language: Language;
  subject: FeedSubject;
  /** The stories that were last published or changed. */
  stories: readonly Pick<StoryOfList, 'id' | 'digest'>[];
  /** The languages in which there is such a feed. */
  languages: readonly Language[];
}

const latest = onceALanguage(async (language) => latestIn(await allStories(), language));

/** The feed with all that is new in a language. */
export async function feedOfLanguage(language: Language): Promise<FeedPath> {
  const { languages } = await currentSite();
  const latestOf = await inEach(languages, latest);
  // A feed that has nothing yet is not one of the others in another language.
  const there = languages.filter((other) => !other.standIns || latestOf(other).all.length > 0);
  return pathOf(
    language,
    { kind: 'all' },
    latestOf(language).all,
    there.includes(language) ? there : [language],
  );
}

/** The feeds of every topic in every language in which it has stories, in the publication's order. */
export async function feedsOfTopics(): Promise<(FeedPath & { topic: string })[]> {
  const { topics, languages } = await currentSite();
  const feeds = await Promise.all(
    languages.map(async (language) => ({ language, byTopic: (await latest(language)).byTopic })),
  );
  return Object.keys(topics).flatMap((topic) => {
    const there = feeds.filter(({ byTopic }) => byTopic.has(topic));
    const languagesThere = there.map(({ language }) => language);
    return there.map(({ language, byTopic }) => ({
      topic,
      ...pathOf(language, { kind: 'topic', topic }, byTopic.get(topic) ?? [], languagesThere),
    }));
  });
}

function pathOf(
  language: Language,
  subject: FeedSubject,
  stories: readonly StoryOfList[],
  languages: readonly Language[],
): FeedPath {
  return { language, subject, stories: stories.map(({ id, digest }) => ({ id, digest })), languages };
}

/** A feed with its stories. */
export async function latestFeed({ language, subject, stories, languages }: FeedPath): Promise<Feed> {
  const entries = await Promise.all(
    stories.map(async ({ id }) => feedEntryOf(await editionIn({ id, language }))),
  );
  return feedOf(await currentSite(), language, subject, languages, entries);
}

const written = new WeakMap<Edition, Promise<FeedEntry>>();

/** Kept, since three formats and several topics tell the same story. */
function feedEntryOf(edition: Edition): Promise<FeedEntry> {
  const entry = written.get(edition) ?? makeEntry(edition);
  written.set(edition, entry);
  return entry;
}

/** How many bytes the picture has that stands for a story is known once that is drawn. */
async function makeEntry(edition: Edition): Promise<FeedEntry> {
  const lead = leadPicture(edition)?.picture;
  return feedEntry(edition, lead && (await keptPicture(lead, previewOf(lead))).length);
}
