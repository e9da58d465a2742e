/*
 * Measures builds of many stories: `npm run bench`. `--sizes 100,1000` says how many, `--runs cold` which builds;
 * `--quick` is 200 stories, cold, beside the quickest other generator. The others build the same prose in turn, in
 * projects of their own in `--folder`. Results of a size replace those of the same size in `bench/RESULTS.md`, and
 * `--note` is a sentence that is put into it. With `--precompress` Hearth makes compressed copies, too, and with `--alone`
 * nothing is built beside it. Hearth's builds after the first are short, so each is the median of five.
 */
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Generator, generatorsHere, writeProject } from './builds/generators.ts';
import { addTo, buildHearth, freshProject, touchStory } from './builds/hearth.ts';
import { measured, weightOf } from './builds/measure.ts';
import { type Page, proseOf } from './builds/prose.ts';
import { hearth, type Result, type Run, runNames, tablesOf } from './builds/results.ts';
import { writeResults } from './builds/write-results.ts';
import { writePublication } from './generate.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    runs: { type: 'string', default: runNames.join(',') },
    quick: { type: 'boolean', default: false },
    note: { type: 'string', default: '' },
    precompress: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    folder: { type: 'string', default: '.cache/bench/builds' },
  },
});
const place = values.folder;
const shortBuilds = 5;
const sizes = (values.sizes ?? (values.quick ? '200' : '100,1000,10000')).split(',').map(Number);
const runs = values.quick
  ? (['cold'] as const)
  : runNames.filter((run) => values.runs.split(',').includes(run));
if (sizes.some((size) => !(size > 1)) || runs.length === 0)
  throw new Error(`Unexpected sizes or runs, expected --sizes 100,1000 and --runs ${runNames.join(',')}`);
const date = new Date().toISOString().slice(0, 10);
await mkdir(place, { recursive: true });
for (const stories of sizes) {
  const results = await measureSize(stories);
  console.log(`\n${tablesOf(results)}\n`);
  if (!values.quick) await writeResults(results, values.note);
}

/** Hearth and the other generators one after the other, in the same run. */
async function measureSize(stories: number): Promise<Result[]> {
  const content = join(place, 'content');
  console.log(`Writing ${stories.toLocaleString('en')} stories`);
  await writePublication(content, stories);
  if (values.precompress) await appendFile(join(content, 'site.yaml'), 'precompress: true\n');
  const results = await measureHearth(content, stories);
  if (values.alone) return results;
  const { site, pages } = await proseOf(content);
  for (const generator of await generatorsHere(values.quick)) {
    const folder = join(place, generator.name.toLowerCase().replaceAll(/\W+/g, '-'));
    await writeProject(generator, folder, site.languages, pages);
    results.push(...(await measureOther(generator, folder, pages, stories)));
  }
  return results;
}

async function measureHearth(content: string, stories: number): Promise<Result[]> {
  const project = join(place, 'hearth');
  const out = join(place, 'site');
  await freshProject(project);
  await rm(out, { recursive: true, force: true });
  const results: Result[] = [];
  for (const run of runs) {
    const builds = [];
    for (let build = 0; build < (run === 'cold' ? 1 : shortBuilds); build++) {
      if (run === 'touched') await touchStory(content, stories);
      builds.push(await buildHearth(project, content, out));
    }
    const { cost, timings } = medianByWall(builds);
    results.push(said({ generator: hearth, stories, run, date, cost, weight: await weightOf(out), timings }));
  }
  return results;
}

/** The build in the middle of an odd number. */
function medianByWall<Build extends { cost: { wallSeconds: number } }>(builds: readonly Build[]): Build {
  const sorted = builds.toSorted((one, other) => one.cost.wallSeconds - other.cost.wallSeconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error('Nothing was built');
  return median;
}

async function measureOther(
  { name, command, out, content, pathOf }: Generator,
  folder: string,
  pages: readonly Page[],
  stories: number,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const run of runs) {
    const last = pages.at(-1);
    if (run === 'touched' && last) await addTo(join(folder, content, pathOf(last)), /\n$/);
    const cost = await measured(command, folder, {});
    const weight = await weightOf(join(folder, out));
    results.push(said({ generator: name, stories, run, date, cost, weight }));
  }
  return results;
}

/** A line at once: what comes after it may take an hour. */
function said(result: Result & { run: Run }): Result {
  const { generator, run, cost } = result;
  console.log(`${generator}, ${run}: ${cost.cpuSeconds.toFixed(1)} CPU s, ${cost.wallSeconds.toFixed(1)} s`);
  return result;
}
