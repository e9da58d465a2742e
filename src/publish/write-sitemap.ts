import type { BuiltPage } from '../built/built-page.ts';
import { addFile, type BuiltSite } from '../built/built-site.ts';
import { absolute } from '../routes.ts';
import { type SitemapPage, sitemap } from './sitemap.ts';

/**
 * Writes the sitemap of a built site. It says what the pages themselves say, so that it cannot say anything else, and
 * a new kind of page is in it without being named here.
 */
export async function writeSitemap(built: BuiltSite, site: { url: string }): Promise<void> {
  const pages = [...built.pages.values()].flatMap((page) => sitemapPage(page) ?? []);
  const addressOf = (name: string) => absolute(built.base + name, site);
  for (const { name, text } of sitemap(pages, addressOf)) await addFile(built, name, text);
}

/** What a page says of itself; `undefined` for one that is not for search engines. */
export function sitemapPage({
  isListed,
  canonical,
  changed,
  published,
  alternates,
}: BuiltPage): SitemapPage | undefined {
  if (!isListed || canonical === undefined) return undefined;
  return {
    url: canonical.value,
    changed,
    published,
    alternates: alternates.map(({ hreflang, value }) => ({ hreflang, url: value })),
  };
}
