import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { checkBuiltSite } from '../checks/built-site.ts';
import { checkPublication } from '../checks/check.ts';
import { checkPublished } from '../checks/publish/check-published.ts';
import { contentFolder } from '../i18n/languages.ts';
import { writeServiceWorker } from '../offline/write-service-worker.ts';
import { cardFindings } from '../publish/cards/card-findings.ts';
import { compressFiles } from '../publish/hosting/compress.ts';
import type { InlineHashes } from '../publish/hosting/content-policy.ts';
import { headersFile } from '../publish/hosting/headers.ts';
import { writeRedirects } from '../publish/hosting/redirects.ts';
import { securePages } from '../publish/hosting/secure-pages.ts';
import { writeSitemap } from '../publish/write-sitemap.ts';
import { publicationLine, terminalReport } from '../reports/terminal.ts';
import { base } from '../routes.ts';
import { printable } from '../schema/printable.ts';
import { type BundleSize, buildSearch } from '../search/bundle/build-bundle.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { type ContentState, changedFile, contentState } from './content-state.ts';
import { holdAlone } from './one-at-a-time.ts';
import { outFolder } from './out-folder.ts';
import { expectUsablePaths } from './plain-path.ts';
import { mendFolder, replaceFolder } from './replace-folder.ts';
import { sayErrors } from './say-errors.ts';

const asItWas = 'Nothing was built; the site that was built before is as it was.';
sayErrors(asItWas);

/** Where a site is made, and what Astro needs for that: in the project, where pages find its packages. */
const [made, work] = [resolve('.cache/build/site'), resolve('.cache/build/work')];

expectUsablePaths(contentFolder);
const out = outFolder(process.env['OUT'], {
  project: process.cwd(),
  publication: contentFolder,
  homes: [homedir(), userInfo().homedir].filter(Boolean),
});
if (out.refusal !== undefined) stop(out.refusal);
const sayWaiting = () => console.log('Another build is running; this one starts when that has ended.');
for (const shared of [process.cwd(), out.folder]) await holdAlone(shared, sayWaiting);
await mendFolder(out.folder);

const before = await contentState(contentFolder);
const { draft, findings: found } = await checkPublication(contentFolder);
console.log(publicationLine(contentFolder, draft?.site, draft?.stories.length));
const findings = draft ? [...found, ...cardFindings(draft)] : found;
if (findings.length > 0) console.log(terminalReport(findings));
if (draft === undefined || findings.some(({ severity }) => severity === 'error')) stop(asItWas);
await buildSite(draft, out.folder, before);

/** Makes the site beside the published one, which it replaces at the end or not at all. */
async function buildSite(
  publication: PublicationDraft,
  published: string,
  content: ContentState,
): Promise<void> {
  const bundles = await makeSite(publication).catch(async (error) => {
    await stopIfChanged(content);
    throw error;
  });
  await stopIfChanged(content);
  if (bundles === undefined)
    stop(`What was built is in ${made}; the site that was built before is as it was.`);
  await compressFiles(made, published);
  await replaceFolder(published, made);
  sayErrors(`The new site is in ${printable(published)}.`);
  await mendFolder(published);
  await rm(made, { recursive: true, force: true });
  for (const { language, documents } of bundles)
    console.log(`${language.name}: ${documents} documents, searchable`);
}

/** Builds all files of a site; gives what search knows, or `undefined` where mistakes were found in what was built. */
async function makeSite(publication: PublicationDraft): Promise<BundleSize[] | undefined> {
  // Astro's own store starts empty: the order of what it kept from an earlier build would show in the pages.
  for (const folder of [made, work]) await rm(folder, { recursive: true, force: true });
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

/** A site of which one half was read before a change and the other after it is not published. */
async function stopIfChanged(before: ContentState): Promise<void> {
  const path = changedFile(before, await contentState(contentFolder));
  if (path !== undefined) {
    stop(
      `${printable(path)} changed while it was built from; the site that was built before is as it was.\n` +
        '  → Build again when it is saved.',
    );
  }
}

/** Ends the command with what the person can do about it. */
function stop(message: string): never {
  console.log(message);
  process.exit(1);
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
