import type { Finding } from '../../src/schema/finding.ts';
import { type EntryOfFeed, entryFindings, feedReporter } from './feed-entries.ts';
import { type PublishedSite, urlOf } from './published-site.ts';
import { childrenOf, childText, readXml, type XmlNode } from './xml.ts';

const atom = 'http://www.w3.org/2005/Atom';
const content = 'http://purl.org/rss/1.0/modules/content/';
const dateForm = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;

/** An RSS feed keeps to RSS 2.0 and to what its Advisory Board recommends. */
export async function rss(file: string, site: PublishedSite): Promise<Finding[]> {
  const found = feedReporter(site);
  const xml = readXml(await site.read(file));
  if (xml.state === 'broken')
    return [found({ ...xml, file }, `Unexpected XML, expected it well-formed: ${xml.reason}`)];
  const [channel, ...others] = childrenOf(xml.root, '', 'channel');
  if (
    xml.root.name !== 'rss' ||
    xml.root.attributes['version'] !== '2.0' ||
    channel === undefined ||
    others.length > 0
  )
    return [found({ file }, 'Unexpected elements, expected <rss version="2.0"> with one <channel>')];
  const items = childrenOf(channel, '', 'item');
  const self = childrenOf(channel, atom, 'link').find(({ attributes }) => attributes['rel'] === 'self');
  return [
    ...['title', 'link', 'description', 'language'].flatMap((name) => {
      const count = childrenOf(channel, '', name).length;
      return count === 1
        ? []
        : [found({ ...channel, file }, `Unexpected ${count} of <${name}>, expected one`)];
    }),
    ...(self?.attributes['href'] === urlOf(file, site)
      ? []
      : [found({ ...channel, file }, `Missing link to itself, expected “${urlOf(file, site)}”`)]),
    ...items
      .map((item) => ({ item, date: childText(item, '', 'pubDate') }))
      .filter(({ date }) => !dateForm.test(date))
      .map(({ item, date }) =>
        found(
          { ...item, file },
          `Unexpected date “${date}”, expected one like Mon, 23 Nov 2026 00:00:00 GMT`,
        ),
      ),
    ...entryFindings(items.map(entryOf), file, site),
  ];

  function entryOf(item: XmlNode): EntryOfFeed {
    const translations = childrenOf(item, atom, 'link').map(
      ({ attributes }) => [attributes['hreflang'] ?? '', attributes['href'] ?? ''] as const,
    );
    return {
      at: { ...item, file },
      id: childText(item, '', 'guid'),
      url: childText(item, '', 'link'),
      title: childText(item, '', 'title'),
      html: childText(item, content, 'encoded'),
      published: childText(item, '', 'pubDate'),
      translations: new Map(translations),
      enclosures: childrenOf(item, '', 'enclosure').map(({ attributes }) => ({
        url: attributes['url'] ?? '',
        length: attributes['length'] ?? '',
      })),
    };
  }
}
