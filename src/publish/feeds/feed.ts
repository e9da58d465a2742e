import { directed } from '../../i18n/isolate.ts';
import { isIn, type Language, localise } from '../../i18n/languages.ts';
import {
  absolute,
  type FeedFile,
  feedFiles,
  homeAddress,
  languageFileAddress,
  mediaFileAddress,
  siteFileAddress,
  storyFileAddress,
  topicAddress,
  topicFeedAddress,
} from '../../routes.ts';
import type { Site } from '../../schema/site-file.ts';
import type { Edition } from '../../story/edition.ts';
import type { StoryListing } from '../../story/listing.ts';
import { leadPicture } from '../../story/media/lead-picture.ts';
import { plainInline } from '../../story/text.ts';
import { type PublishedPerson, peopleIn } from '../people.ts';
import { previewOf } from '../pictures/variants.ts';
import {
  type PublishedRecording,
  publishedRecording,
  recordingsIn,
} from '../recordings/published-recording.ts';
import { storyHtml } from '../story-files/outline-html.ts';
import { otherUrls, urlOf } from '../story-urls.ts';

/** How many stories a feed has: who looks in now and then misses nothing, and the file does not grow with the archive. */
export const storiesInFeed = 20;

/** A recording of a story. */
export type FeedRecording = Pick<PublishedRecording, 'url' | 'type' | 'length' | 'seconds'> & {
  title: string;
};

/** A feed before it is written in one of the formats; all addresses have their origin. */
export interface Feed {
  site: Site;
  language: Language;
  title: string;
  description: string;
  /** The page that it belongs to. */
  page: string;
  /** Where the feed itself is. */
  self: Readonly<Record<FeedFile, string>>;
  /** The same feed in the publication's other languages. */
  translations: readonly { language: Language; page: string; self: Readonly<Record<FeedFile, string>> }[];
  icon: string;
  entries: readonly FeedEntry[];
}

/** One story in a feed. */
export interface FeedEntry {
  /** Never changes, also when the story gets another slug. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The full text. */
  html: string;
  /** Calendar dates. */
  published: string;
  updated: string;
  topics: readonly FeedTopic[];
  /** Those who wrote it or translated it; a machine is none. */
  authors: readonly PublishedPerson[];
  translators: readonly PublishedPerson[];
  image: string;
  /** How many bytes the image has, where it is a picture of the story. */
  imageBytes?: number;
  /** Its videos and sounds, in the order of reading. */
  recordings: readonly FeedRecording[];
  translations: readonly { language: Language; url: string }[];
}

/** What an entry is about. */
export interface FeedTopic {
  /** Its name in `site.yaml`, the same in all languages. */
  id: string;
  name: string;
  /** Stands for all topics of the publication in a language. */
  scheme: string;
}

/** What a feed is about: everything in a language, or one topic of `site.yaml`. */
export type FeedSubject = { kind: 'all' } | { kind: 'topic'; topic: string };

/** A story as far as a feed chooses by it. */
export interface Candidate {
  id: string;
  data: Pick<StoryListing, 'changed' | 'topics'> & { in: Readonly<Record<string, unknown>> };
}

/** The stories of all feeds of a language, in each the one that was last published or changed first. */
export interface Latest<Story> {
  all: readonly Story[];
  /** By topic; a topic without stories in the language is not in it. */
  byTopic: ReadonlyMap<string, readonly Story[]>;
}

/** The stories that were last published or changed, so that a correction reaches who read them. */
export function latestIn<Story extends Candidate>(
  stories: readonly Story[],
  { path }: Language,
): Latest<Story> {
  const { compare } = new Intl.Collator('en');
  const all = stories
    .filter(({ data }) => data.in[path] !== undefined)
    .sort((a, b) => compare(b.data.changed, a.data.changed) || compare(a.id, b.id));
  const byTopic = new Map<string, Story[]>();
  for (const story of all) {
    for (const topic of new Set(story.data.topics)) {
      const latest = byTopic.get(topic) ?? [];
      if (latest.length < storiesInFeed) latest.push(story);
      byTopic.set(topic, latest);
    }
  }
  return { all: all.slice(0, storiesInFeed), byTopic };
}

/**
 * A feed with these entries, the latest first.
 * @param languages those in which there is such a feed.
 */
export function feedOf(
  site: Site,
  language: Language,
  subject: FeedSubject,
  languages: readonly Language[],
  entries: readonly FeedEntry[],
): Feed {
  const topic = subject.kind === 'topic' ? site.topics[subject.topic] : undefined;
  const slugIn = (other: Language) => (topic ? localise(topic.slug, other) : undefined);
  const placeIn = (other: Language) => {
    const slug = slugIn(other);
    const address = slug === undefined ? homeAddress(other) : topicAddress(other, slug);
    const file = (name: FeedFile) =>
      absolute(
        slug === undefined ? languageFileAddress(other, name) : topicFeedAddress(other, slug, name),
        site,
      );
    const self = Object.fromEntries(feedFiles.map((name) => [name, file(name)])) as Record<FeedFile, string>;
    return { page: absolute(address, site), self };
  };
  return {
    site,
    language,
    title: directed(
      topic
        ? `${localise(site.name, language)} · ${localise(topic.name, language)}`
        : localise(site.name, language),
      language.direction,
    ),
    // What a feed says is in its language.
    description: isIn(site.tagline, language)
      ? localise(site.tagline, language)
      : localise(site.name, language),
    ...placeIn(language),
    translations: languages
      .filter(({ path }) => path !== language.path)
      .map((other) => ({ language: other, ...placeIn(other) })),
    icon: absolute(siteFileAddress('icon-512.png'), site),
    entries,
  };
}

/**
 * A story as an entry of a feed.
 * @param imageBytes how many the picture has that stands for it; absent where that is only its card.
 */
export function feedEntry(edition: Edition, imageBytes?: number): FeedEntry {
  const { story, site, language, article, title, slug, changed } = edition;
  const { published, topics = [] } = story.head;
  const written = story.article.in[story.article.source]?.head.written;
  const { translated } = article.head;
  const lead = leadPicture(edition);
  return {
    id: entryId(edition),
    url: urlOf(edition),
    title: directed(title, language.direction),
    summary: article.head.description,
    html: storyHtml(edition),
    published,
    updated: changed,
    topics: topics.flatMap((id) => {
      const topic = site.topics[id];
      if (topic === undefined || !isIn(topic.name, language)) return [];
      const page = absolute(topicAddress(language, localise(topic.slug, language)), site);
      return [{ id, name: localise(topic.name, language), scheme: new URL('..', page).href }];
    }),
    authors: written?.how === 'human' ? peopleIn(written, edition) : [],
    translators: translated?.how === 'human' ? peopleIn(translated, edition) : [],
    image: absolute(
      lead ? mediaFileAddress(previewOf(lead.picture).name) : storyFileAddress(language, slug, 'card.png'),
      site,
    ),
    ...(lead && imageBytes !== undefined && { imageBytes }),
    recordings: recordingsIn(edition).map(({ block }) => {
      const { url, type, length, seconds } = publishedRecording(block, edition);
      return {
        url,
        type,
        length,
        title: plainInline(block.title),
        ...(seconds !== undefined && { seconds }),
      };
    }),
    translations: otherUrls(edition),
  };
}

/** A tag URI (RFC 4151): who had the host name in which year, the story's folder, the language. */
function entryId({ story, site, language }: Edition): string {
  return `tag:${new URL(site.url).hostname},${story.head.published.slice(0, 4)}:${encodeURIComponent(story.id)}/${language.path}`;
}

/** The day of the last change in a feed; a feed without entries has none. */
export function feedChangedOn({ entries }: Feed): string | undefined {
  return entries
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1);
}
