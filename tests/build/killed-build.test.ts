import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { randomFrom } from '../../bench/random.ts';
import { stageNames } from '../../src/reports/stages.ts';
import { differences, filesIn } from '../support/folder-files.ts';

/** In each phase of a build so many, at moments that chance picks. */
const killsInPhase = 2;

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/killed-build-'));
after(() => rmSync(place, { recursive: true }));

const published = join(place, 'site');

/** Two small publications that differ in a sentence: what is killed is a build that does everything once. */
const publications = ['one', 'other'] as const;
type Publication = (typeof publications)[number];

for (const publication of publications) {
  const content = join(place, publication);
  cpSync('tests/checks/base', content, { recursive: true });
  appendFileSync(join(content, 'site.yaml'), 'precompress: true\n');
  appendFileSync(join(content, 'pages', 'about.en.mdx'), `\nThis is the ${publication} version.\n`);
}

/** Stands for the line that a build does not say any more. */
const theEnd = 'end';
/** How lines begin with which a phase ends. */
const endings: readonly string[] = [...stageNames, 'Built', theEnd];

/** What a build does until it says that a stage has ended, or that everything has, or until it ends itself. */
interface Phase {
  name: string;
  /** How many lines are said before it begins. */
  after: number;
  /** In milliseconds. */
  took: number;
}

/** Starts a build; `said` is complete when `ended` is, and `when` has the moment of each of its lines. */
function start(publication: Publication, out: string) {
  const began = performance.now();
  const build: ChildProcess = spawn('node', ['src/cli/build.ts'], {
    env: { ...process.env, CONTENT: join(place, publication), OUT: out },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const when: { line: string; at: number }[] = [];
  const lines = createInterface({ input: build.stdout as Readable });
  lines.on('line', (line) => {
    said.push(`${line}\n`);
    when.push({ line, at: performance.now() - began });
  });
  build.stderr?.on('data', (text) => said.push(String(text)));
  const ended = new Promise<number | null>((resolve) => build.on('close', resolve));
  void ended.then(() => when.push({ line: theEnd, at: performance.now() - began }));
  /** When so many lines have been said; never for a build that says fewer. */
  const saidLines = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => when.length >= count && resolve();
      lines.on('line', look);
      look();
    });
  return { build, said, when, ended, saidLines };
}

/** The phases of a build that has ended. */
function phasesOf({ when }: ReturnType<typeof start>): Phase[] {
  const ends = when.flatMap(({ line, at }, index) => {
    const [name = ''] = /^\w+/.exec(line) ?? [];
    return endings.includes(name) ? [{ name, at, lines: index + 1 }] : [];
  });
  return ends.map(({ name, at }, index) => {
    const before = ends[index - 1] ?? { at: 0, lines: 0 };
    return { name, after: before.lines, took: at - before.at };
  });
}

async function expectBuilt({ ended, said }: ReturnType<typeof start>): Promise<void> {
  assert.equal(await ended, 0, said.join(''));
}

/** The site of each publication, as nobody disturbed its build. */
let whole: Record<Publication, ReadonlyMap<string, Buffer>>;

/** Which of the two publications the site is, whole; fails where it is neither. */
function whichIs(site: ReadonlyMap<string, Buffer>): Publication {
  const found = publications.find((publication) => differences(site, whole[publication]).length === 0);
  assert.ok(found, `The site differs from both in ${differences(site, whole.one).join(', ')}`);
  return found;
}

test('a build that is killed, at two moments in each of its phases, leaves the site whole, and the next one works', async () => {
  await expectBuilt(start('other', join(place, 'expected')));
  await expectBuilt(start('one', published));
  whole = { one: filesIn(published), other: filesIn(join(place, 'expected')) };
  // With what builds keep by then, as all that are killed.
  const again = start('other', published);
  await expectBuilt(again);
  assert.notDeepEqual(differences(whole.one, whole.other), []);

  const random = randomFrom(6);
  const moments: string[] = [];
  let current: Publication = 'other';
  const phases = phasesOf(again);
  assert.ok(phases.length > 7, phases.map(({ name }) => name).join(' '));
  for (const { name, after: lines, took } of phases) {
    for (let kill = 0; kill < killsInPhase; kill += 1) {
      const next = start(current === 'one' ? 'other' : 'one', published);
      await Promise.race([next.saidLines(lines), next.ended]);
      const moment = kill === 0 ? 0 : random() * took;
      await Promise.race([setTimeout(moment), next.ended]);
      const killed = next.build.kill('SIGKILL');
      await next.ended;
      const now = whichIs(filesIn(published));
      const how = [killed ? '' : 'ended before', now === current ? '' : 'replaced already'].filter(Boolean);
      moments.push(`${Math.round(moment)} ms of ${name}${how.length > 0 ? ` (${how.join(', ')})` : ''}`);
      current = now;
    }
  }
  console.log(`Killed after ${moments.join(', ')}`);

  const next = current === 'one' ? 'other' : 'one';
  await expectBuilt(start(next, published));
  assert.equal(whichIs(filesIn(published)), next);
  assert.deepEqual(readdirSync(place).sort(), ['expected', 'one', 'other', 'site']);
});

/** Code of a process that holds the folder it is given, as a build does, as long as it runs. */
const holdUntilKilled = `
  import { holdAlone } from './src/cli/one-at-a-time.ts';
  await holdAlone(process.argv[1], () => {});
  console.log('Held');
  setInterval(() => {}, 1000);
`;

test('of two builds at once each publishes a whole site', async () => {
  // Short as they are, one might have ended before the other asks: both wait for a third, and are let go at once.
  const holder = spawn('node', ['--input-type=module', '--eval', holdUntilKilled, published]);
  await once(holder.stdout, 'data');
  const builds = publications.map((publication) => start(publication, published));
  await Promise.all(builds.map(({ saidLines, ended }) => Promise.race([saidLines(1), ended])));
  holder.kill();
  for (const build of builds) await expectBuilt(build);
  whichIs(filesIn(published));
  for (const { said } of builds) {
    assert.match(said.join(''), /Another build is running; this one starts when that has ended\./);
  }
});
