/* What pages and endpoints fetch of the feeds. */

import { getCollection } from 'astro:content';
import { isWatched } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';
import {
  type Feed,
  type FeedEntry,
  type FeedSubject,
  feedEntry,
  feedOf,
  latestOf,
} from '../publish/feeds/feed.ts';
import { versionOf } from '../publish/version.ts';
import { currentSite, storyOf } from './texts.ts';

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
  const entries: FeedEntry[] = [];
  // One after the other: only the last story is kept in memory.
  for (const { id } of latestOf(stories, subject, language)) entries.push(await entryOf(id, language));
  const languages =
    subject.kind === 'all'
      ? site.languages
      : site.languages.filter((other) => latestOf(stories, subject, other).length > 0);
  return feedOf(site, language, subject, languages, entries);
}

const written = new Map<string, FeedEntry>();

/** Kept, since three formats and several topics tell the same story. */
async function entryOf(id: string, language: Language): Promise<FeedEntry> {
  const key = `${language.path}/${id}`;
  const known = isWatched ? undefined : written.get(key);
  if (known) return known;
  const entry = feedEntry(versionOf(await storyOf(id), await currentSite(), language));
  written.set(key, entry);
  return entry;
}
