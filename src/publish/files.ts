import { type Language, localise } from '../i18n/languages.ts';
import type { storyFiles } from '../routes.ts';
import type { Site } from '../schema/site-file.ts';
import type { Edition } from '../story/edition.ts';
import type { Card } from './cards/card.ts';
import { keptCard } from './cards/kept-card.ts';
import { atom } from './feeds/atom.ts';
import type { Feed, FeedFile } from './feeds/feed.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { rss } from './feeds/rss.ts';
import { storyMarkdown } from './story-files/outline-markdown.ts';
import { storyDataOf } from './story-files/story-data.ts';

/** Media types by what a file's name ends with; feeds have their own in {@link feedTypes}. */
const types: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

const feedTypes: Readonly<Record<string, string>> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
};

/** A file as the development server answers it, and as the build writes it. */
export function fileResponse(name: string, body: string | Uint8Array<ArrayBuffer>): Response {
  const type = feedTypes[name] ?? types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(body, { headers: { 'content-type': type } });
}

/** The text of a feed. */
export function feedText(file: FeedFile, feed: Feed): string {
  return { 'feed.xml': rss, 'atom.xml': atom, 'feed.json': jsonFeed }[file](feed);
}

/** A file beside a story's page. */
export async function storyFile(
  file: (typeof storyFiles)[number],
  edition: Edition,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (file) {
    case 'card.png':
      return keptCard(storyCard(edition));
    case 'index.md':
      return storyMarkdown(edition);
    case 'story.json':
      return `${JSON.stringify(storyDataOf(edition), undefined, 1)}\n`;
  }
}

/** What the card of a story says. */
export function storyCard({ site, language, title, question }: Edition): Card {
  return {
    publication: site.name,
    languageName: language.name,
    direction: language.direction,
    title,
    question,
  };
}

/** What the card of all other pages of a language says. */
export function languageCard(site: Site, language: Language): Card {
  const { name, direction } = language;
  return { publication: site.name, languageName: name, direction, title: localise(site.tagline, language) };
}
