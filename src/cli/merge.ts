import { resolve } from 'node:path';
import { contentFolder } from '../i18n/languages.ts';
import { printable } from '../schema/printable.ts';
import { inputs, keepBuild, outputsOfLastBuild } from './as-before.ts';
import { checkedPublication } from './build/checked-publication.ts';
import { publishSite } from './build/publish-site.ts';
import { startBuild } from './build/start-build.ts';
import { asItWas, stop } from './build/stop.ts';
import { publicationState } from './content-state.ts';
import { wordsSaid } from './installed/words-said.ts';
import { takingFrom } from './render/kept-outputs.ts';
import { nothingBefore, type SiteBefore } from './render/site-before.ts';
import { sayErrors } from './say-errors.ts';
import { type OpenShard, openShard } from './shards/open-shard.ts';
import { sayDamaged, sayTaken } from './shards/say-taken.ts';
import { madeOfNow } from './shards/shard-facts.ts';
import { wrongInSet } from './shards/shard-set.ts';
import { takingFromShards } from './shards/take-from-shards.ts';

sayErrors(asItWas);
const { options, words: folders } = wordsSaid('merge');
const started = await startBuild(process.env['OUT'], 'site', options.quiet ?? false);
const { lines, published } = started;
const madeOf = inputs();
const content = publicationState(contentFolder);
const shards = openAll(folders.map((folder) => resolve(folder)));
const taken = takingFromShards(shards);
const { checkRead: check, keeperFor } = await import('../checks/check.ts');
const { read, readAhead, save: done } = keeperFor(contentFolder, { elsewhere: taken.story });
const { publication, report, next } = await checkedPublication(lines, { read, readAhead, check, done });
const kept = outputsOfLastBuild(published);
const before = (shared: string): SiteBefore => {
  const ofShards = taken.output(shared);
  const ofLastBuild = takingFrom(published, kept, shared);
  return {
    ...nothingBefore,
    take: (file, key, to) => ofShards(file, key, to) ?? ofLastBuild(file, key, to),
  };
};
const { timings } = options;
const { rendered, built } = await publishSite(publication, {
  ...started,
  content,
  before,
  listed: taken.listed,
  timings,
});
for (const line of sayTaken(shards, taken.counts)) lines.say(line);
for (const line of sayDamaged(shards)) console.log(line);
keepBuild(published, { madeOf, report, next }, { ...rendered, holds: built.files });

/** The shards of this site, all of them; ends the command with everything that is wrong with them. */
function openAll(paths: readonly string[]): OpenShard[] {
  const opened = paths.map(openShard);
  const open = opened.filter((shard) => typeof shard !== 'string');
  const refused = opened.filter((shard) => typeof shard === 'string');
  // Which are missing can be said only once each of them can be read.
  const wrong = refused.length > 0 ? refused : wrongInSet(open, madeOfNow(contentFolder));
  if (wrong.length > 0) stop([...wrong, asItWas].join('\n'));
  lines.say(`Shards: ${open.map(({ folder }) => printable(folder)).join(', ')}`);
  return open;
}
