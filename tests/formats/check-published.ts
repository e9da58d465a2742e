import { posix } from 'node:path';
import { type Finding, inReadingOrder } from '../../src/schema/finding.ts';
import { atom } from './atom.ts';
import { besideStories, llms, manifest, openSearch, touchIcon } from './browser-files.ts';
import { jsonFeed } from './json-feed.ts';
import { pages } from './pages.ts';
import { type PublishedSite, readPublishedSite } from './published-site.ts';
import { rss } from './rss.ts';
import { robots, sitemaps } from './sitemaps.ts';
import { structuredData } from './structured-data.ts';

/** Checks of files by their names. */
const byName: Readonly<Record<string, (file: string, site: PublishedSite) => Promise<Finding[]>>> = {
  'atom.xml': atom,
  'feed.xml': rss,
  'feed.json': jsonFeed,
  'manifest.webmanifest': manifest,
  'opensearch.xml': openSearch,
  'llms.txt': llms,
};

const ofSite = [pages, sitemaps, robots, structuredData, touchIcon, besideStories];

/** Looks over everything in a built site that is there for other programs than browsers to read. */
export async function checkPublished(folder: string, base: string): Promise<Finding[]> {
  const site = await readPublishedSite(folder, base);
  const findings: Finding[] = [];
  for (const check of ofSite) findings.push(...(await check(site)));
  for (const file of site.files) findings.push(...((await byName[posix.basename(file)]?.(file, site)) ?? []));
  return inReadingOrder(findings);
}
