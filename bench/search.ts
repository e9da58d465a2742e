/*
 * Measures the search of the built site, in a browser: `npm run bench:search`. `--site <folder>` takes a site that is
 * built already, `--stories 0` leaves out the big publication.
 */
import { parseArgs } from 'node:util';
import { buildSite, serveSite } from '../tests/browser/sites.ts';
import { askAll } from './quality.ts';
import { qualityReport } from './report.ts';

const { values } = parseArgs({ options: { site: { type: 'string' } } });
const OUT = values.site ?? '.cache/bench/site';
if (values.site === undefined) await buildSite({ OUT });
const { origin, stop } = await serveSite({ OUT });
const answers = await askAll(origin);
stop();
console.log(qualityReport(answers));
