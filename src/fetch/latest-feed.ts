import type { Language } from '../i18n/languages.ts';
import {
  type Feed,
  type FeedEntry,
  type FeedSubject,
  feedEntry,
  feedOf,
  latestIn,
} from '../publish/feeds/feed.ts';
import type { Edition } from '../story/edition.ts';
import { currentSite } from './current.ts';
import { onceALanguage } from './once-a-language.ts';
import { allStories, editionIn } from './stories.ts';

/** A topic that has stories in a language. */
export interface TopicOfLanguage {
  topic: string;
  language: Language;
}

const latest = onceALanguage(async (language) => latestIn(await allStories(), language));

async function latestOf(subject: FeedSubject, language: Language) {
  const { all, byTopic } = await latest(language);
  return subject.kind === 'all' ? all : (byTopic.get(subject.topic) ?? []);
}

/** The languages in which there are stories on a topic. */
async function languagesOf(topic: string): Promise<Language[]> {
  const { languages } = await currentSite();
  const found: Language[] = [];
  for (const language of languages) if ((await latest(language)).byTopic.has(topic)) found.push(language);
  return found;
}

/** Every topic in every language in which it has stories, in the publication's order. */
export async function topicsOfLanguages(): Promise<TopicOfLanguage[]> {
  const { topics, languages } = await currentSite();
  const feeds = await Promise.all(
    languages.map(async (language) => ({ language, byTopic: (await latest(language)).byTopic })),
  );
  return Object.keys(topics).flatMap((topic) =>
    feeds.flatMap(({ language, byTopic }) => (byTopic.has(topic) ? [{ topic, language }] : [])),
  );
}

/** A feed with the stories that were last published or changed. */
export async function latestFeed(language: Language, subject: FeedSubject): Promise<Feed> {
  const site = await currentSite();
  const stories = await latestOf(subject, language);
  const entries = await Promise.all(
    stories.map(async ({ id }) => feedEntryOf(await editionIn({ id, language }))),
  );
  const languages = subject.kind === 'all' ? site.languages : await languagesOf(subject.topic);
  return feedOf(site, language, subject, languages, entries);
}

const written = new WeakMap<Edition, FeedEntry>();

/** Kept, since three formats and several topics tell the same story. */
function feedEntryOf(edition: Edition): FeedEntry {
  const entry = written.get(edition) ?? feedEntry(edition);
  written.set(edition, entry);
  return entry;
}
