import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { filesIn } from '../support/folder-files.ts';

/* A publication as Hearth 0.1.0 asked for it, which was not touched since, is brought up. */
const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth upgrade é-')));
const old = 'tests/fixtures/publication-0.1.0';
const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;

after(() => rmSync(place, { recursive: true }));

/** Runs a command of Hearth on a publication, and gives what it said. */
function hearth(command: string, publication: string, ...words: string[]) {
  const env = { ...process.env, CONTENT: publication, OUT: `${publication} site` };
  const { status, stdout, stderr } = spawnSync('node', [resolve('src/cli', `${command}.ts`), ...words], {
    cwd: place,
    env,
    encoding: 'utf8',
  });
  return { status, said: (stdout + stderr).replaceAll(/\S*hearth upgrade é-[^/]*\/[^/]*\//g, '') };
}

function git(publication: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-C', publication, '-c', 'user.name=T', '-c', 'user.email=t@t.example', ...words],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
}

function newPublication(name: string): string {
  const publication = join(place, name);
  cpSync(old, publication, { recursive: true });
  return publication;
}

test('A publication of 0.1.0 is brought up: only lines that have to change do, it has no mistakes, and it is built', () => {
  const publication = newPublication('paper');
  const before = filesIn(publication);
  const asked = hearth('upgrade', publication, '--dry-run');
  assert.equal(asked.status, 0, asked.said);
  assert.match(asked.said, /would be changed\. Nothing was changed\./);
  assert.deepEqual(filesIn(publication), before);

  const upgraded = hearth('upgrade', publication);
  assert.equal(upgraded.status, 0, upgraded.said);
  assert.match(upgraded.said, /^From Hearth 0\.1\.0, since site\.yaml says no other, to /m);
  assert.match(upgraded.said, /^0 errors, /m);
  const files = filesIn(publication);
  assert.deepEqual([...files.keys()], [...before.keys()]);
  const changed = [...files]
    .filter(([name, bytes]) => !before.get(name)?.equals(bytes))
    .map(([name]) => name);
  assert.deepEqual(changed, [
    ...['entries', 'search', 'site', 'story'].map((name) => `interface/ar/${name}.json`),
    'package.json',
    'site.yaml',
  ]);
  const site = String(before.get('site.yaml'));
  assert.equal(
    String(files.get('site.yaml')),
    site
      .replace('url: https://candeia.example\n', `url: https://candeia.example\nhearth: ${version}\n`)
      .replace('direction: ltr\n', 'direction: ltr\n    complete: true\n')
      .replace('on the river\n', 'on the river\n    complete: true\n')
      .replace('direction: rtl }', 'direction: rtl, complete: true }'),
  );
  assert.equal(
    String(files.get('package.json')),
    String(before.get('package.json')).replace('"^0.1.0"', `"^${version}"`),
  );

  const again = hearth('upgrade', publication);
  assert.match(again.said, /there is nothing to do/);
  assert.deepEqual(filesIn(publication), files);
  const built = hearth('build', publication);
  assert.equal(built.status, 0, built.said);
  assert.doesNotMatch(built.said, / {2}(?:error|warning) {2}/);
});

test('What is not committed is not changed without --force, and is told by its name', () => {
  const publication = newPublication('kept');
  git(publication, 'init', '--quiet');
  git(publication, 'add', '.');
  git(publication, 'commit', '--quiet', '--message', 'As it was');
  writeFileSync(join(publication, 'LICENSE'), 'new\n');
  const before = filesIn(publication);
  const refused = hearth('upgrade', publication);
  assert.equal(refused.status, 1);
  assert.match(
    refused.said,
    /^Unexpected change of LICENSE that is not committed, .*\n {2}→ Commit first, or say --force\./m,
  );
  assert.deepEqual(filesIn(publication), before);
  assert.equal(hearth('upgrade', publication, '--force').status, 0);
  assert.match(readFileSync(join(publication, 'site.yaml'), 'utf8'), /^hearth: /m);
});

test('A publication out of a copy of Hearth takes its files along, and never those that it has itself', () => {
  const clone = join(place, 'clone');
  for (const folder of ['src/cli', 'public', 'content/public'])
    mkdirSync(join(clone, folder), { recursive: true });
  writeFileSync(join(clone, 'package.json'), '{ "name": "hearth", "version": "0.1.0" }');
  writeFileSync(join(clone, 'src/cli/build.ts'), '');
  cpSync('public/icon.svg', join(clone, 'public/icon.svg'));
  writeFileSync(join(clone, 'public/ads.txt'), 'none\n');
  writeFileSync(join(clone, 'public/robots.txt'), 'of the copy\n');
  const publication = join(clone, 'content');
  cpSync(old, publication, { recursive: true });
  rmSync(join(publication, 'package.json'));
  writeFileSync(join(publication, 'public/robots.txt'), 'of the publication\n');
  const { status, said } = hearth('upgrade', publication);
  assert.equal(status, 0, said);
  const files = filesIn(publication);
  assert.equal(String(files.get('public/ads.txt')), 'none\n');
  assert.equal(String(files.get('public/robots.txt')), 'of the publication\n');
  assert.equal(files.has('public/icon.svg'), false);
  assert.match(said, /public\/robots\.txt:1 {2}to do {2}It is another one than in /);
  assert.equal(JSON.parse(String(files.get('package.json'))).dependencies.hearth, `^${version}`);
});
