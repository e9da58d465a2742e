/*
 * Builds one shard of a site: what takes longest to make of its part of the stories, for a merge to take. It holds no
 * page that other stories have a part in, so it is no site.
 */

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkPart } from '../../checks/check.ts';
import { ownCommand } from '../../files/own-command.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { inStage } from '../../reports/stages.ts';
import { printable } from '../../schema/printable.ts';
import { listForBuild } from '../../story/listing.ts';
import { buildOf, type PublicationDraft } from '../../story/publication.ts';
import { checkedPublication } from '../build/checked-publication.ts';
import { startBuild, usableOut } from '../build/start-build.ts';
import { asItWas, stop, stopIfChanged } from '../build/stop.ts';
import { publicationState } from '../content-state.ts';
import { refuse } from '../installed/words-said.ts';
import { outNamed } from '../out-folder.ts';
import { type Bundle, bundleFor, type Failing } from '../render/bundle.ts';
import type { OutputKeys } from '../render/kept-outputs.ts';
import { type ListedStories, listed, storiesOfList } from '../render/list-stories.ts';
import { renderOutputs } from '../render/render-pages.ts';
import { isOfStory, rendererOf } from '../render/renderer.ts';
import { sharedByAll } from '../render/shared-by-all.ts';
import { mendFolder, replaceFolder } from '../replace-folder.ts';
import { reportBuild } from '../report-build.ts';
import { sayErrors } from '../say-errors.ts';
import { type OpenShard, openShard } from './open-shard.ts';
import { readShare } from './read-share.ts';
import { searchOfShard } from './search-of-shard.ts';
import {
  madeOfNow,
  outputsFolder,
  readWith,
  type ShardFacts,
  type ShardStories,
  searchFolder,
  storiesFile,
} from './shard-facts.ts';
import { folderOf, nameOf, shardFile, shardNamed } from './shard-folder.ts';
import { type ShardsTaken, takingFromShards } from './take-from-shards.ts';

/** Where a shard is made. */
const made = resolve('.cache/build/shard');

/** Builds the shard that is named like `2/8`. */
export async function buildShard(
  name: string,
  { quiet, timings, force }: { quiet: boolean; timings: string | undefined; force: boolean },
): Promise<void> {
  const shard = shardNamed(name);
  if (typeof shard === 'string') refuse(shard);
  const out = process.env['OUT']?.trim() ? outNamed(process.env['OUT']) : folderOf(shard);
  const { lines, published } = await startBuild(out, 'shard', quiet);
  const content = publicationState(contentFolder);
  const failing = { asItWas, endIfKnown: () => stopIfChanged(content) };
  const madeOf = madeOfNow(contentFolder);
  const taken = takingFromShards(force ? [] : shardBefore(published, madeOf));
  const share = readShare(shard, taken);
  const { publication } = await checkedPublication(lines, { ...share, check: checkPart, done: () => {} });
  const own = publication.stories.length;
  const tooMany = own === 0 ? ': fewer shards would do' : '';
  lines.say(`Shard ${nameOf(shard)}: ${own} of ${share.all()} stories${tooMany}`);

  await rm(made, { recursive: true, force: true });
  mkdirSync(join(made, searchFolder), { recursive: true });
  // Pages of the staff, with what they show, are of no shard.
  buildOf({ ...publication, pages: [] });
  const rendered = await inStage('render', () => render(publication, failing, taken));
  const search = await inStage('index', () => searchOfShard(publication, share.shares()));
  const known: ShardStories = {
    readWith: readWith(publication.site),
    read: share.kept(),
    listed: rendered.listed,
  };
  const stories = JSON.stringify(known);
  const facts: ShardFacts = {
    what: `Shard ${nameOf(shard)} of a site, which is no site by itself: “${ownCommand('merge')}” joins it with the others.`,
    ...shard,
    madeOf,
    shared: rendered.shared,
    outputs: outputsIn(made, rendered.keys),
    search: [...search].map(([file, bytes]) => [file, digestOf(bytes)]),
    stories: digestOf(stories),
  };
  for (const [file, bytes] of search) writeFileSync(join(made, searchFolder, file), bytes);
  writeFileSync(join(made, storiesFile), stories);
  writeFileSync(join(made, shardFile), JSON.stringify(facts));
  stopIfChanged(content);
  usableOut(out, 'shard');
  await inStage('publish', async () => {
    await replaceFolder(published, made);
    sayErrors(`The new shard is in ${printable(published)}.`);
    await mendFolder(published);
    await rm(made, { recursive: true, force: true });
  });
  const { pages, bytes } = sizeOf(published, facts);
  const result = { pages, files: facts.outputs.length, bytes, rendered: rendered.made };
  await reportBuild(result, lines.say, timings);
  lines.say(`It is no site: once all ${shard.of} shards are built, “${ownCommand('merge')}” joins them.`);
}

/** The shard that was built before, maybe of other content, if it is of the same code. */
function shardBefore(published: string, now: ShardFacts['madeOf']): OpenShard[] {
  const shard = openShard(published);
  if (typeof shard === 'string') return [];
  const { node, base, code } = shard.facts.madeOf;
  return node === now.node && base === now.base && code === now.code ? [shard] : [];
}

/** Renders what is made of the stories of a shard, one by one. */
async function render(publication: PublicationDraft, failing: Failing, taken: ShardsTaken) {
  const bundle = await bundleFor(publication, failing);
  stopIfUnknown(bundle);
  const shared = sharedByAll(publication, bundle);
  const stories: ListedStories = await listed(publication, taken.listed(shared));
  listForBuild(storiesOfList(publication, stories));
  const { outputs, render } = await rendererOf(bundle);
  const own = outputs.filter(isOfStory);
  const rendered = await renderOutputs(own, render, join(made, outputsFolder), taken.output(shared));
  // What the system says of files is of this machine.
  return {
    shared,
    ...rendered,
    listed: stories.map(([id, { state: _, ...rest }]) => [id, rest]) as ListedStories,
  };
}

/** What is made with something of which nobody knows whether it has changed is never taken, so no shard is of use. */
function stopIfUnknown({ facts }: Bundle): void {
  const [path] = facts.read.find(([, known]) => known === '') ?? [];
  if (path !== undefined)
    stop(
      `${printable(path)}  error  Unexpected style that a page of the staff imports, expected none where a site is built ` +
        'in shards: what it imports itself is not known  (shard)\n' +
        `  → Write it as <style> in a component of that page, or build without --shard. ${asItWas}`,
    );
}

function outputsIn(folder: string, keys: OutputKeys): ShardFacts['outputs'] {
  return [...keys].map(([file, key]) => [
    file,
    key,
    digestOf(readFileSync(join(folder, outputsFolder, file))),
  ]);
}

function sizeOf(folder: string, { outputs }: ShardFacts): { pages: number; bytes: number } {
  const paths = outputs.map(([path]) => path);
  return {
    pages: paths.filter((path) => path.endsWith('.html')).length,
    bytes: paths.reduce((sum, path) => sum + statSync(join(folder, outputsFolder, path)).size, 0),
  };
}

function digestOf(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
