import { element, textElement, xmlDocument } from './xml.ts';

/** How many addresses the protocol allows in one file. */
const addressesInFile = 50_000;

/** A page as a sitemap has it; all addresses have their origin. */
export interface SitemapPage {
  url: string;
  /** Calendar date of the last change; absent where nobody wrote it down. */
  changed?: string | undefined;
  /** The page in all its languages, itself among them, and `x-default`; none for a page in no language. */
  alternates: readonly { hreflang: string; url: string }[];
}

/** A file of the built site. */
export interface SitemapFile {
  name: string;
  text: string;
}

/**
 * The sitemap: one file, or an index with as many as the protocol asks for.
 * @param addressOf the address of a file with its origin.
 */
export function sitemap(
  pages: readonly SitemapPage[],
  addressOf: (name: string) => string,
  limit = addressesInFile,
): SitemapFile[] {
  const sorted = pages.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  if (sorted.length <= limit) return [{ name: 'sitemap.xml', text: urlSet(sorted) }];
  const parts = Array.from({ length: Math.ceil(sorted.length / limit) }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    text: urlSet(sorted.slice(index * limit, (index + 1) * limit)),
  }));
  const index = element(
    'sitemapindex',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    parts.map(({ name }) => element('sitemap', {}, [textElement('loc', addressOf(name))])),
  );
  return [{ name: 'sitemap.xml', text: xmlDocument(index) }, ...parts];
}

function urlSet(pages: readonly SitemapPage[]): string {
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return xmlDocument(element('urlset', namespaces, pages.map(urlXml)));
}

function urlXml({ url, changed, alternates }: SitemapPage): string {
  return element('url', {}, [
    textElement('loc', url),
    ...(changed ? [textElement('lastmod', changed)] : []),
    ...alternates.map((other) =>
      element('xhtml:link', { rel: 'alternate', hreflang: other.hreflang, href: other.url }),
    ),
  ]);
}
