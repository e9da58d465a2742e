/*
 * Builds a publication again and again while it changes, and holds each site against one that is built from nothing:
 * `node tests/fuzz/incremental.ts --steps 200 --seed 7`, with `--every 4` against every fourth. Edits that the check refuses are taken back, and counted.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { freshProject } from '../../bench/builds/hearth.ts';
import { randomFrom } from '../../bench/random.ts';
import { buildSite } from '../support/built-sites.ts';
import { differences, filesIn } from '../support/folder-files.ts';
import { type EditedSite, edits } from './edits.ts';

/** How often something is tried that there is nothing for, or that is refused. */
const triesAtMost = 100;

/** What came of it. */
export interface Outcome {
  steps: number;
  refused: number;
  /** By what was done, the files that differ. */
  faults: string[];
  /** Of all files that were rendered in all steps, how many were taken. */
  taken: [reused: number, all: number];
}

/**
 * Goes so many steps.
 * @param names what is done, in turn; absent for what chance picks.
 * @param compareEvery after how many steps a site is built from nothing.
 */
export async function buildWhileEdited(
  publication: string,
  { seed, steps, names, compareEvery = 1, say = () => undefined }: Walk,
): Promise<Outcome> {
  const random = randomFrom(seed);
  const place = mkdtempSync(join(tmpdir(), 'hearth-incremental-'));
  const project = join(place, 'project');
  const other = join(place, 'other');
  for (const clone of [project, other]) await freshProject(clone);
  const site: EditedSite = {
    content: join(project, 'content'),
    public: join(project, 'public'),
    published: join(place, 'site'),
  };
  cpSync(publication, site.content, { recursive: true });
  const outcome: Outcome = { steps: 0, refused: 0, faults: [], taken: [0, 0] };
  const build = () => buildSite({ CONTENT: '', OUT: site.published }, project);
  await build();
  let done: string[] = [];
  let tries = 0;
  while (outcome.steps < steps) {
    const before = join(place, 'before');
    rmSync(before, { recursive: true, force: true });
    for (const part of ['content', 'public'])
      cpSync(join(project, part), join(before, part), { recursive: true, preserveTimestamps: true });
    const name =
      names?.[outcome.steps] ?? Object.keys(edits)[Math.floor(random() * Object.keys(edits).length)] ?? '';
    const path = edits[name]?.(site, random);
    tries += 1;
    if (tries > triesAtMost) throw new Error(`There is nothing for “${name}” in ${tries} tries`);
    if (path === undefined) continue;
    done.push(`${name} (${path.replace(place, '')})`);
    try {
      count(await build(), outcome);
    } catch (cause) {
      if (!/ {2}error {2}/.test(String(cause))) throw cause;
      outcome.refused += 1;
      say(`${outcome.steps} refused: ${done.pop()}`);
      for (const part of ['content', 'public']) {
        rmSync(join(project, part), { recursive: true });
        cpSync(join(before, part), join(project, part), { recursive: true, preserveTimestamps: true });
      }
      continue;
    }
    outcome.steps += 1;
    tries = 0;
    if (outcome.steps % compareEvery !== 0) continue;
    const wrong = await differencesFromNothing();
    say(`${outcome.steps} ${wrong.length > 0 ? 'DIFFERS' : 'same'}: ${done.join(', ')}`);
    if (wrong.length > 0) outcome.faults.push(`${done.join(', ')}: ${wrong.slice(0, 5).join(' ')}`);
    done = [];
  }
  rmSync(place, { recursive: true });
  return outcome;

  /** Built elsewhere, with no caches but that of cards, which other tests are about. */
  async function differencesFromNothing(): Promise<string[]> {
    const out = join(place, 'from-nothing');
    const caches = join(other, '.cache');
    for (const name of existsSync(caches) ? readdirSync(caches) : [])
      if (name !== 'cards') rmSync(join(caches, name), { recursive: true });
    for (const part of ['content', 'public']) {
      rmSync(join(other, part), { recursive: true, force: true });
      cpSync(join(project, part), join(other, part), { recursive: true });
    }
    rmSync(out, { recursive: true, force: true });
    await buildSite({ CONTENT: '', OUT: out }, other);
    return differences(filesIn(site.published), filesIn(out));
  }
}

/** How {@link buildWhileEdited} goes. */
export interface Walk {
  seed: number;
  steps: number;
  names?: readonly string[];
  compareEvery?: number;
  say?: (line: string) => void;
}

function count(said: string, { taken }: Outcome): void {
  const [, reused = '0', all = '0'] = /reused ([\d,]+) of ([\d,]+) rendered files/.exec(said) ?? [];
  taken[0] += Number(reused.replaceAll(',', ''));
  taken[1] += Number(all.replaceAll(',', ''));
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
      steps: { type: 'string', default: '200' },
      every: { type: 'string', default: '1' },
      content: { type: 'string', default: 'content' },
    },
  });
  console.log(`Seed ${values.seed}.`);
  const outcome = await buildWhileEdited(resolve(values.content), {
    seed: Number(values.seed),
    steps: Number(values.steps),
    compareEvery: Number(values.every),
    say: console.log,
  });
  console.log(JSON.stringify(outcome, undefined, 2));
  if (outcome.faults.length > 0) process.exitCode = 1;
}
