import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { installPackages } from './install-packages.ts';

const path = process.env['PATH'] ?? '';
const places: string[] = [];
after(() => {
  process.env['PATH'] = path;
  for (const place of places) rmSync(place, { recursive: true });
});

const asked = {
  update: 'apt-get update',
  policy: (names: string) => `apt-cache policy ${names}`,
  install: (names: string) => `apt-get install -y --no-install-recommends ${names}`,
};

/** A package manager that answers each command in turn with an ending and errors, and knows two packages. */
function packageManager(answers: Record<string, readonly (readonly [status: number, errors: string])[]>) {
  const place = mkdtempSync(join(tmpdir(), 'hearth-apt-'));
  places.push(place);
  const log = join(place, 'log');
  writeFileSync(log, '');
  const known = ['one', 'two'].map((name) => `${name}:\n  Installed: (none)\n  Candidate: 1.0\n`).join('');
  const script = `#!${process.execPath}
    const fs = require('node:fs');
    const name = require('node:path').basename(__filename);
    const before = fs.readFileSync(${JSON.stringify(log)}, 'utf8').split('\\n');
    const said = [name, ...process.argv.slice(2)].join(' ');
    fs.appendFileSync(${JSON.stringify(log)}, said + '\\n');
    if (name === 'apt-cache') { console.log(${JSON.stringify(`${known}virtual:\n  Installed: (none)\n  Candidate: (none)\n`)}); return; }
    const answers = ${JSON.stringify(answers)}[process.argv[2]] ?? [];
    const [status, errors] = answers[before.filter((line) => line === said).length] ?? [0, ''];
    if (errors.startsWith('dpkg')) console.log(errors.split('\\n')[0]);
    console.error(errors.split('\\n').slice(errors.startsWith('dpkg') ? 1 : 0).join('\\n'), process.env.DEBIAN_FRONTEND, process.env.LC_ALL);
    process.exitCode = status;
  `;
  for (const name of ['apt-get', 'apt-cache']) writeFileSync(join(place, name), script, { mode: 0o755 });
  process.env['PATH'] = place + delimiter + path;
  return () => readFileSync(log, 'utf8').trim().split('\n');
}

async function saidInstalling(wanted: string[], whole = 60_000): Promise<string[]> {
  const said: string[] = [];
  await installPackages(wanted, (line) => said.push(line), { whole, step: 1 });
  return said;
}

const held = [
  'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)',
  'E: Could not get lock /var/lib/dpkg/lock - open (11: Resource temporarily unavailable)',
  'dpkg: error: dpkg frontend lock was locked by another process with pid 7',
] as const;

test('all packages come in one call, after one update', async () => {
  const calls = packageManager({});
  assert.deepEqual(await saidInstalling(['one', 'two']), ['Installing Debian’s packages one, two …']);
  assert.deepEqual(calls(), [asked.update, asked.policy('one two'), asked.install('one two')]);
});

for (const lock of held) {
  test(`where the package manager says “${lock.slice(0, 60)}…” it is waited for, and that is said once`, async () => {
    const busy = [100, lock] as const;
    const calls = packageManager({ update: [busy, busy], install: [busy, busy, busy] });
    assert.deepEqual(await saidInstalling(['one']), [
      'Installing Debian’s packages one …',
      `The package manager is busy; waiting for it. It says: ${lock}${lock.startsWith('dpkg') ? '' : ' noninteractive C'}`,
    ]);
    const { update, policy, install } = asked;
    const expected = [update, update, update, policy('one'), ...Array(4).fill(install('one'))];
    assert.deepEqual(calls(), expected);
  });
}

test('where the package manager stays busy, it is said that it was waited for, and why', async () => {
  packageManager({ install: Array(1000).fill([100, held[0]]) });
  const said = await saidInstalling(['one'], 0);
  assert.equal(
    said.at(-1),
    `one could not be installed: ${held[0]} noninteractive C It was busy for 0 minutes.`,
  );
});

test('what fails for another reason is not tried again, and the reason is said', async () => {
  const calls = packageManager({
    update: [[100, 'Reading…\nE: Failed to fetch http://deb.invalid/ Could not resolve']],
    install: [[100, 'E: Could not open lock file /var/lib/dpkg/lock - open (30: Read-only file system)']],
  });
  assert.deepEqual(await saidInstalling(['one']), [
    'Installing Debian’s packages one …',
    'The lists of packages could not be brought up to date: E: Failed to fetch http://deb.invalid/ Could not resolve noninteractive C',
    'one could not be installed: E: Could not open lock file /var/lib/dpkg/lock - open (30: Read-only file system) noninteractive C',
  ]);
  assert.equal(calls().length, 3);
});

test('what dpkg says on its way is a part of the reason', async () => {
  packageManager({ install: [[100, 'dpkg: error: no space left\nE: Sub-process dpkg returned an error']] });
  assert.equal(
    (await saidInstalling(['one'])).at(-1),
    'one could not be installed: dpkg: error: no space left E: Sub-process dpkg returned an error noninteractive C',
  );
});

test('of several names the first that there is is taken, and what there is not stops nothing else', async () => {
  const calls = packageManager({});
  assert.deepEqual(await saidInstalling(['virtual | two', 'nothing | virtual', 'one']), [
    'Installing Debian’s packages virtual | two, nothing | virtual, one …',
    'There is no nothing | virtual for this machine.',
  ]);
  assert.equal(calls().at(-1), asked.install('two one'));
});

test('without a package manager the reason is said', async () => {
  process.env['PATH'] = '/nowhere';
  const said = await saidInstalling(['one']);
  assert.match(
    said[1] ?? '',
    /^The lists of packages could not be brought up to date: spawn apt-get ENOENT$/,
  );
});
