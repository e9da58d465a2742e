import { element, textElement, xmlDocument } from './xml.ts';

/** What the protocol allows in one file; bytes before they are compressed. */
const most = { addresses: 50_000, bytes: 50 * 2 ** 20 };

/** A page as a sitemap has it; all addresses have their origin. */
export interface SitemapPage {
  url: string;
  /** Calendar date of the last change; absent where nobody wrote it down. */
  changed?: string | undefined;
  /** Calendar date or moment of publication; absent for a page that is no story. */
  published?: string | undefined;
  /** The page in all its languages, itself among them, and `x-default`; none for a page in no language. */
  alternates: readonly { hreflang: string; url: string }[];
}

/** A file of the built site. */
export interface SitemapFile {
  name: string;
  text: string;
}

/**
 * The sitemap: one file, or where that would hold too much an index of several. Those are by the year in which stories
 * were published, so that what is new changes the file of its year, and not all of them.
 * @param addressOf the address of a file with its origin.
 */
export function sitemap(
  pages: readonly SitemapPage[],
  addressOf: (name: string) => string,
  limits = most,
): SitemapFile[] {
  const sorted = pages.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const [whole = [], ...others] = filesOf(sorted, limits);
  if (others.length === 0) return [{ name: 'sitemap.xml', text: urlSet(whole) }];
  const byYear = Map.groupBy(sorted, ({ published }) => published?.slice(0, 4) ?? 'pages');
  const parts = [...byYear]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([year, ofYear]) =>
      filesOf(ofYear, limits).map((urls, index) => ({
        name: `sitemap-${year}${index === 0 ? '' : `-${index + 1}`}.xml`,
        text: urlSet(urls),
      })),
    );
  const index = element(
    'sitemapindex',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    parts.map(({ name }) => element('sitemap', {}, [textElement('loc', addressOf(name))])),
  );
  return [{ name: 'sitemap.xml', text: xmlDocument(index) }, ...parts];
}

/** What stands in each of as many files as the pages need; one at least. */
function filesOf(pages: readonly SitemapPage[], limits: typeof most): string[][] {
  // The first one has no line break before it.
  const around = Buffer.byteLength(urlSet([''])) - 1;
  let file: string[] = [];
  const files = [file];
  let bytes = around;
  for (const url of pages.map(urlXml)) {
    const more = Buffer.byteLength(url) + 1;
    if (file.length > 0 && (file.length === limits.addresses || bytes + more > limits.bytes)) {
      file = [];
      files.push(file);
      bytes = around;
    }
    file.push(url);
    bytes += more;
  }
  return files;
}

function urlSet(urls: readonly string[]): string {
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return xmlDocument(element('urlset', namespaces, urls));
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
