import { contentFolder } from '../../i18n/languages.ts';
import { printable } from '../../schema/printable.ts';
import { inputs, keepBuild, outputsOfLastBuild, reportAsBefore } from '../as-before.ts';
import { publicationState } from '../content-state.ts';
import { wordsSaid } from '../installed/words-said.ts';
import { siteBefore } from '../render/site-before.ts';
import { sayErrors } from '../say-errors.ts';
import { checkedPublication } from './checked-publication.ts';
import { publishSite } from './publish-site.ts';
import { startBuild } from './start-build.ts';
import { asItWas } from './stop.ts';

sayErrors(asItWas);
const { quiet = false, force = false, shard, timings } = wordsSaid('build').options;
if (shard === undefined) await buildSite();
else {
  const { buildShard } = await import('../shards/build-shard.ts');
  await buildShard(shard, { quiet, force, timings });
}

async function buildSite(): Promise<void> {
  const started = await startBuild(process.env['OUT'], 'site', quiet);
  const { lines, published } = started;
  const madeOf = inputs();
  const reported = force ? undefined : reportAsBefore(published, madeOf);
  if (reported !== undefined) {
    if (reported) console.log(reported);
    lines.say(`Nothing has changed since ${printable(published)} was built: it is as it was.`);
    process.exit(0);
  }
  const content = publicationState(contentFolder);
  const { checkRead: check, keeperFor } = await import('../../checks/check.ts');
  const { read, readAhead, save: done } = keeperFor(contentFolder);
  const { publication, report, next } = await checkedPublication(lines, { read, readAhead, check, done });
  const kept = force ? undefined : outputsOfLastBuild(published);
  const before = (shared: string) => siteBefore(published, kept, shared);
  const site = await publishSite(publication, { ...started, content, before, timings: timings });
  keepBuild(published, { madeOf, report, next }, { ...site.rendered, holds: site.built.files });
}
