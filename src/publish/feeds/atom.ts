import { localise } from '../../i18n/languages.ts';
import { instantOf } from '../dates.ts';
import type { PublishedPerson } from '../people.ts';
import { element, textElement, xmlDocument } from '../xml.ts';
import { type Feed, type FeedEntry, feedChangedOn } from './feed.ts';

/** When a feed without entries was last changed: the format asks for a time, and none of this century would be true. */
const never = '1970-01-01';

/** Atom 1.0 (RFC 4287) with the full text and links to the translations. */
export function atom(feed: Feed): string {
  const { site, title, description, page, language, self, icon, entries, translations } = feed;
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language.tag }, [
    textElement('id', page),
    textElement('title', title),
    textElement('subtitle', description),
    textElement('updated', instantOf(feedChangedOn(feed) ?? never)),
    // The format asks for an author; the publication answers for what no person wrote.
    element('author', {}, [textElement('name', localise(site.name, language)), textElement('uri', page)]),
    element('link', {
      rel: 'self',
      type: 'application/atom+xml',
      hreflang: language.tag,
      href: self['atom.xml'],
    }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language.tag, href: page }),
    ...translations.map((other) =>
      element('link', {
        rel: 'alternate',
        type: 'application/atom+xml',
        hreflang: other.language.tag,
        href: other.self['atom.xml'],
      }),
    ),
    textElement('icon', icon),
    textElement('generator', 'Hearth'),
    ...entries.map((entry) => entryXml(entry, language.tag)),
  ]);
  return xmlDocument(root);
}

function entryXml(entry: FeedEntry, tag: string): string {
  const { url, title, summary, html, published, updated, topics, authors, translators, translations } = entry;
  const { recordings } = entry;
  return element('entry', {}, [
    textElement('id', entry.id),
    textElement('title', title),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: tag, href: url }),
    ...translations.map(({ language, url: href }) =>
      element('link', { rel: 'alternate', type: 'text/html', hreflang: language.tag, href }),
    ),
    ...recordings.map(({ url: href, type, length, title: name }) =>
      element('link', { rel: 'enclosure', type, length: String(length), title: name, href }),
    ),
    textElement('published', instantOf(published)),
    textElement('updated', instantOf(updated)),
    ...authors.map((person) => element('author', {}, personXml(person))),
    ...translators.map((person) => element('contributor', {}, personXml(person))),
    ...topics.map(({ id, name, scheme }) => element('category', { term: id, scheme, label: name })),
    textElement('summary', summary),
    textElement('content', html, { type: 'html' }),
  ]);
}

function personXml({ name, url }: PublishedPerson): string[] {
  return [textElement('name', name), ...(url ? [textElement('uri', url)] : [])];
}
