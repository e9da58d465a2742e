/*
 * Measures the search of the built site, in a browser: `npm run bench:search`. `--site <folder>` takes a site that is
 * built already, `--stories <number>` is the size of the big publication (`0` leaves it out).
 */
import { parseArgs } from 'node:util';
import { buildSite, serveSite } from '../tests/support/built-sites.ts';
import { publicationOf } from './addresses.ts';
import { costsOf } from './cost.ts';
import { writePublication } from './generate.ts';
import { judgedQueries } from './judged.ts';
import { askAll } from './quality.ts';
import { costReport, qualityReport } from './report.ts';

/** How many queries of a language a first result is measured with. */
const measuredQueries = 3;

const { values } = parseArgs({
  options: { site: { type: 'string' }, stories: { type: 'string', default: '1000' } },
});
const stories = Number(values.stories);
const OUT = values.site ?? '.cache/bench/site';
if (values.site === undefined) await buildSite({ OUT });
const served = await serveSite({ OUT });
console.log(qualityReport(await askAll(served.origin)));
await reportCosts('1 story', served.origin);
served.stop();
if (stories > 0) {
  const big = { CONTENT: '.cache/bench/content', OUT: '.cache/bench/big' };
  await writePublication(big.CONTENT, stories);
  await buildSite(big);
  const { origin, stop } = await serveSite(big);
  await reportCosts(`${stories.toLocaleString('en')} stories`, origin);
  stop();
}

/** Prints what a first result costs in each language of the real publication, which the big one has too. */
async function reportCosts(size: string, origin: string): Promise<void> {
  const { languages } = await publicationOf();
  for (const { path, story } of languages) {
    const queries = judgedQueries()
      .filter(({ group, language }) => group === 'words' && language === path)
      .slice(0, measuredQueries)
      .map(({ query }) => query);
    for (const cost of await costsOf(origin + story, queries))
      console.log(costReport(`${size}, ${path}`, cost));
  }
}
