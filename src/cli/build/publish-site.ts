import { rm } from 'node:fs/promises';
import type { BuiltSite } from '../../built/built-site.ts';
import type { CompressedCopies } from '../../publish/hosting/compress-file.ts';
import { countInStage, expectInStage, inStage } from '../../reports/stages.ts';
import { printable } from '../../schema/printable.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { ContentState } from '../content-state.ts';
import type { MadeSite, Making } from '../make-site.ts';
import { keepTree } from '../render/site-before.ts';
import { besideFolder, mendFolder, replaceFolder } from '../replace-folder.ts';
import { sayErrors } from '../say-errors.ts';
import { type StartedBuild, usableOut } from './start-build.ts';
import { asItWas, stop, stopIfChanged } from './stop.ts';

/** Of a site that is made and published. */
interface Publishing extends StartedBuild, Omit<Making, 'failing'> {
  /** The content as it was before it was read. */
  content: ContentState;
  /** Where what each stage cost is written to; '' for a table that is said. */
  timings: string | undefined;
}

/** Makes a site beside the published one, which it replaces at the end or not at all. */
export async function publishSite(
  publication: PublicationDraft,
  { lines, published, content, timings, before, listed }: Publishing,
): Promise<MadeSite> {
  // What makes a site is much to load, and not needed to say why none is made.
  const { made, makeSite } = await import('../make-site.ts');
  const failing = { asItWas, endIfKnown: () => stopIfChanged(content) };
  const site = await makeSite(publication, { before, listed, failing }).catch((error) => {
    stopIfChanged(content);
    throw error;
  });
  stopIfChanged(content);
  if (site === undefined) stop(`What was built is in ${made}; the site that was built before is as it was.`);
  const copies = publication.site.precompress ? await compressed(site.built, published) : undefined;
  // Somebody may have put something there meanwhile.
  usableOut(process.env['OUT'], 'site');
  await inStage('publish', async () => {
    await replaceFolder(published, made);
    sayErrors(`The new site is in ${printable(published)}.`);
    keepTree(published, besideFolder(published, 'previous'), site.rendered.made);
    await mendFolder(published);
    await rm(made, { recursive: true, force: true });
  });
  for (const { language, documents } of site.bundles)
    lines.say(`${printable(language.name)}: ${documents} documents, searchable`);
  const { reportBuild } = await import('../report-build.ts');
  const { pages, files } = site.built;
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  const result = { pages: pages.size, files: files.size, bytes, rendered: site.rendered.made };
  await reportBuild({ ...result, ...(copies && { copies }) }, lines.say, timings);
  return site;
}

/** The copies that a site has of its files, for hosts that do not compress by themselves. */
async function compressed(built: BuiltSite, published: string): Promise<CompressedCopies> {
  const { compressFiles } = await import('../../publish/hosting/compress.ts');
  const counter = { expect: expectInStage, count: countInStage };
  return inStage('compress', () => compressFiles(built, published, counter));
}
