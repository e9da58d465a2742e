import { readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
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
import { terminalReport } from '../reports/terminal.ts';
import { base } from '../routes.ts';
import { printable } from '../schema/printable.ts';
import { buildSearch } from '../search/bundle/build-bundle.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { holdAlone } from './one-at-a-time.ts';
import { besideFolder, mendFolder, replaceFolder } from './replace-folder.ts';

const out = resolve(process.env['OUT'] ?? 'dist');
/** Where a link leads, since the link is not ours to replace. */
const published = await realpath(out).catch(() => out);

const { draft, findings: found } = await checkPublication(contentFolder);
const findings = draft ? [...found, ...cardFindings(draft)] : found;
if (findings.length > 0) console.log(terminalReport(findings));
if (draft === undefined || findings.some(({ severity }) => severity === 'error')) {
  console.log('Nothing was built; the site that was built before is as it was.');
  process.exitCode = 1;
} else {
  await buildSite(draft);
}

/** Builds beside the published folder, which is replaced at the end or not at all. */
async function buildSite(publication: PublicationDraft): Promise<void> {
  const sayWaiting = () => console.log('Another build is running; this one starts when that has ended.');
  for (const shared of [process.cwd(), published]) await holdAlone(shared, sayWaiting);
  await mendFolder(published);
  const next = besideFolder(published, 'next');
  // Astro's own store starts empty: the order of what it kept from an earlier build would show in the pages.
  const work = besideFolder(published, 'work');
  await build({ outDir: next, cacheDir: work, logLevel: 'error' });
  await rm(work, { recursive: true, force: true });
  await placeNotFoundPages(publication, next);
  await writeSitemap(next, publication.site);
  const bundles = await buildSearch(publication, next);
  await writeRedirects(next, publication.redirects?.value, publication.site);
  const { inline, findings: refused } = await securePages(next);
  await writeHeaders(inline, publication, next);
  await writeServiceWorker(next, publication.site.languages);
  const findings = [...refused, ...(await checkBuiltSite(next, base)), ...(await checkPublished(next, base))];
  if (findings.length > 0) {
    console.log(terminalReport(findings));
    console.log(`What was built is in ${next}; the site that was built before is as it was.`);
    process.exitCode = 1;
    return;
  }
  await compressFiles(next, published);
  await replaceFolder(published, next);
  for (const { language, documents } of bundles)
    console.log(`${printable(language.name)}: ${documents} documents, searchable`);
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
