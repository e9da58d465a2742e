import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { randomFrom } from '../../bench/random.ts';
import { differences, filesIn } from '../support/folder-files.ts';

const kills = 20;

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/killed-build-'));
after(() => rmSync(place, { recursive: true }));

const published = join(place, 'site');

/** Two publications that differ in a sentence. */
const publications = ['one', 'other'] as const;
type Publication = (typeof publications)[number];

for (const publication of publications) {
  const content = join(place, publication);
  cpSync('content', content, { recursive: true });
  appendFileSync(join(content, 'pages', 'contact.en.mdx'), `\nThis is the ${publication} version.\n`);
}

/** Starts a build; `said` is complete when `ended` is. */
function start(publication: Publication, out: string) {
  const build: ChildProcess = spawn('node', ['src/cli/build.ts'], {
    env: { ...process.env, CONTENT: join(place, publication), OUT: out },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  build.stdout?.on('data', (text) => said.push(String(text)));
  build.stderr?.on('data', (text) => said.push(String(text)));
  const ended = new Promise<number | null>((resolve) => build.on('close', resolve));
  return { build, said, ended };
}

async function expectBuilt({ ended, said }: ReturnType<typeof start>): Promise<void> {
  assert.equal(await ended, 0, said.join(''));
}

/** Which of the two publications the site is, whole; fails where it is neither. */
function whichIs(
  site: ReadonlyMap<string, Buffer>,
  whole: Record<Publication, ReadonlyMap<string, Buffer>>,
): Publication {
  const found = publications.find((publication) => differences(site, whole[publication]).length === 0);
  assert.ok(found, `The site differs from both in ${differences(site, whole.one).join(', ')}`);
  return found;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

test(`a build that is killed, at any of ${kills} moments, leaves the site whole, and the next one works`, async () => {
  let duration = await timed(() => expectBuilt(start('other', join(place, 'expected'))));
  await expectBuilt(start('one', published));
  const whole = { one: filesIn(published), other: filesIn(join(place, 'expected')) };
  assert.notDeepEqual(differences(whole.one, whole.other), []);

  const random = randomFrom(6);
  const moments: string[] = [];
  let current: Publication = 'one';
  for (let attempts = 0; moments.length < kills; attempts += 1) {
    assert.ok(attempts < 5 * kills, 'Builds end before they can be killed');
    const { build, ended } = start(current === 'one' ? 'other' : 'one', published);
    const moment = random() * duration;
    const took = await timed(() => Promise.race([setTimeout(moment), ended]));
    const killed = build.kill('SIGKILL');
    await ended;
    const now = whichIs(filesIn(published), whole);
    if (killed) moments.push(`${Math.round(moment)}${now === current ? '' : ' (replaced already)'}`);
    // How long a build takes depends on what else the machine does.
    else duration = took;
    current = now;
  }
  console.log(`Killed after ${moments.join(', ')} ms`);

  const next = current === 'one' ? 'other' : 'one';
  await expectBuilt(start(next, published));
  assert.equal(whichIs(filesIn(published), whole), next);
  assert.deepEqual(readdirSync(place).sort(), ['expected', 'one', 'other', 'site']);
});

test('of two builds at once each publishes a whole site', async () => {
  const whole = { one: filesIn(published), other: filesIn(published) };
  for (const publication of publications) {
    await expectBuilt(start(publication, published));
    whole[publication] = filesIn(published);
  }
  const builds = publications.map((publication) => start(publication, published));
  for (const build of builds) await expectBuilt(build);
  whichIs(filesIn(published), whole);
  assert.ok(
    builds.some(({ said }) =>
      said.join('').includes('Another build is running; this one starts when that has ended.'),
    ),
  );
});
