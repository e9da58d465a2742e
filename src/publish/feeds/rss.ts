import { instantOf, rssDateOf } from '../dates.ts';
import { element, textElement, xmlDocument } from '../xml.ts';
import { type Feed, type FeedEntry, feedChangedOn } from './feed.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** RSS 2.0 with the full text, as the RSS Advisory Board's profile recommends it. */
export function rss(feed: Feed): string {
  const { title, description, page, language, self, icon, entries, translations } = feed;
  const changed = feedChangedOn(feed);
  const channel = element('channel', {}, [
    textElement('title', title),
    textElement('link', page),
    textElement('description', description),
    textElement('language', language.tag),
    ...(changed ? [textElement('lastBuildDate', rssDateOf(changed))] : []),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    textElement('generator', 'Hearth'),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self['feed.xml'] }),
    ...translations.map((other) =>
      element('atom:link', {
        rel: 'alternate',
        type: 'application/rss+xml',
        hreflang: other.language.tag,
        href: other.self['feed.xml'],
      }),
    ),
    element('image', {}, [textElement('url', icon), textElement('title', title), textElement('link', page)]),
    ...entries.map(item),
  ]);
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, [channel]));
}

/** Readers take one of an item: the first recording, else the picture that stands for the story; the others are in the text. */
function enclosure({ recordings: [recording], image, imageBytes }: FeedEntry): string[] {
  const picture =
    imageBytes === undefined ? undefined : { url: image, length: imageBytes, type: 'image/jpeg' };
  const { url, length, type } = recording ?? picture ?? {};
  return url ? [element('enclosure', { url, length: String(length), type: String(type) })] : [];
}

function item(entry: FeedEntry) {
  const { id, url, title, summary, html, published, updated, topics, authors, translators, translations } =
    entry;
  return element('item', {}, [
    textElement('title', title),
    textElement('link', url),
    textElement('guid', id, { isPermaLink: 'false' }),
    textElement('pubDate', rssDateOf(published)),
    // RSS has no date of a change; readers of feeds know the one of Atom.
    textElement('atom:updated', instantOf(updated)),
    ...authors.map(({ name }) => textElement('dc:creator', name)),
    ...translators.map(({ name }) => textElement('dc:contributor', name)),
    ...topics.map(({ name, scheme }) => textElement('category', name, { domain: scheme })),
    textElement('description', summary),
    textElement('content:encoded', html),
    ...enclosure(entry),
    ...translations.map(({ language, url: href }) =>
      element('atom:link', { rel: 'alternate', type: 'text/html', hreflang: language.tag, href }),
    ),
  ]);
}
