import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addFile, type BuiltSite, digestOf, readBuiltSite } from '../built/built-site.ts';
import { checkBuiltSite } from '../built/check-site.ts';
import { keptPages } from '../built/kept-pages.ts';
import { pagePolicies } from '../built/page-policies.ts';
import { type SoundSite, stillSound } from '../built/still-sound.ts';
import { writeServiceWorker } from '../offline/write-service-worker.ts';
import { headersFile } from '../publish/hosting/headers.ts';
import { writeRedirects } from '../publish/hosting/write-redirects.ts';
import { logosOf } from '../publish/logo.ts';
import { writeSitemap } from '../publish/write-sitemap.ts';
import { inStage } from '../reports/stages.ts';
import { terminalReport } from '../reports/terminal.ts';
import { base, searchBundlePath } from '../routes.ts';
import type { Finding } from '../schema/finding.ts';
import { themeFiles } from '../schema/look/theme-file.ts';
import { type BundleSize, buildSearch } from '../search/bundle/build-bundle.ts';
import { listForBuild } from '../story/listing.ts';
import { buildOf, type PublicationDraft } from '../story/publication.ts';
import { pageSource } from './page-source.ts';
import { bundleFor, type Failing } from './render/bundle.ts';
import { type Listed, listStories } from './render/list-stories.ts';
import { sayOwnMistake } from './render/own-mistakes.ts';
import { type Rendered, renderPages } from './render/render-pages.ts';
import { sharedByAll } from './render/shared-by-all.ts';
import { keyOfContent, type SiteBefore } from './render/site-before.ts';

/** Where a site is made: in the project, in which pages find its packages. */
export const made = resolve('.cache/build/site');

/** A site that is made, with nothing wrong in it. */
export interface MadeSite {
  built: BuiltSite;
  /** What search knows. */
  bundles: readonly BundleSize[];
  rendered: Rendered & { shared: string };
}

/** How a site is made. */
export interface Making {
  /** What can be taken of what has been made before with the same shared by all. */
  before: (shared: string) => SiteBefore;
  /** How stories were listed elsewhere with that. */
  listed?: ((shared: string) => ReadonlyMap<string, Listed>) | undefined;
  failing: Failing;
}

/** Builds all files of a site; gives `undefined` where mistakes were found in what was built. */
export async function makeSite(
  publication: PublicationDraft,
  { before, listed, failing }: Making,
): Promise<MadeSite | undefined> {
  await rm(made, { recursive: true, force: true });
  buildOf(publication);
  const rendered = await inStage('render', async () => {
    const bundle = await bundleFor(publication, failing);
    const shared = sharedByAll(publication, bundle);
    listForBuild(await listStories(publication, shared, listed?.(shared)));
    const siteBefore = before(shared);
    return { shared, siteBefore, ...(await renderPages(bundle, made, siteBefore)) };
  }).catch(sayOwnMistake);
  if (rendered === undefined) return undefined;
  const { siteBefore, keys, known } = rendered;
  const takeSearch = (file: string, digest: string, to: string): boolean => {
    const key = keyOfContent(digest);
    keys.set(file, key);
    const taken = siteBefore.take(file, key, to);
    if (taken?.holds) known.set(file, taken.holds);
    return taken !== undefined;
  };
  const bundles = await inStage('index', () => buildSearch(publication, made, takeSearch));
  siteBefore.end();
  const { built, findings } = await inStage('verify', () =>
    readAndFinish(publication, known, siteBefore.files()),
  );
  if (findings.length === 0) return { built, bundles, rendered };
  console.log(terminalReport(findings));
  return undefined;
}

/** Reads and checks the pages once they are all there, and writes what is said of them. */
async function readAndFinish(
  publication: PublicationDraft,
  known: Rendered['known'],
  before: SoundSite,
): Promise<{ built: BuiltSite; findings: readonly Finding[] }> {
  const { site, redirects } = publication;
  await inStage('publish', () => writeRedirects(made, redirects?.value, site));
  // All pages are there: from here on, what is said of them is what was read of them this once.
  const policies = pagePolicies(made, site.allow);
  const kept = keptPages(keptPath(publication));
  const built = readBuiltSite(made, base, { revise: policies.secure, kept, known });
  kept.keep();
  await inStage('publish', async () => {
    await writeSitemap(built, site);
    await addFile(
      built,
      '_headers',
      headersFile(policies.inline(), site.languages, built.files.keys(), site.allow),
    );
    await writeServiceWorker(built, site.languages, shownByAll(site));
  });
  const bundles = site.languages.map((language) => `${searchBundlePath(language)}/`);
  // Files of a search go by other names after each edit, and no link leads to them.
  const isLinked = (file: string) => !bundles.some((bundle) => file.startsWith(bundle));
  const sound = stillSound(built, before, kept.pageNamed, isLinked);
  const found = await checkBuiltSite(built, pageSource(publication), site.allow, (file) => sound.has(file));
  return { built, findings: [...policies.findings, ...found] };
}

/** What the face of the publication has on every page: its logos, and what its own styles fetch. */
function shownByAll(site: PublicationDraft['site']): string[] {
  const logos = logosOf(site).map(({ address }) => address);
  return [...new Set([...logos, ...themeFiles().map((name) => base + name)])];
}

/** Where what was read of a publication’s pages is kept for its next build. */
function keptPath({ folder }: PublicationDraft): string {
  return resolve('.cache/built', `${digestOf(`${resolve(folder)} ${base}`)}.pages`);
}
