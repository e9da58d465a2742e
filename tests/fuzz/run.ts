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
import { startChecker } from './checker.ts';
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
accepted.sort((a, b) => a.run - b.run);
console.log(
  `${runs.length} changes checked, ${accepted.length} of them accepted; the longest took ${worst.seconds.toFixed(2)} s (run ${worst.run}).`,
);
await buildSome();
if (faults > 0) {
  console.log(`${faults} faults; what was checked is in ${kept}.`);
  process.exitCode = 1;
} else await rm(kept, { recursive: true });

async function checkRuns(checker: ReturnType<typeof startChecker>): Promise<void> {
  for (const run of queue) {
    const mutant = await mutantOf(seed, run);
    const folder = await written(mutant.publication, [mutant]);
    let checked = await checker.check(folder);
    // Another program may have had the processor, and its caches, in between.
    if (checked.seconds > secondsAtMost && !checked.fault) checked = await checker.check(folder);
    if (checked.seconds > worst.seconds) Object.assign(worst, { seconds: checked.seconds, run });
    const slow =
      checked.seconds > secondsAtMost ? `the check takes ${checked.seconds.toFixed(1)} s` : undefined;
    const fault = checked.fault ?? slow;
    if (fault) await report(run, mutant, fault, folder);
    else if (checked.accepted) accepted.push({ run, mutant });
    await rm(folder, { recursive: true });
  }
  checker.stop();
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
