import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BuiltSite } from '../built/built-site.ts';
import { contentFolder } from '../i18n/languages.ts';
import type { CompressedCopies } from '../publish/hosting/compress-file.ts';
import { progressLines } from '../reports/progress.ts';
import { countInStage, expectInStage, inStage, listenToStages } from '../reports/stages.ts';
import { printable } from '../schema/printable.ts';
import type { PublicationDraft } from '../story/publication.ts';
import {
  inputs,
  keepBuild,
  type NextRelease,
  nextRelease,
  outputsOfLastBuild,
  reportAsBefore,
} from './as-before.ts';
import { type ContentState, changedFile, contentState } from './content-state.ts';
import type { MadeSite } from './make-site.ts';
import { holdAlone } from './one-at-a-time.ts';
import { homeFolders, outFolder } from './out-folder.ts';
import { expectUsablePaths } from './plain-path.ts';
import { mendFolder, replaceFolder } from './replace-folder.ts';
import { sayErrors } from './say-errors.ts';

const asItWas = 'Nothing was built; the site that was built before is as it was.';
sayErrors(asItWas);
const { values: options } = parseArgs({
  // Without a file, the table of timings is for people.
  args: process.argv.slice(2).map((word) => (word === '--timings' ? '--timings=' : word)),
  options: {
    quiet: { type: 'boolean', default: false },
    timings: { type: 'string' },
    force: { type: 'boolean', default: false },
  },
});
const lines = progressLines(
  { write: (text) => options.quiet || process.stdout.write(text), isTerminal: process.stdout.isTTY },
  () => performance.now(),
);
listenToStages(lines);

expectUsablePaths(contentFolder);
const published = usableOut();
const sayWaiting = () => console.log('Another build is running; this one starts when that has ended.');
for (const shared of [process.cwd(), published]) await holdAlone(shared, sayWaiting);
await mendFolder(published);

const madeOf = inputs();
const reported = options.force ? undefined : reportAsBefore(published, madeOf);
if (reported !== undefined) {
  if (reported) console.log(reported);
  lines.say(`Nothing has changed since ${printable(published)} was built: it is as it was.`);
  process.exit(0);
}
const before = contentState(contentFolder);
const { publication, report, next } = await checked();
// What makes a site is much to load, and not needed to say why none is made.
const { made, makeSite } = await import('./make-site.ts');
const { rendered, built } = await buildSite(publication, before);
keepBuild(published, { madeOf, report, next }, { ...rendered, holds: built.files });

/** Where the site goes, if it may go there. */
function usableOut(): string {
  const around = { project: process.cwd(), publication: contentFolder, homes: homeFolders() };
  const out = outFolder(process.env['OUT'], around);
  return out.refusal === undefined ? out.folder : stop(out.refusal);
}

/** The publication, if it has no mistakes for which nothing is built. */
async function checked(): Promise<{
  publication: PublicationDraft;
  report: string;
  next: NextRelease | undefined;
}> {
  const { checkRead, keeperFor } = await import('../checks/check.ts');
  const { releasedAt } = await import('../checks/held-back.ts');
  const { heldBackLines } = await import('../reports/held-back.ts');
  const { readPublication } = await import('../story/publication.ts');
  const { cardFindings } = await import('../publish/cards/card-findings.ts');
  const { publicationLine, terminalReport } = await import('../reports/terminal.ts');
  const keeper = keeperFor(contentFolder);
  const read = await inStage('read', async () => {
    const { draft, findings } = readPublication(contentFolder, keeper.read);
    lines.say(publicationLine(contentFolder, draft?.site, draft?.stories.length));
    return { draft, findings };
  });
  const { draft, findings } = await inStage('check', async () => {
    const { draft, findings: found } = checkRead(read);
    keeper.save();
    return { draft, findings: draft ? [...found, ...cardFindings(draft)] : found };
  });
  const found = findings.length > 0 ? terminalReport(findings) : '';
  if (found) console.log(found);
  if (draft === undefined || findings.some(({ severity }) => severity === 'error')) stop(asItWas);
  const { released, heldBack } = releasedAt(draft);
  const waiting = heldBackLines(heldBack);
  if (waiting) console.log(waiting);
  const report = [found, waiting].filter(Boolean).join('\n');
  return { publication: released, report, next: nextRelease(heldBack, draft.site) };
}

/** Makes the site beside the published one, which it replaces at the end or not at all. */
async function buildSite(publication: PublicationDraft, content: ContentState): Promise<MadeSite> {
  const failing = { asItWas, endIfKnown: () => stopIfChanged(content) };
  const kept = options.force ? undefined : outputsOfLastBuild(published);
  const site = await makeSite(publication, { published, kept, failing }).catch((error) => {
    stopIfChanged(content);
    throw error;
  });
  stopIfChanged(content);
  if (site === undefined) stop(`What was built is in ${made}; the site that was built before is as it was.`);
  const copies = publication.site.precompress ? await compressed(site.built) : undefined;
  // Somebody may have put something there meanwhile.
  usableOut();
  await inStage('publish', async () => {
    await replaceFolder(published, made);
    sayErrors(`The new site is in ${printable(published)}.`);
    await mendFolder(published);
    await rm(made, { recursive: true, force: true });
  });
  for (const { language, documents } of site.bundles)
    lines.say(`${printable(language.name)}: ${documents} documents, searchable`);
  const { reportBuild } = await import('./report-build.ts');
  await reportBuild(site.built, { rendered: site.rendered.made, copies }, lines.say, options.timings);
  return site;
}

/** The copies that a site has of its files, for hosts that do not compress by themselves. */
async function compressed(built: BuiltSite): Promise<CompressedCopies> {
  const { compressFiles } = await import('../publish/hosting/compress.ts');
  const counter = { expect: expectInStage, count: countInStage };
  return inStage('compress', () => compressFiles(built, published, counter));
}

/** A site of which one half was read before a change and the other after it is not published. */
function stopIfChanged(before: ContentState): void {
  const path = changedFile(before, contentState(contentFolder));
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
