import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, test } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { besideFolder, mendFolder, replaceFolder } from './replace-folder.ts';

const files = 40;
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'hearth-replace-'));
  made.push(place);
  return place;
}

function write(folder: string, version: string): void {
  mkdirSync(folder);
  for (let file = 0; file < files; file += 1) writeFileSync(join(folder, `${file}.html`), version);
}

/** The version of a folder in which all files are of one. */
function versionOf(folder: string): string {
  const names = readdirSync(folder);
  const versions = new Set(names.map((name) => readFileSync(join(folder, name), 'utf8')));
  assert.equal(names.length, files);
  assert.equal(versions.size, 1);
  return [...versions].join();
}

/** A process that replaces the site by another version again and again, until it is killed. */
function replaceForever(site: string): ChildProcess {
  const script = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { besideFolder, mendFolder, replaceFolder } from ${JSON.stringify(resolve('src/cli/replace-folder.ts'))};
    const [, site] = process.argv;
    for (let version = process.pid * 1000; ; version++) {
      await mendFolder(site);
      const next = besideFolder(site, 'next');
      mkdirSync(next);
      for (let file = 0; file < ${files}; file++) writeFileSync(next + '/' + file + '.html', String(version));
      await replaceFolder(site, next);
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', script, site], { stdio: 'inherit' });
}

test('the first site is put in its place, and a second one replaces it and leaves nothing of the first', async () => {
  const place = newPlace();
  const site = join(place, 'site');
  for (const version of ['first', 'second']) {
    write(besideFolder(site, 'next'), version);
    await replaceFolder(site, besideFolder(site, 'next'));
    assert.equal(versionOf(site), version);
  }
  assert.deepEqual(readdirSync(place), ['site']);
});

test('without a program that can exchange folders the site is replaced as well', async () => {
  const place = newPlace();
  const site = join(place, 'site');
  write(site, 'first');
  write(besideFolder(site, 'next'), 'second');
  const { PATH } = process.env;
  process.env['PATH'] = '';
  try {
    await replaceFolder(site, besideFolder(site, 'next'));
  } finally {
    process.env['PATH'] = PATH;
  }
  assert.equal(versionOf(site), 'second');
  assert.deepEqual(readdirSync(place), ['site']);
});

test('a site that a killed build had moved away comes back, and what the build left goes', async () => {
  const place = newPlace();
  const site = join(place, 'site');
  write(besideFolder(site, 'previous'), 'first');
  write(besideFolder(site, 'next'), 'half of the second');
  await mendFolder(site);
  assert.equal(versionOf(site), 'first');
  assert.deepEqual(readdirSync(place), ['site']);
});

test('there is never a moment without a site, and killing the replacement leaves one whole', {
  skip: process.platform !== 'linux' && 'Only Linux exchanges two folders in one step',
}, async () => {
  const site = join(newPlace(), 'site');
  write(site, 'first');
  for (let kill = 0; kill < 8; kill += 1) {
    const before = versionOf(site);
    const replacing = replaceForever(site);
    const ended = new Promise((resolve) => replacing.once('exit', resolve));
    let until = Number.POSITIVE_INFINITY;
    while (performance.now() < until) {
      const now = readFileSync(join(site, '0.html'), 'utf8');
      if (now !== before) until = Math.min(until, performance.now() + kill * 3);
      await setImmediate();
    }
    replacing.kill('SIGKILL');
    await ended;
    // What the killed process had asked Perl or mv to do may still be done.
    await setTimeout(50);
    versionOf(site);
  }
});
