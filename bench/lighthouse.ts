/*
 * Lighthouse (its mobile preset) on the pages that a reader lands on, and in turn on those that Starlight makes of the same
 * text: `npm run bench:lighthouse`. `--site <folder>` and `--starlight <folder>` take sites that are built already,
 * `--runs 5` measures more often than thrice. Lighthouse is 176 MB that no build and no test needs, so npm fetches this
 * one version of it when it is asked for.
 */
import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { startHost } from '../tests/browser/static-host.ts';
import { buildSite, freePort } from '../tests/support/built-sites.ts';
import { pages } from '../tests/support/page-addresses.ts';
import { openBrowser } from './browser.ts';
import { buildStarlight } from './reading/starlight.ts';

const lighthouse = 'lighthouse@13.5.0';

/** The parts of Lighthouse's report that are printed. */
interface Report {
  categories: Record<string, { title: string; score: number | null }>;
  audits: Record<
    string,
    { id: string; title: string; score: number | null; scoreDisplayMode: string; numericValue?: number }
  >;
}

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    starlight: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});
const OUT = values.site ?? '.cache/bench/site';
if (values.site === undefined) await buildSite({ OUT });
const hearth = await startHost(OUT);
const starlight = await startHost(values.starlight ?? (await buildStarlight(OUT, '.cache/bench/starlight')));
const port = await freePort();
const browser = await openBrowser([`--remote-debugging-port=${port}`]);
for (const { home, story, search, glossary } of [pages.en, pages.pt]) {
  for (const path of [home, story]) {
    const reports = { hearth: [] as Report[], starlight: [] as Report[] };
    for (let run = 0; run < Number(values.runs); run += 1) {
      reports.hearth.push(await reportOn(hearth.root + path));
      reports.starlight.push(await reportOn(starlight.root + path));
    }
    console.log(`/${path}: ${summary(middleOf(reports.hearth))}`);
    console.log(`  Starlight: ${summary(middleOf(reports.starlight))}`);
  }
  for (const path of [search, glossary])
    console.log(`/${path}: ${summary(await reportOn(hearth.root + path))}`);
}
await browser.close();
await hearth.stop();
await starlight.stop();

/** The report with the median of the scores for performance. */
function middleOf(reports: readonly Report[]): Report {
  const score = ({ categories }: Report) => categories['performance']?.score ?? 0;
  const middle = reports.toSorted((one, other) => score(one) - score(other))[reports.length >> 1];
  if (!middle) throw new Error('No report, expected --runs 1 or more');
  return middle;
}

async function reportOn(address: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    'npm',
    [
      ...['exec', '--yes', '--package', lighthouse, '--', 'lighthouse', address],
      ...['--quiet', '--output', 'json', '--port', String(port)],
    ],
    { maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout);
}

/** The scores, what moved and what blocked, and every audit that a score lost something to. */
function summary({ categories, audits }: Report): string {
  const scores = Object.values(categories).map(
    ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
  );
  const shift = audits['cumulative-layout-shift']?.numericValue ?? Number.NaN;
  const blocked = audits['total-blocking-time']?.numericValue ?? Number.NaN;
  const lost = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0,
  );
  return [
    ...scores,
    `layout shift ${shift}`,
    `blocking time ${blocked.toFixed(0)} ms`,
    ...lost.map(({ id, title }) => `${id}: ${title}`),
  ].join(', ');
}
