import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { digestOf } from '../../built/built-site.ts';
import { exactState } from '../content-state.ts';
import { type KeptOutputs, keptOutputs } from './kept-outputs.ts';
import { keepTree, keyOfContent, siteBefore } from './site-before.ts';

/** Files of a site with what each is made of. */
type Wanted = Readonly<Record<string, string>>;

const part = 'search/en/parts/2025.0a/fragment/f';
const site: Wanted = {
  'index.html': 'home',
  'en/a/index.html': 'a',
  'en/b/index.html': 'b',
  'en/c/index.html': 'c',
  [part]: keyOfContent('0a'),
};

let place: string;
let published: string;
let next: string;
let trees: string;
let kept: KeptOutputs | undefined;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hearth-before-'));
  [published = '', next = '', trees = ''] = ['dist', 'next', 'before'].map((name) => join(place, name));
  kept = undefined;
});
afterEach(() => rmSync(place, { recursive: true }));

/** Builds a site as builds do, and tells which files it began with and which were made. */
function build(wanted: Wanted, shared = 'all'): { began: string[]; made: string[] } {
  const before = siteBefore(published, kept, shared, trees);
  before.begin(next, new Map(Object.entries(wanted).filter(([file]) => file !== part)));
  const began = existsSync(next) ? filesOf(next) : [];
  const made: string[] = [];
  for (const [file, key] of Object.entries(wanted)) {
    const path = join(next, file);
    mkdirSync(dirname(path), { recursive: true });
    if (before.take(file, key, path)) continue;
    writeFileSync(path, `of ${key}`, { flag: 'wx' });
    made.push(file);
  }
  before.end();
  publish({ all: Object.keys(wanted).length, reused: Object.keys(wanted).length - made.length });
  const keys = new Map(Object.entries(wanted));
  const holds = new Map(
    [...keys].map(([file, key]) => [file, { size: `of ${key}`.length, digest: digestOf(`of ${key}`) }]),
  );
  kept = keptOutputs(published, { shared, keys, holds }, exactState(published));
  assert.deepEqual(filesOf(published), Object.keys(wanted).sort());
  for (const [file, key] of keys) assert.equal(readFileSync(join(published, file), 'utf8'), `of ${key}`);
  return { began, made };
}

function publish(made: { all: number; reused: number }): void {
  const previous = join(place, 'previous');
  if (existsSync(published)) renameSync(published, previous);
  renameSync(next, published);
  if (existsSync(previous)) keepTree(published, previous, made, trees);
  rmSync(previous, { recursive: true, force: true });
}

function filesOf(folder: string): string[] {
  return [...exactState(folder).keys()]
    .filter((path) => statSync(path).isFile())
    .map((path) => path.slice(folder.length + 1))
    .sort();
}

test('A site begins with all that it takes, once an earlier one is left', () => {
  assert.deepEqual(build(site).began, []);
  assert.deepEqual(build({ ...site, 'index.html': 'home 2' }), { began: [], made: ['index.html'] });
  const third = build({ ...site, 'index.html': 'home 3' });
  assert.deepEqual(third.made, ['index.html']);
  assert.deepEqual(
    third.began,
    Object.keys(site)
      .filter((file) => file !== 'index.html')
      .sort(),
  );
});

test('What the site before the last still has as it was is not taken for what it became', () => {
  build(site);
  build({ ...site, 'en/a/index.html': 'a 2' });
  const { began, made } = build({ ...site, 'en/a/index.html': 'a 2' });
  assert.ok(!began.includes('en/a/index.html'));
  assert.deepEqual(made, []);
  const back = build(site);
  assert.deepEqual(back.made, ['en/a/index.html']);
});

test('A site has nothing of what an earlier one had besides, nor its empty folders', () => {
  build(site);
  build(site);
  const { 'en/b/index.html': _, [part]: __, ...fewer } = site;
  build(fewer);
  build(fewer);
  assert.ok(!existsSync(join(published, 'en/b')));
  assert.ok(!existsSync(join(published, 'search')));
});

test('A file of the published site that somebody has written to is made anew, and none that is published is written to', () => {
  build(site);
  build(site);
  writeFileSync(join(published, 'en/a/index.html'), 'changed by hand');
  const { began, made } = build(site);
  assert.ok(!began.includes('en/a/index.html'));
  assert.deepEqual(made, ['en/a/index.html']);
});

/** Trees that are kept. */
const left = () => readdirSync(trees, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('Where all sites are made of something else, nothing of an earlier one is begun with or left', () => {
  build(site);
  build(site);
  assert.equal(left().length, 1);
  const { began, made } = build(site, 'other code');
  assert.deepEqual([began, made.length], [[], Object.keys(site).length]);
  assert.deepEqual(left(), []);
});

test('A site that is published elsewhere begins with its own, and what was left of one that is gone goes', () => {
  build(site);
  build(site);
  const first = { published, kept };
  const other = { 'index.html': 'another home' };
  published = join(place, 'elsewhere');
  kept = undefined;
  build(other);
  assert.deepEqual(build(other), { began: [], made: [] });
  ({ published, kept } = first);
  assert.deepEqual(build(site), { began: Object.keys(site).sort(), made: [] });
  assert.equal(left().length, 2);
  rmSync(join(place, 'elsewhere'), { recursive: true });
  build(site);
  assert.equal(left().length, 1);
});
