import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { inNamespace } from '../../tests/build/in-namespace.ts';
import { markerFile } from '../files/beside-content.ts';
import { besideFolder, mendFolder, othersBeside, replaceFolder } from './replace-folder.ts';
import { isHearths, mark } from './site-marker.ts';

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
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < files; file += 1) writeFileSync(join(folder, `${file}.html`), version);
}

/** The version of a site in which all files are of one, and which bears the mark. */
function versionOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => name !== markerFile);
  const versions = new Set(names.map((name) => readFileSync(join(folder, name), 'utf8')));
  assert.equal(names.length, files);
  assert.equal(versions.size, 1);
  assert.ok(isHearths(folder));
  return [...versions].join();
}

/** Folders that are replaced by moving them, and one that cannot be moved: beside it every name is too long. */
const kinds = [
  ['a folder', 'site'],
  ['a folder that cannot be moved', 'x'.repeat(250)],
] as const;

for (const [kind, name] of kinds) {
  test(`the first site is put into ${kind}, and a second one replaces it and leaves nothing of the first`, async () => {
    const place = newPlace();
    const [site, built] = [join(place, 'new', name), join(place, 'built')];
    for (const version of ['first', 'second']) {
      write(built, version);
      if (version === 'first') writeFileSync(join(built, 'old.html'), '');
      await replaceFolder(site, built);
      await mendFolder(site);
      if (version === 'second') assert.equal(versionOf(site), version);
      rmSync(built, { recursive: true, force: true });
    }
    assert.deepEqual(readdirSync(join(place, 'new')), [name]);
  });

  test(`killing the replacement of ${kind} at any moment leaves a site that the next build makes whole`, async () => {
    const place = newPlace();
    const site = join(place, name);
    write(site, '0');
    mark(site);
    for (let kill = 0; kill < 4; kill += 1) {
      const before = versionOf(site);
      const replacing = replaceForever(site, join(place, 'built'));
      const ended = new Promise((resolve) => replacing.once('exit', resolve));
      let until = Number.POSITIVE_INFINITY;
      while (performance.now() < until) {
        const path = join(site, '0.html');
        const now = existsSync(path) ? before : 'none';
        if (now !== before || read(path) !== before) until = Math.min(until, performance.now() + kill * 6);
        await setImmediate();
      }
      replacing.kill('SIGKILL');
      await ended;
      await mendFolder(site);
      versionOf(site);
      assert.deepEqual(readdirSync(place).filter((name) => name !== 'built').length, 1);
    }
  });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A process that replaces the site by another version again and again, until it is killed. */
function replaceForever(site: string, built: string): ChildProcess {
  const script = `
    import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
    import { mendFolder, replaceFolder } from ${JSON.stringify(resolve('src/cli/replace-folder.ts'))};
    const [, site, built] = process.argv;
    for (let version = process.pid * 1000; ; version++) {
      await mendFolder(site);
      rmSync(built, { recursive: true, force: true });
      mkdirSync(built);
      for (let file = 0; file < ${files}; file++) writeFileSync(built + '/' + file + '.html', String(version));
      await replaceFolder(site, built);
      await mendFolder(site);
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', script, site, built], { stdio: 'inherit' });
}

test('a site that a killed build had moved away comes back, and what the build left goes', async () => {
  const place = newPlace();
  const site = join(place, 'site');
  for (const [name, version] of [
    ['previous', 'first'],
    ['next', 'half of the second'],
  ] as const) {
    write(besideFolder(site, name), version);
    mark(besideFolder(site, name));
  }
  await mendFolder(site);
  assert.equal(versionOf(site), 'first');
  assert.deepEqual(readdirSync(place), ['site']);
});

for (const [how, moved, whole] of [
  ['before all of the old one had left', files / 2, 'first'],
  ['before all of the new one had come', files, 'second'],
] as const) {
  test(`a site that a killed build replaced inside its folder is made whole, ${how}`, async () => {
    const site = join(newPlace(), 'site');
    const [next, previous] = [join(site, '.hearth-next'), join(site, '.hearth-previous')];
    for (const folder of [site, next, previous]) mkdirSync(folder);
    for (let file = 0; file < files; file += 1) {
      const isLeft = file < moved;
      writeFileSync(join(isLeft ? previous : site, `${file}.html`), 'first');
      // Once all of the old one has left, half of the new one comes.
      writeFileSync(join(whole === 'second' && file % 2 === 0 ? site : next, `${file}.html`), 'second');
    }
    mark(next);
    mark(whole === 'first' ? site : previous);
    assert.ok(isHearths(site));
    await mendFolder(site);
    assert.equal(versionOf(site), whole);
  });
}

test('a folder of somebody else beside the site is named, and lives', async () => {
  const site = join(newPlace(), 'site');
  const others = besideFolder(site, 'previous');
  write(others, 'of somebody else');
  assert.deepEqual(othersBeside(site), [others]);
  await mendFolder(site);
  assert.equal(readFileSync(join(others, '0.html'), 'utf8'), 'of somebody else');
  assert.ok(!existsSync(site));
});

for (const [kind, mount] of [
  ['a disk of its own', ['-t', 'tmpfs', '-o', 'size=1m', 'none']],
  ['a folder of the same disk', ['--bind']],
] as const) {
  test(`a folder at which ${kind} is mounted gets the site, and keeps it where the next one fails half way`, (t) => {
    const place = newPlace();
    const [site, built] = [join(place, 'site'), join(place, 'built')];
    const volume = kind.includes('same') ? [join(place, 'volume')] : [];
    for (const folder of [site, ...volume]) mkdirSync(folder);
    const script = `
      import { execFileSync } from 'node:child_process';
      import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
      import { mendFolder, replaceFolder } from ${JSON.stringify(resolve('src/cli/replace-folder.ts'))};
      const [, site, built, ...mount] = process.argv;
      execFileSync('mount', [...mount, site]);
      const replace = async (version, size) => {
        mkdirSync(built + '/en', { recursive: true });
        for (const name of ['a', 'en/b', 'z']) writeFileSync(built + '/' + name, version.repeat(size));
        await replaceFolder(site, built).catch((error) => console.log(error.code));
        await mendFolder(site);
        const read = ['a', 'en/b', 'z'].map((name) => readFileSync(site + '/' + name, 'utf8').slice(0, 1));
        console.log(readdirSync(site).join(), read.join(''));
      };
      await replace('1', 1000);
      await replace('2', 1000);
      if (mount.includes('tmpfs')) await replace('3', 3_000_000);
      execFileSync('mount', ['--bind', site + '/en', site + '/en']);
      await replace('4', 1000);`;
    const node = [process.execPath, '--input-type=module', '-e', script];
    const said = inNamespace('exec "$@"', [...node, site, built, ...mount, ...volume]);
    if (said === undefined) return t.skip('Mounting needs root on Linux');
    const lines = said.trimEnd().split('\n');
    const entries = '.hearth-site,a,en,z';
    const full = kind.includes('own') ? ['ENOSPC', `${entries} 222`] : [];
    assert.deepEqual(lines, [`${entries} 111`, `${entries} 222`, ...full, 'EBUSY', `${entries} 222`]);
  });
}
