import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { addFile, type BuiltSite, digestOf, readBuiltSite } from '../built/built-site.ts';
import { checkBuiltSite } from '../built/check-site.ts';
import { keptPages } from '../built/kept-pages.ts';
import { pagePolicies } from '../built/page-policies.ts';
import { writeServiceWorker } from '../offline/write-service-worker.ts';
import { headersFile } from '../publish/hosting/headers.ts';
import { writeRedirects } from '../publish/hosting/write-redirects.ts';
import { writeSitemap } from '../publish/write-sitemap.ts';
import { inStage } from '../reports/stages.ts';
import { terminalReport } from '../reports/terminal.ts';
import { base } from '../routes.ts';
import type { Finding } from '../schema/finding.ts';
import { type BundleSize, buildSearch } from '../search/bundle/build-bundle.ts';
import { buildOf, type PublicationDraft } from '../story/publication.ts';
import { pageSource } from './page-source.ts';

/** Where a site is made: in the project, in which pages find its packages. */
export const made = resolve('.cache/build/site');
/** What Astro needs for that. */
const work = resolve('.cache/build/work');

/** A site that is made, with nothing wrong in it. */
export interface MadeSite {
  built: BuiltSite;
  /** What search knows. */
  bundles: readonly BundleSize[];
}

/** Builds all files of a site; gives `undefined` where mistakes were found in what was built. */
export async function makeSite(publication: PublicationDraft): Promise<MadeSite | undefined> {
  // Astro's own store starts empty: the order of what it kept from an earlier build would show in the pages.
  for (const folder of [made, work]) await rm(folder, { recursive: true, force: true });
  buildOf(publication);
  await inStage('render', () => build({ outDir: made, cacheDir: work, logLevel: 'error' }));
  await rm(work, { recursive: true, force: true });
  await placeNotFoundPages(publication, made);
  const bundles = await inStage('index', () => buildSearch(publication, made));
  const { built, findings } = await inStage('verify', () => readAndFinish(publication));
  if (findings.length === 0) return { built, bundles };
  console.log(terminalReport(findings));
  return undefined;
}

/** Reads and checks the pages once they are all there, and writes what is said of them. */
async function readAndFinish(
  publication: PublicationDraft,
): Promise<{ built: BuiltSite; findings: readonly Finding[] }> {
  const { site, redirects } = publication;
  await inStage('publish', () => writeRedirects(made, redirects?.value, site));
  // All pages are there: from here on, what is said of them is what was read of them this once.
  const policies = pagePolicies(made);
  const kept = keptPages(keptPath(publication));
  const built = readBuiltSite(made, base, { revise: policies.secure, kept });
  kept.keep();
  await inStage('publish', async () => {
    await writeSitemap(built, site);
    await addFile(built, '_headers', headersFile(policies.inline(), site.languages, built.files.keys()));
    await writeServiceWorker(built, site.languages);
  });
  return {
    built,
    findings: [...policies.findings, ...(await checkBuiltSite(built, pageSource(publication)))],
  };
}

/** Where what was read of a publication’s pages is kept for its next build. */
function keptPath({ folder }: PublicationDraft): string {
  return resolve('.cache/built', `${digestOf(`${resolve(folder)} ${base}`)}.pages`);
}

/** Hosts look for the nearest `404.html`, which Astro writes at the root only. */
async function placeNotFoundPages({ site }: PublicationDraft, folder: string): Promise<void> {
  for (const { path } of site.languages) {
    await rename(join(folder, path, '404', 'index.html'), join(folder, path, '404.html'));
    await rm(join(folder, path, '404'), { recursive: true });
  }
}
