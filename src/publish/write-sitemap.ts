import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absolute, base } from '../routes.ts';
import { elementsInHead } from '../story/html-elements.ts';
import { type SitemapPage, sitemap } from './sitemap.ts';

/**
 * Writes the sitemap of a built site. It is read off the pages themselves, so that it cannot say anything else than
 * they do, and a new kind of page is in it without being named here.
 */
export async function writeSitemap(folder: string, site: { url: string }): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages: SitemapPage[] = [];
  for (const entry of entries) {
    if (!entry.name.endsWith('.html')) continue;
    const page = sitemapPage(await readFile(join(entry.parentPath, entry.name), 'utf8'));
    if (page) pages.push(page);
  }
  const addressOf = (name: string) => absolute(base + name, site);
  for (const { name, text } of sitemap(pages, addressOf)) await writeFile(join(folder, name), text);
}

/** What the head of a page says; `undefined` for a page that is not for search engines. */
export function sitemapPage(html: string): SitemapPage | undefined {
  let url: string | undefined;
  let changed: string | undefined;
  let isListed = true;
  const alternates: { hreflang: string; url: string }[] = [];
  for (const { tagName, properties } of elementsInHead(html)) {
    const [name, content] = [properties['name'] ?? properties['property'], properties['content']];
    if (tagName === 'meta' && name === 'robots' && String(content).includes('noindex')) isListed = false;
    if (tagName === 'meta' && name === 'article:modified_time') changed = String(content);
    if (tagName !== 'link') continue;
    const [relations, href, hreflang] = [
      [properties['rel']].flat(),
      properties['href'],
      properties['hrefLang'],
    ];
    if (relations.includes('canonical')) url = String(href);
    if (relations.includes('alternate') && hreflang)
      alternates.push({ hreflang: String(hreflang), url: String(href) });
  }
  return isListed && url !== undefined ? { url, changed, alternates } : undefined;
}
