import type { Finding } from '../../src/schema/finding.ts';
import { type EntryOfFeed, entryFindings, feedReporter } from './feed-entries.ts';
import { languageAt, type PublishedSite, urlOf } from './published-site.ts';

type Json = Readonly<Record<string, unknown>>;

/** A JSON feed keeps to version 1.1. */
export async function jsonFeed(file: string, site: PublishedSite): Promise<Finding[]> {
  const found = feedReporter(site);
  const feed = parsed(await site.read(file));
  const items = feed?.['items'];
  if (feed === undefined || !Array.isArray(items))
    return [found({ file }, 'Unexpected text, expected JSON with a list of items')];
  const expected = {
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: urlOf(file, site),
    language: languageAt(string(feed['home_page_url']), urlOf(file, site), site) ?? 'a page’s language',
  };
  return [
    ...(string(feed['title']) ? [] : [found({ file }, 'Missing title, expected one')]),
    ...Object.entries(expected)
      .filter(([name, value]) => feed[name] !== value)
      .map(([name, value]) => found({ file }, `Unexpected ${name} “${feed[name]}”, expected “${value}”`)),
    ...entryFindings(
      items.map((item) => entryOf(item as Json)),
      file,
      site,
    ),
  ];

  function entryOf(item: Json): EntryOfFeed {
    return {
      at: { file },
      id: string(item['id']),
      url: string(item['url']),
      title: string(item['title']),
      html: string(item['content_html']),
      published: string(item['date_published']),
      enclosures: ((item['attachments'] ?? []) as Json[]).map((attachment) => ({
        url: string(attachment['url']),
        length: String(attachment['size_in_bytes']),
      })),
    };
  }
}

function parsed(source: string): Json | undefined {
  try {
    return JSON.parse(source) as Json;
  } catch {
    return undefined;
  }
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
