import { absolute, siteFileAddress } from '../routes.ts';
import type { Site } from '../schema/site-file.ts';

/** Everybody may read everything. */
export function robots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(siteFileAddress('sitemap.xml'), site)}\n`;
}
