/*
 * Changes files of publications at random and checks them: each gives findings with a place, or none; nothing throws,
 * nothing takes long, and what is accepted is built. `npm run test:fuzz -- --seed 7 --runs 1000 --builds 40`; a seed
 * gives the same changes again, `--only 12` the one run of that number.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../bench/random.ts';
import { buildFault, together } from './build-accepted.ts';
import type { Checked } from './check-worker.ts';
import { type Checker, startChecker } from './checker.ts';
import { heavyMutants } from './heavy.ts';
import { type Mutant, mutantOf, written } from './publications.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    runs: { type: 'string', default: '1000' },
    builds: { type: 'string', default: '40' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
/** Seconds of the processor that checking a publication may take. */
const secondsAtMost = 2;
const kept = await mkdtemp(join(tmpdir(), 'hearth-fuzz-kept-'));
let faults = 0;

console.log(`Seed ${seed}.`);
const runs = values.only
  ? [Number(values.only)]
  : Array.from({ length: Number(values.runs) }, (_, run) => run);
const accepted: { run: number; mutant: Mutant }[] = [];
const worst = { seconds: 0, run: 0 };
const queue = runs.values();
await Promise.all([startChecker(), startChecker()].map(checkRuns));
if (!values.only) await checkHeavy();
accepted.sort((a, b) => a.run - b.run);
console.log(
  `${runs.length} changes checked, ${accepted.length} of them accepted; the longest took ${worst.seconds.toFixed(2)} s (run ${worst.run}).`,
);
await buildSome();
if (faults > 0) {
  console.log(`${faults} faults; what was checked is in ${kept}.`);
  process.exitCode = 1;
} else await rm(kept, { recursive: true });

async function checkRuns(checker: Checker): Promise<void> {
  for (const run of queue) {
    const mutant = await mutantOf(seed, run);
    const folder = await written(mutant.publication, [mutant]);
    const checked = await patiently(checker, folder);
    if (checked.seconds > worst.seconds) Object.assign(worst, { seconds: checked.seconds, run });
    if (checked.fault) await report(run, mutant, checked.fault, folder);
    else if (checked.accepted) accepted.push({ run, mutant });
    await rm(folder, { recursive: true });
  }
  checker.stop();
}

/** Checks files as large as they may be. */
async function checkHeavy(): Promise<void> {
  const heavy = await heavyMutants();
  const left = heavy.values();
  let most = { seconds: 0, of: '' };
  const checkLeft = async (checker: Checker) => {
    for (const mutant of left) {
      const folder = await written(mutant.publication, [mutant]);
      const { seconds, fault } = await patiently(checker, folder);
      await rm(folder, { recursive: true });
      const of = `${mutant.file}: ${mutant.done.join(', ')}`;
      if (seconds > most.seconds) most = { seconds, of };
      if (fault === undefined) continue;
      faults++;
      console.log(`\n${of}\n${fault}`);
    }
    checker.stop();
  };
  await Promise.all([startChecker(), startChecker()].map(checkLeft));
  console.log(
    `${heavy.length} heavy files checked; the longest took ${most.seconds.toFixed(2)} s (${most.of}).`,
  );
}

/** Checks a folder, once more where it took long: another program may have had the processor, and its caches. */
async function patiently(checker: Checker, folder: string): Promise<Checked> {
  const first = await checker.check(folder);
  const isSlow = first.seconds > secondsAtMost && first.fault === undefined;
  const checked = isSlow ? await checker.check(folder) : first;
  return checked.seconds > secondsAtMost && checked.fault === undefined
    ? { ...checked, fault: `the check takes ${checked.seconds.toFixed(1)} s` }
    : checked;
}

/** Builds some of what is accepted, as the seed says. */
async function buildSome(): Promise<void> {
  const random = randomFrom(seed);
  const drawn = accepted
    .map((each) => ({ ...each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Number(values.builds));
  const checker = startChecker();
  const groups = await together(
    drawn.map(({ mutant }) => mutant),
    checker,
  );
  checker.stop();
  for (const group of groups) {
    if ((await buildFault(group)) === undefined) continue;
    for (const mutant of group) {
      const fault = await buildFault([mutant]);
      const { run = 0 } = drawn.find((each) => each.mutant === mutant) ?? {};
      if (fault) await report(run, mutant, `it is accepted, and cannot be built:\n${fault}`);
    }
  }
  console.log(`${drawn.length} accepted ones built, in ${groups.length} publications.`);
}

async function report(run: number, mutant: Mutant, fault: string, folder?: string): Promise<void> {
  faults++;
  const of = folder ?? (await written(mutant.publication, [mutant]));
  await mkdir(join(kept, String(run)));
  await cp(of, join(kept, String(run)), { recursive: true });
  if (folder === undefined) await rm(of, { recursive: true });
  console.log(
    `\n--seed ${seed} --only ${run}: ${mutant.publication}/${mutant.file}: ${mutant.done.join(', ')}\n${fault}`,
  );
}
