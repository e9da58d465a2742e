import { instantOf } from '../dates.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** JSON Feed 1.1 with the full text; translations stand in an extension of its own, as the format allows. */
export function jsonFeed({
  title,
  description,
  page,
  language,
  self,
  icon,
  entries,
  translations,
}: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: language.tag,
    home_page_url: page,
    feed_url: self['feed.json'],
    icon,
    _hearth: {
      translations: translations.map((other) => ({
        language: other.language.tag,
        url: other.self['feed.json'],
      })),
    },
    items: entries.map((entry) => item(entry, language.tag)),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

/** The length of what has none that is known is left out, as the format allows. */
function attachment({ url, type, title, length, seconds }: FeedEntry['recordings'][number]) {
  return {
    url,
    mime_type: type,
    title,
    size_in_bytes: length,
    ...(seconds !== undefined && { duration_in_seconds: seconds }),
  };
}

function item(entry: FeedEntry, tag: string) {
  const { authors, topics, translators, translations, recordings } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    image: entry.image,
    date_published: instantOf(entry.published),
    date_modified: instantOf(entry.updated),
    language: tag,
    ...(authors.length > 0 && { authors }),
    ...(topics.length > 0 && { tags: topics.map(({ name }) => name) }),
    ...(recordings.length > 0 && { attachments: recordings.map(attachment) }),
    _hearth: {
      ...(translators.length > 0 && { translators }),
      translations: translations.map(({ language, url }) => ({ language: language.tag, url })),
    },
  };
}
