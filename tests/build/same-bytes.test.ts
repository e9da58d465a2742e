import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { differences, filesIn } from '../support/folder-files.ts';
import { freshSite } from '../support/fresh-sites.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-same-')));
after(() => rmSync(place, { recursive: true }));

/** What a clone has that a build reads. */
const parts = ['src', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** Sets the clock of a process half a year ahead. */
const later = join(place, 'later.mjs');
writeFileSync(
  later,
  `const RealDate = Date;
  const ahead = 180 * 24 * 3600 * 1000;
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length > 0 ? super(...given) : super(RealDate.now() + ahead); }
    static now() { return RealDate.now() + ahead; }
  };`,
);

/** Builds in a copy of the project, and gives the folder of the site. */
function buildIn(folder: string, env: NodeJS.ProcessEnv & { OUT: string }): string {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  return join(folder, env.OUT);
}

/** Built where nothing was before; the site that it is held against is the one that all tests look at. */
const elsewhere = buildIn(join(place, 'elsewhere', 'another-clone'), {
  OUT: 'the-site',
  TZ: new Date().getTimezoneOffset() === -14 * 60 ? 'UTC' : 'Pacific/Kiritimati',
  LANG: 'et_EE.UTF-8',
  NODE_OPTIONS: `--import ${later}`,
});

test('two builds in two folders, at two times, in two time zones and locales are equal in every byte', async () => {
  const one = filesIn(await freshSite('hearth'));
  assert.ok(one.size > 20, String(one.size));
  assert.deepEqual(differences(one, filesIn(elsewhere)), []);
});

test('no file of a site names the folder in which it was built', () => {
  const named = [...filesIn(elsewhere)].filter(([, bytes]) => bytes.includes(place));
  assert.deepEqual(
    named.map(([path]) => path),
    [],
  );
});
