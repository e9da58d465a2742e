import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { checkBuiltSite } from '../checks/built-site.ts';
import { checkPublished } from '../checks/publish/check-published.ts';
import { writeServiceWorker } from '../offline/write-service-worker.ts';
import type { InlineHashes } from '../publish/hosting/content-policy.ts';
import { headersFile } from '../publish/hosting/headers.ts';
import { writeRedirects } from '../publish/hosting/redirects.ts';
import { securePages } from '../publish/hosting/secure-pages.ts';
import { writeSitemap } from '../publish/write-sitemap.ts';
import { terminalReport } from '../reports/terminal.ts';
import { base } from '../routes.ts';
import { type BundleSize, buildSearch } from '../search/bundle/build-bundle.ts';
import { buildOf, type PublicationDraft } from '../story/publication.ts';

/** Where a site is made: in the project, in which pages find its packages. */
export const made = resolve('.cache/build/site');
/** What Astro needs for that. */
const work = resolve('.cache/build/work');

/** Builds all files of a site; gives what search knows, or `undefined` where mistakes were found in what was built. */
export async function makeSite(publication: PublicationDraft): Promise<BundleSize[] | undefined> {
  // Astro's own store starts empty: the order of what it kept from an earlier build would show in the pages.
  for (const folder of [made, work]) await rm(folder, { recursive: true, force: true });
  buildOf(publication);
  await build({ outDir: made, cacheDir: work, logLevel: 'error' });
  await rm(work, { recursive: true, force: true });
  await placeNotFoundPages(publication, made);
  await writeSitemap(made, publication.site);
  const bundles = await buildSearch(publication, made);
  await writeRedirects(made, publication.redirects?.value, publication.site);
  const { inline, findings: refused } = await securePages(made);
  await writeHeaders(inline, publication, made);
  await writeServiceWorker(made, publication.site.languages);
  const findings = [...refused, ...(await checkBuiltSite(made, base)), ...(await checkPublished(made, base))];
  if (findings.length === 0) return bundles;
  console.log(terminalReport(findings));
  return undefined;
}

async function writeHeaders(inline: InlineHashes, { site }: PublicationDraft, folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
  await writeFile(join(folder, '_headers'), headersFile(inline, site.languages, files));
}

/** Hosts look for the nearest `404.html`, which Astro writes at the root only. */
async function placeNotFoundPages({ site }: PublicationDraft, folder: string): Promise<void> {
  for (const { path } of site.languages) {
    await rename(join(folder, path, '404', 'index.html'), join(folder, path, '404.html'));
    await rm(join(folder, path, '404'), { recursive: true });
  }
}
