import { getCollection } from 'astro:content';
import type { Language } from '../i18n/languages.ts';
import {
  type Feed,
  type FeedEntry,
  type FeedSubject,
  feedEntry,
  feedOf,
  latestOf,
} from '../publish/feeds/feed.ts';
import type { Edition } from '../story/edition.ts';
import { currentSite } from './current.ts';
import { editionIn } from './stories.ts';

/** A topic that has stories in a language. */
export interface TopicOfLanguage {
  topic: string;
  language: Language;
}

/** Every topic in every language in which it has stories, in the publication's order. */
export async function topicsOfLanguages(): Promise<TopicOfLanguage[]> {
  const { topics, languages } = await currentSite();
  const stories = await getCollection('stories');
  return Object.keys(topics).flatMap((topic) =>
    languages
      .filter((language) => latestOf(stories, { kind: 'topic', topic }, language).length > 0)
      .map((language) => ({ topic, language })),
  );
}

/** A feed with the stories that were last published or changed. */
export async function latestFeed(language: Language, subject: FeedSubject): Promise<Feed> {
  const site = await currentSite();
  const stories = await getCollection('stories');
  const entries = await Promise.all(
    latestOf(stories, subject, language).map(async ({ id }) =>
      feedEntryOf(await editionIn({ id, language })),
    ),
  );
  const languages =
    subject.kind === 'all'
      ? site.languages
      : site.languages.filter((other) => latestOf(stories, subject, other).length > 0);
  return feedOf(site, language, subject, languages, entries);
}

const written = new WeakMap<Edition, FeedEntry>();

/** Kept, since three formats and several topics tell the same story. */
function feedEntryOf(edition: Edition): FeedEntry {
  const entry = written.get(edition) ?? feedEntry(edition);
  written.set(edition, entry);
  return entry;
}
