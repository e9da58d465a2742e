import { type Language, localise, shownIn } from '../i18n/languages.ts';
import { type FeedFile, feedFormats, type storyDataFile, type storyFiles } from '../routes.ts';
import type { Site } from '../schema/site-file.ts';
import { dataFilesOf } from '../story/charts/data-file.ts';
import type { Edition } from '../story/edition.ts';
import type { Card } from './cards/card.ts';
import { keptCard } from './cards/kept-card.ts';
import { atom } from './feeds/atom.ts';
import type { Feed } from './feeds/feed.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { rss } from './feeds/rss.ts';
import { recordingTypes } from './recordings/recording-files.ts';
import { storyMarkdown } from './story-files/outline-markdown.ts';
import { storyDataOf } from './story-files/story-data.ts';

/** Media types by what a file's name ends with; feeds have their own. */
const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  ...recordingTypes,
  csv: 'text/csv',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  'opensearch.xml': 'application/opensearchdescription+xml',
};

/** How a feed is written in each format. */
const feedWriters: Readonly<Record<FeedFile, (feed: Feed) => string>> = {
  'feed.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
};

/** A file as the development server answers it, and as the build writes it. */
export function fileResponse(name: string, body: string | Uint8Array<ArrayBuffer>): Response {
  const type = isFeed(name) ? feedFormats[name].type : (types[name] ?? types[name.split('.').at(-1) ?? '']);
  const charset = typeof body === 'string' ? '; charset=utf-8' : '';
  return new Response(body, {
    headers: { 'content-type': `${type ?? 'application/octet-stream'}${charset}` },
  });
}

function isFeed(name: string): name is FeedFile {
  return name in feedFormats;
}

/** The text of a feed. */
export function feedText(file: FeedFile, feed: Feed): string {
  return feedWriters[file](feed);
}

export type StoryFile = (typeof storyFiles)[number] | typeof storyDataFile | `${string}.csv`;

/** A file beside a story's page. */
export async function storyFile(
  file: StoryFile,
  edition: Edition,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (file) {
    case 'card.png':
      return keptCard(storyCard(edition));
    case 'index.md':
      return storyMarkdown(edition);
    case 'story.json':
      return JSON.stringify(storyDataOf(edition));
    default:
      return dataFilesOf(edition.story).get(file) ?? '';
  }
}

/** What the card of a story says. */
export function storyCard({ site, language, title, question }: Edition): Card {
  return {
    publication: localise(site.name, language),
    languageName: language.name,
    direction: language.direction,
    title,
    question,
  };
}

/** What the card of all other pages of a language says. */
export function languageCard(site: Site, language: Language): Card {
  const { text: title, foreign } = shownIn(site.tagline, language);
  const { direction } = foreign ?? language;
  return { publication: localise(site.name, language), languageName: language.name, direction, title };
}
