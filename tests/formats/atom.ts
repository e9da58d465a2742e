import type { Finding } from '../../src/schema/finding.ts';
import { type EntryOfFeed, entryFindings, feedReporter } from './feed-entries.ts';
import { fileAt, type PublishedSite, urlOf } from './published-site.ts';
import { childrenOf, childText, readXml, type XmlNode } from './xml.ts';

const uri = 'http://www.w3.org/2005/Atom';
const dateForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** An Atom feed keeps to RFC 4287, and its translations name it back. */
export async function atom(file: string, site: PublishedSite): Promise<Finding[]> {
  const found = feedReporter(site);
  const xml = readXml(await site.read(file));
  if (xml.state === 'broken')
    return [found({ ...xml, file }, `Unexpected XML, expected it well-formed: ${xml.reason}`)];
  const { root } = xml;
  if (root.uri !== uri || root.name !== 'feed')
    return [found({ file }, `Unexpected <${root.name}>, expected <feed> of Atom`)];
  const own = urlOf(file, site);
  const entries = childrenOf(root, uri, 'entry');
  const hasAuthor = childrenOf(root, uri, 'author').length > 0;
  const [self] = linksOf(root, 'self');
  return [
    ...onceEach(root, ['id', 'title', 'updated']),
    ...(self?.attributes['href'] === own
      ? []
      : [
          found(
            { ...root, file },
            `Unexpected link to itself “${self?.attributes['href'] ?? ''}”, expected “${own}”`,
          ),
        ]),
    ...(await translationFindings()),
    ...entries.flatMap((entry) => [
      ...onceEach(entry, ['id', 'title', 'updated', 'content']),
      ...(hasAuthor || childrenOf(entry, uri, 'author').length > 0
        ? []
        : [found({ ...entry, file }, 'Missing author, expected one in the entry or in the feed')]),
    ]),
    ...entryFindings(entries.map(entryOf), file, site),
  ];

  /** Elements that must be there once; dates in the form of RFC 3339; links that differ in type or language. */
  function onceEach(node: XmlNode, names: readonly string[]): Finding[] {
    const at = { ...node, file };
    const counts = names.map((name) => ({ name, count: childrenOf(node, uri, name).length }));
    const dates = ['updated', 'published'].flatMap((name) =>
      childrenOf(node, uri, name).map(({ text }) => text),
    );
    const links = linksOf(node, 'alternate').map(
      ({ attributes }) => `${attributes['type']} ${attributes['hreflang']}`,
    );
    return [
      ...counts
        .filter(({ count }) => count !== 1)
        .map(({ name, count }) =>
          found(at, `Unexpected ${count} of <${name}> in <${node.name}>, expected one`),
        ),
      ...dates
        .filter((date) => !dateForm.test(date))
        .map((date) => found(at, `Unexpected date “${date}”, expected one like 2026-11-23T00:00:00Z`)),
      ...(new Set(links).size === links.length
        ? []
        : [found(at, 'Unexpected alternate links of the same type and language, expected one of each')]),
    ];
  }

  async function translationFindings(): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const { attributes } of linksOf(root, 'alternate')) {
      const href = attributes['href'] ?? '';
      const other = fileAt(href, own, site);
      if (other === undefined)
        findings.push(found({ file }, `Unexpected alternate “${href}”, expected a file of the site`));
      if (attributes['type'] !== 'application/atom+xml' || other === undefined) continue;
      const there = readXml(await site.read(other));
      const isBack =
        there.state === 'well-formed' &&
        there.root.attributes['xml:lang'] === attributes['hreflang'] &&
        linksOf(there.root, 'alternate').some((link) => link.attributes['href'] === own);
      if (!isBack)
        findings.push(
          found(
            { file },
            `Unexpected alternate “${href}”, expected a feed in “${attributes['hreflang']}” that names this one back`,
          ),
        );
    }
    return findings;
  }

  function entryOf(entry: XmlNode): EntryOfFeed {
    const alternates = linksOf(entry, 'alternate').map(
      ({ attributes }) => [attributes['hreflang'] ?? '', attributes['href'] ?? ''] as const,
    );
    const [, ...translations] = alternates;
    return {
      at: { ...entry, file },
      id: childText(entry, uri, 'id'),
      url: alternates[0]?.[1] ?? '',
      title: childText(entry, uri, 'title'),
      html: childText(entry, uri, 'content'),
      published: childText(entry, uri, 'published'),
      translations: new Map(translations),
      enclosures: linksOf(entry, 'enclosure').map(({ attributes }) => ({
        url: attributes['href'] ?? '',
        length: attributes['length'] ?? '',
      })),
    };
  }
}

function linksOf(node: XmlNode, relation: string): XmlNode[] {
  return childrenOf(node, uri, 'link').filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === relation,
  );
}
