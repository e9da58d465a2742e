import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { exactState } from '../../src/cli/content-state.ts';
import { differences, filesIn } from '../support/folder-files.ts';
import { freshSite } from '../support/fresh-sites.ts';
import { argumentsOf, findChromium } from '../support/programs/find-browser.ts';

/*
 * Hearth as a publisher has it: packed, installed by npm into an empty folder, and called there by its name. One folder with
 * a space and an accent in its path serves all tests; what npm installed may not be written to once it is there.
 */
const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-installed-')));
const home = join(place, 'instalação de Zoë');
const paper = join(home, 'paper');
const elsewhere = join(place, 'outra publicação');
const packages = join(home, 'node_modules');
const packed = `hearth-${JSON.parse(readFileSync('package.json', 'utf8')).version}.tgz`;

/** The Node of the machine, if there is one besides that which the project brings: a publisher has no other. */
const path = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);
const ofProject = Object.keys(process.env).filter(
  (name) => /^(npm_|NODE_)/i.test(name) && name !== 'npm_config_cache',
);
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofProject.includes(name))),
  PATH: hasNode(path) ? path : process.env['PATH'],
};

function hasNode(folders: string): boolean {
  return spawnSync('npm', ['--version'], { env: { PATH: folders } }).status === 0;
}

/** Runs a program to its end, and gives what it said. */
async function run(program: string, words: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}) {
  const options = { cwd, env: { ...env, ...more }, maxBuffer: 2 ** 26 };
  try {
    const { stdout, stderr } = await promisify(execFile)(program, words, options);
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

/** What makes folders read-only for root, too, and what is said then to be run. */
const lock = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"';
const isRoot = spawnSync('unshare', ['--mount', 'sh', '-c', lock, tmpdir(), 'true']).status === 0;

/** Runs a command of Hearth where nothing that npm installed can be written to. */
function hearth(words: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}) {
  return isRoot
    ? run('unshare', ['--mount', 'sh', '-c', lock, packages, 'npx', 'hearth', ...words], cwd, more)
    : run('npx', ['hearth', ...words], cwd, more);
}

/** Takes from everybody the right to write, or gives it back. */
function setWritable(folder: string, isWritable: boolean): void {
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isDirectory(),
  ))
    chmodSync(join(parentPath, name), isWritable ? 0o755 : 0o555);
}

/** Files of a publication, without what builds keep and make. */
function filesOf(publication: string): string[] {
  return [...filesIn(publication).keys()].filter((name) => !/^(\.cache|dist)\b/.test(name));
}

let installed: ReadonlyMap<string, string>;
let server: ChildProcess | undefined;

before(async () => {
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "name": "somewhere", "private": true }');
  const packing = await run('npm', ['pack', '--silent', '--pack-destination', home], process.cwd(), {
    PATH: process.env['PATH'],
  });
  assert.equal(packing.code, 0, packing.said);
  const [file = ''] = readdirSync(home).filter((name) => name.endsWith('.tgz'));
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const install = await run('npm', ['install', ...options, `./${file}`], home);
  assert.equal(install.code, 0, install.said);
  setWritable(join(packages, 'hearth'), false);
  installed = exactState(packages);
  cpSync('tests/fixtures/field-guide', elsewhere, { recursive: true });
});

after(() => {
  if (server?.pid) process.kill(-server.pid);
  if (installed) setWritable(join(packages, 'hearth'), true);
  rmSync(place, { recursive: true, maxRetries: 5 });
});

test('hearth new writes a publication of which nothing is wrong, and no file of Hearth', async () => {
  const { code, said } = await hearth(['new', 'paper', '--languages', 'en,pt-BR,es'], home);
  assert.equal(code, 0, said);
  assert.deepEqual(filesOf(paper), [
    '.gitignore',
    '.npmrc',
    'README.md',
    'package.json',
    ...['en', 'es', 'pt'].map((language) => `pages/contact.${language}.mdx`),
    'site.yaml',
    ...['en', 'es', 'pt'].map((language) => `stories/first-story/article.${language}.mdx`),
    'stories/first-story/story.yaml',
    'stories/first-story/translations.json',
  ]);
  const { dependencies } = JSON.parse(readFileSync(join(paper, 'package.json'), 'utf8'));
  assert.deepEqual(dependencies, { hearth: `file:../${packed}` });
  // Once npm has installed what its package.json asks for, Hearth is in the folder itself.
  const [, schema = ''] =
    /^# yaml-language-server: \$schema=(.*)$/m.exec(readFileSync(join(paper, 'site.yaml'), 'utf8')) ?? [];
  const { title } = JSON.parse(readFileSync(join(home, schema), 'utf8'));
  assert.equal(title, 'site.yaml');
  const check = await hearth(['check'], join(paper, 'stories'));
  assert.match(
    check.said,
    /“Paper”, English, Português, Español, 1 story\n0 errors, 0 warnings\nSpelling is not read in English, Português, Español\. To read it: npm install --save-dev hunspell-wasm@0\.3\.0 dictionary-en dictionary-pt dictionary-es\n$/,
  );
  assert.equal(check.code, 0);
});

test('Two publications are built at once, one of them elsewhere, and nothing is written to what npm installed', async () => {
  mkdirSync(join(paper, 'public', '.well-known'), { recursive: true });
  writeFileSync(join(paper, 'public', '.well-known', 'security.txt'), 'Contact: mailto:a@paper.example\n');
  const before = filesOf(paper);
  const [own, other] = await Promise.all([
    hearth(['build'], paper),
    hearth(['build'], home, { CONTENT: relative(home, elsewhere), OUT: '../site of the other' }),
  ]);
  assert.equal(own.code, 0, own.said);
  assert.equal(other.code, 0, other.said);
  assert.doesNotMatch(own.said + other.said, /Another build is running/);
  assert.deepEqual(filesOf(paper), before);
  assert.deepEqual(readdirSync(home).sort(), [
    packed,
    'node_modules',
    'package-lock.json',
    'package.json',
    'paper',
  ]);
  assert.deepEqual(exactState(packages), installed);
  assert.match(readFileSync(join(paper, 'dist/.well-known/security.txt'), 'utf8'), /^Contact/);
  assert.ok(filesIn(join(place, 'site of the other')).has('en/the-ferry-returns-to-valparim/index.html'));
});

test('What an installed Hearth builds is what the project builds, byte for byte', async () => {
  const site = filesIn(await freshSite('candeia'));
  assert.deepEqual(differences(site, filesIn(join(place, 'site of the other'))), []);
});

test('A second build of what has not changed makes nothing anew', async () => {
  const { code, said } = await hearth(['build'], join(paper, 'stories', 'first-story'));
  assert.match(said, /Nothing has changed since .*paper\/dist was built/);
  assert.equal(code, 0);
});

test('The site is previewed, and a reader finds the story in each language and by searching', async () => {
  server = spawn('npx', ['hearth', 'preview'], {
    ...{ cwd: paper, env: { ...env, PORT: '0' }, detached: true },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    server?.stdout?.on('data', (text) => {
      said += text;
      const [address] = /http:\/\/localhost:\d+(?=\/)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    server?.once('exit', () => reject(new Error(said)));
  });
  const executablePath = findChromium();
  const browser = await chromium.launch({ executablePath, args: argumentsOf(executablePath) });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${origin}/en/`);
    await page.getByRole('link', { name: 'How a story is told here' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'How a story is told here' }).waitFor();
    for (const [language, title] of [
      ['pt', 'Como se conta uma história aqui'],
      ['es', 'Cómo se cuenta aquí una historia'],
    ] as const) {
      await page.locator(`header a[hreflang^="${language}"]`).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await page.goto(`${origin}/en/search/?q=paragraph`);
    await page.locator('hearth-search').getByText('the same in every language').first().waitFor();
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
  }
});

test('Words that no command has are refused with those that were meant, and a folder with something in it too', async () => {
  const [misspelt, option, full] = await Promise.all([
    hearth(['biuld'], paper),
    hearth(['build', '--quite'], paper),
    hearth(['new', basename(paper)], home),
  ]);
  assert.match(misspelt.said, /^Unexpected command “biuld”, .*\n {2}→ Did you mean npx hearth build\?/m);
  assert.match(option.said, /^Unexpected “--quite” behind hearth build, .*\n {2}→ Did you mean --quiet\?/m);
  assert.match(
    full.said,
    /^Unexpected “.*” in .*paper, expected a folder that is not there yet, or is empty\n/m,
  );
  assert.deepEqual(
    [misspelt, option, full].map(({ code }) => code),
    [2, 2, 1],
  );
});
