import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

/** Where a home is with a copy of the project in it: whatever is deleted there was made for this. */
const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-wrong-out-')));
after(() => rmSync(place, { recursive: true }));
const home = join(place, 'home', 'ana');
const project = join(home, 'hearth');
const publication = join(place, 'papers', 'candeia');

mkdirSync(project, { recursive: true });
for (const part of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
  cpSync(part, join(project, part), { recursive: true });
cpSync('tests/fixtures/field-guide', publication, { recursive: true });
symlinkSync(resolve('node_modules'), join(project, 'node_modules'));

/** Puts a file that has to live into a folder. */
function canaryIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const canary = join(folder, 'canary.txt');
  writeFileSync(canary, 'alive');
  return canary;
}

const link = (to: string) => {
  const path = join(place, `link-${to.length}`);
  symlinkSync(to, path);
  return path;
};

const documents = join(home, 'documents');
/** Each with the folder whose canary has to live. */
const places: [name: string, out: string, folder: string][] = [
  ['the home folder', home, home],
  ['the folder of all homes', dirname(home), dirname(home)],
  ['the project', '.', project],
  ['the folder around the project', '..', home],
  ['the source', 'src', join(project, 'src')],
  ['a folder inside the source', 'src/cli/site', join(project, 'src/cli')],
  ['what is served as it is', 'public/', join(project, 'public')],
  ['tests', './tests/../tests', join(project, 'tests')],
  ['the history', '.git', join(project, '.git')],
  ['what builds keep', '.cache', join(project, '.cache')],
  ['the publication', publication, publication],
  ['a folder inside the publication', join(publication, 'stories/site'), join(publication, 'stories')],
  ['the folder around the publication', dirname(publication), dirname(publication)],
  ['a folder with other things', documents, documents],
  ['a file', join(documents, 'canary.txt'), documents],
  ['a link to a folder with other things', link(documents), documents],
  ['a link to the project', link(project), project],
];

/** What a build says of a place, and how it ends. */
function build(
  out: string,
  user: { uid?: number; gid?: number } = {},
): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    cwd: project,
    env: { ...process.env, HOME: home, CONTENT: publication, OUT: out },
    ...user,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

for (const [name, out, folder] of places) {
  test(`A build to ${name} is refused before anything is read, and what is there lives`, () => {
    const canary = canaryIn(folder);
    const { status, said } = build(out);
    assert.equal(status, 1, said);
    assert.match(said, /^OUT=.* {2}error {2}Unexpected .*, expected a folder that .*\n {2}→ .*\n$/);
    assert.equal(readFileSync(canary, 'utf8'), 'alive');
    assert.ok(!existsSync(join(project, '.astro')));
  });
}

test('A build to the whole disk is refused', (t) => {
  // As a user to whom nothing belongs: even a build that deletes the disk finds nothing that it may delete.
  const nobody = { uid: 65_534, gid: 65_534 };
  chmodSync(place, 0o755);
  const canRun = spawnSync('node', ['--import', './src/cli/out-folder.ts', '-e', ''], {
    cwd: project,
    ...nobody,
  });
  if (canRun.status !== 0)
    return t.skip('Running it as nobody needs root, and a project that nobody may read');
  const { status, said } = build('/', nobody);
  assert.equal(status, 1, said);
  assert.match(said, /Unexpected \/, which is the whole disk/);
});
