/*
 * The code that renders pages, as Astro bundles it, is kept in the project: bundling takes longer than all else where
 * little has changed. It is made of Hearth's own files, of the pages of the staff, which are code, and of the letters
 * of the publication, for the typeface, and of how round its corners are; of stories it holds nothing.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ownModule } from '../../files/hearth-folder.ts';
import { allLettersRead } from '../../files/letters-read.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { templateNames } from '../../story/page-templates.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { fontFamilies } from '../../styles/font-files.ts';
import { digest, fileDigest, folderDigest } from '../digest.ts';
import { ownFiles, surroundings } from '../own-files.ts';
import { type BundleFacts, type BundleOrder, factsFile } from './bundle-facts.ts';

/** A bundle that is whole. */
export interface Bundle {
  folder: string;
  facts: BundleFacts;
  /** Stands for all that it was made of, wherever that was. */
  madeOf: string;
}

const bundles = resolve('.cache/bundles');
/** As many as are kept: publications of one project take turns, and an editor goes back to what was before. */
const mostKept = 8;

/** What is to be done where a bundle cannot be made. */
export interface Failing {
  /** What is said to stand as it was. */
  asItWas: string;
  /** Ends the command where it knows a cause that is said better than by the bundler. */
  endIfKnown: () => void;
}

/** The bundle for a publication: the one that was made when everything in it was the same, else made now. */
export async function bundleFor(publication: PublicationDraft, failing: Failing): Promise<Bundle> {
  const ingredients = await ingredientsOf(publication);
  const folder = join(bundles, digest([resolve('.'), contentFolder, ingredients]).slice(0, 24));
  const known = keptBundle(folder, ingredients);
  if (known) return known;
  rmSync(folder, { recursive: true, force: true });
  // Moved into place, so that a build that is stopped here leaves no half of it for the next one. Its own, since what
  // bundled for that one may still be running.
  const beside = join(bundles, `new-${process.pid}`);
  mkdirSync(beside, { recursive: true });
  const { folder: content, site, pages } = publication;
  const order = { to: beside, letters: allLettersRead(), folder: content, site, pages };
  await bundle({ ...order, asItWas: failing.asItWas }, failing.endIfKnown);
  renameSync(beside, folder);
  removeOthers();
  return bundleIn(folder, ingredients);
}

async function ingredientsOf({ folder, site, pages }: PublicationDraft): Promise<string> {
  const own = ownFiles.map(folderDigest);
  // What these hold is known of the bundle itself.
  const parts = JSON.stringify([site.components, templateNames(folder)]);
  const staff = pages.flatMap(({ id, language, head, path }) =>
    language && head
      ? [relative(folder, path), id, language.path, JSON.stringify(head.value), fileDigest(path)]
      : [],
  );
  const look = JSON.stringify([await fontFamilies(site.languages), site.look?.corners]);
  return digest([...surroundings(), look, ...own, ...staff, parts]);
}

/** A bundle that is there, if all that it was made of is as it was. */
function keptBundle(folder: string, ingredients: string): Bundle | undefined {
  try {
    const bundle = bundleIn(folder, ingredients);
    if (bundle.facts.read.some(([path, known]) => known === '' || fileDigest(path) !== known))
      return undefined;
    utimesSync(folder, new Date(), new Date());
    return bundle;
  } catch {
    return undefined;
  }
}

function bundleIn(folder: string, ingredients: string): Bundle {
  const facts: BundleFacts = JSON.parse(readFileSync(join(folder, factsFile), 'utf8'));
  const digests = facts.read.map(([, known]) => known);
  // What is made with something that is not known is like nothing else.
  const madeOf = digests.includes('') ? randomUUID() : digest([ingredients, ...digests]);
  return { folder, facts, madeOf };
}

/** Has another process bundle; where it fails, that has said why, which is passed on. */
async function bundle(order: BundleOrder, endIfKnown: Failing['endIfKnown']): Promise<void> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, ownModule('src/cli/render/bundle-with-astro')],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  child.stdin.end(JSON.stringify(order));
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) endIfKnown();
  process.stdout.write(said);
  process.stderr.write(complained);
  if (code !== 0) process.exit(1);
}

function removeOthers(): void {
  const byUse = readdirSync(bundles)
    .map((name) => ({ path: join(bundles, name), used: statSync(join(bundles, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of byUse.slice(mostKept)) rmSync(path, { recursive: true, force: true });
}
