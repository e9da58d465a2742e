import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { type BuiltSite, readBuiltSite } from './built-site.ts';
import { checkBuiltSite } from './check-site.ts';
import { keptPages } from './kept-pages.ts';
import { stillSound } from './still-sound.ts';

let place: string;
let folder: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hearth-sound-'));
  folder = join(place, 'site');
});
afterEach(() => rmSync(place, { recursive: true }));

const origin = 'https://hearth.example';
const alternates = (...languages: string[]) =>
  languages.map((each) => `<link rel="alternate" hreflang="${each}" href="${origin}/${each}/">`).join('');
const page = (language: string, body: string, others = alternates('en', 'pt')) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><link rel="canonical" href="${origin}/${language}/">${others}</head><body>${body}</body></html>`;

const before = {
  'en/index.html': page('en', '<a href="/pt/#a1">one</a><a href="/file.pdf">file</a>'),
  'pt/index.html': page('pt', '<p id="a1">um</p><p id="a2">dois</p>'),
  'file.pdf': 'pdf',
};

/** Reads a site as a build does, with what the one before kept. */
function read(files: Record<string, string>): {
  site: BuiltSite;
  pageNamed: ReturnType<typeof keptPages>['pageNamed'];
} {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const kept = keptPages(join(place, 'pages'));
  const site = readBuiltSite(folder, '/', { kept });
  kept.keep();
  return { site, pageNamed: kept.pageNamed };
}

/** Pages that are not looked at again after a change; and whatever is wrong is found nevertheless. */
async function sound(change: Record<string, string | undefined>): Promise<string[]> {
  const { site: first } = read(before);
  assert.deepEqual(await checkBuiltSite(first), []);
  const files = Object.entries({ ...before, ...change }).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, text] as const],
  );
  const { site, pageNamed } = read(Object.fromEntries(files));
  const same = stillSound(site, first.files, pageNamed);
  const rules = async (isSound?: (file: string) => boolean) =>
    (await checkBuiltSite(site, undefined, undefined, isSound)).map(({ rule, place: { file } }) => [
      rule,
      file,
    ]);
  assert.deepEqual(await rules((file) => same.has(file)), await rules());
  return [...same];
}

test('A page that is as it was is sound while all is there that it leads to', async () => {
  assert.deepEqual(await sound({}), ['en/index.html', 'pt/index.html']);
  const more = { 'pt/index.html': page('pt', '<p id="a1">um</p><p id="a2">dois</p><p id="a3">três</p>') };
  assert.deepEqual(await sound(more), ['en/index.html']);
  assert.deepEqual(await sound({ 'new/index.html': '<html lang="en">' }), ['en/index.html', 'pt/index.html']);
});

for (const [what, change] of Object.entries({
  'a place is gone': { 'pt/index.html': page('pt', '<p id="a2">dois</p>') },
  'a file is gone': { 'file.pdf': undefined },
  'a page is gone': { 'pt/index.html': undefined },
  'a page is in another language': {
    'pt/index.html': before['pt/index.html'].replace('lang="pt"', 'lang="fr"'),
  },
  'a page names its translations no longer': {
    'pt/index.html': page('pt', '<p id="a1"></p><p id="a2"></p>', ''),
  },
}))
  test(`Every page is looked at where ${what}`, async () => assert.deepEqual(await sound(change), []));

test('What is wrong in a page that is new or another is found', async () => {
  const dead = { 'pt/index.html': page('pt', '<p id="a1"></p><p id="a2"><a href="/nowhere/">x</a></p>') };
  assert.deepEqual(await sound(dead), ['en/index.html']);
});

test('A file to which no link leads may go by another name', () => {
  const { site: first } = read({ ...before, 'search/a': 'one' });
  const { site, pageNamed } = read({ ...before, 'search/b': 'two' });
  const isLinked = (file: string) => !file.startsWith('search/');
  assert.deepEqual(
    [...stillSound(site, first.files, pageNamed, isLinked)],
    ['en/index.html', 'pt/index.html'],
  );
  assert.deepEqual([...stillSound(site, first.files, pageNamed)], []);
});
