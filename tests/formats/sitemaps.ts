import type { Finding } from '../../src/schema/finding.ts';
import {
  fileAt,
  originOf,
  type PublishedPage,
  type PublishedSite,
  reporter,
  urlOf,
} from './published-site.ts';
import { childrenOf, childText, readXml, type XmlNode } from './xml.ts';

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xhtml = 'http://www.w3.org/1999/xhtml';
/** What the protocol allows in one file. */
const most = { addresses: 50_000, bytes: 50 * 2 ** 20 };

/** The sitemap keeps to its protocol, has every page for search engines and no other, and says of them what they say. */
export async function sitemaps(site: PublishedSite): Promise<Finding[]> {
  const found = reporter(
    site,
    'sitemap',
    'The sitemap is written from the built pages: look in src/publish/sitemap.ts.',
  );
  const findings: Finding[] = [];
  const listed = new Set<string>();
  for (const file of await sitemapFiles('sitemap.xml')) {
    const source = await site.read(file);
    const xml = readXml(source);
    if (xml.state === 'broken') {
      findings.push(found({ ...xml, file }, `Unexpected XML, expected it well-formed: ${xml.reason}`));
      continue;
    }
    const urls = childrenOf(xml.root, protocol, 'url');
    if (xml.root.uri !== protocol || xml.root.name !== 'urlset' || urls.length !== xml.root.children.length)
      findings.push(
        found({ file }, 'Unexpected elements, expected <urlset> of <url>, in the namespace of the protocol'),
      );
    if (urls.length > most.addresses || Buffer.byteLength(source) > most.bytes)
      findings.push(
        found({ file }, `Unexpected ${urls.length} addresses, expected at most ${most.addresses} in 50 MB`),
      );
    for (const url of urls) findings.push(...urlFindings(url, file));
  }
  for (const [url, { file }] of site.pages)
    if (!listed.has(url)) findings.push(found({ file }, `Unexpected page, expected “${url}” in the sitemap`));
  return findings;

  async function sitemapFiles(file: string): Promise<string[]> {
    if (!site.files.has(file)) {
      findings.push(found({ file }, `Missing ${file}, expected it in the built site`));
      return [];
    }
    const xml = readXml(await site.read(file));
    if (xml.state === 'broken' || xml.root.name !== 'sitemapindex') return [file];
    return childrenOf(xml.root, protocol, 'sitemap').flatMap((entry) => {
      const address = childText(entry, protocol, 'loc');
      const part = fileAt(address, urlOf(file, site), site);
      if (part === undefined)
        findings.push(
          found({ ...entry, file }, `Unexpected sitemap “${address}”, expected a file of the site`),
        );
      return part ?? [];
    });
  }

  function urlFindings(url: XmlNode, file: string): Finding[] {
    const address = childText(url, protocol, 'loc');
    const at = { ...url, file };
    const page = site.pages.get(address);
    if (listed.has(address)) return [found(at, `Unexpected second “${address}”, expected each address once`)];
    listed.add(address);
    if (page === undefined)
      return [found(at, `Unexpected address “${address}”, expected a page for search engines`)];
    const changed = childText(url, protocol, 'lastmod');
    return [
      ...(changed && Number.isNaN(Date.parse(changed))
        ? [found(at, `Unexpected date “${changed}”, expected one like 2026-11-23`)]
        : []),
      ...alternateFindings(url, page, file),
    ];
  }

  function alternateFindings(url: XmlNode, page: PublishedPage, file: string): Finding[] {
    const links = childrenOf(url, xhtml, 'link').map(
      ({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`,
    );
    const expected = [...page.alternates].map(([tag, address]) => `${tag} ${address}`);
    if (links.toSorted().join('\n') === expected.toSorted().join('\n')) return [];
    return [
      found(
        { ...url, file },
        `Unexpected alternates of “${page.url}”, expected those of the page: ${expected.join(', ')}`,
      ),
    ];
  }
}

/** The way from robots.txt to the sitemap. */
export async function robots(site: PublishedSite): Promise<Finding[]> {
  const found = reporter(site, 'robots', 'Correct it in src/publish/robots.ts.');
  const file = 'robots.txt';
  if (!site.files.has(file)) return [found({ file }, `Missing ${file}, expected it in the built site`)];
  const addresses = [...(await site.read(file)).matchAll(/^Sitemap: (.+)$/gm)].map(
    ([, address = '']) => address,
  );
  const origin = originOf(site);
  return addresses.length > 0 && addresses.every((address) => origin && fileAt(address, origin, site))
    ? []
    : [found({ file }, `Unexpected sitemap “${addresses.join(', ')}”, expected a file of the site`)];
}
