import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { mark } from '../site-marker.ts';
import { openShard } from './open-shard.ts';
import type { ShardFacts } from './shard-facts.ts';

const digestOf = (text: string) => hash('sha256', text, 'hex');
const facts: ShardFacts = {
  what: 'A shard.',
  number: 1,
  of: 2,
  madeOf: { node: '', base: '/', code: '', content: '' },
  shared: '',
  outputs: [['en/a/index.html', 'key', digestOf('page')]],
  search: [['0123456789abcdef0123.part', digestOf('part')]],
  stories: digestOf('{}'),
};

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hearth-shard-'));
  folder = join(place, 'dist-1-of-2');
  mark(folder);
  write('files/en/a/index.html', 'page');
  write('search/0123456789abcdef0123.part', 'part');
  write('stories.json', '{}');
  say(facts);
});
afterEach(() => rmSync(place, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const say = (about: object) => write('hearth-shard.json', JSON.stringify(about));
const remove = (path: string) => rmSync(join(folder, path), { recursive: true });

/** What is said of the folder, without its path. */
function refusal(): string {
  const opened = openShard(folder);
  assert.ok(typeof opened === 'string', 'It was opened');
  return opened.replaceAll(folder, 'SHARD');
}

test('A file is read as long as it has the bytes that the shard was built with', () => {
  const shard = openShard(folder);
  assert.ok(typeof shard !== 'string', String(shard));
  const read = () => shard.read('files/en/a/index.html', digestOf('page'))?.toString();
  assert.equal(read(), 'page');
  write('files/en/a/index.html', 'pagf');
  assert.equal(read(), undefined);
  assert.deepEqual([...shard.damaged], ['files/en/a/index.html']);
});

test('A file that becomes a link after the shard was opened is not followed out of it', () => {
  const shard = openShard(folder);
  assert.ok(typeof shard !== 'string', String(shard));
  writeFileSync(join(place, 'secret'), 'page');
  remove('files/en/a/index.html');
  symlinkSync(join(place, 'secret'), join(folder, 'files/en/a/index.html'));
  assert.equal(shard.read('files/en/a/index.html', digestOf('page')), undefined);
});

for (const [what, change, said] of [
  [
    'that is not there',
    () => remove('.'),
    'path at which there is no folder, expected the folder of a shard  (shard)\n  → Correct it, or build the shard first.',
  ],
  [
    'with a whole site',
    () => remove('hearth-shard.json'),
    'whole site, expected the folder of a shard  (shard)\n  → Name the folders that “npm run build -- --shard 1/4” makes.',
  ],
  [
    'of something else',
    () => ['hearth-shard.json', '.hearth-site'].forEach(remove),
    'folder without hearth-shard.json, expected the folder of a shard  (shard)\n  → Name the folders that “npm run build -- --shard 1/4” makes.',
  ],
  [
    'that was not copied whole',
    () => remove('files/en'),
    'folder without 1 of its files, like files/en/a/index.html, expected the folder of a shard  (shard)\n  → It was not copied whole: copy it again, or build it again.',
  ],
  [
    'with a link in it',
    () => symlinkSync('/etc', join(folder, 'files/etc')),
    'files/etc, which is neither a file nor a folder, expected the folder of a shard  (shard)\n  → A shard has no links: build it again, or have it copied as it is.',
  ],
] as const)
  test(`A folder ${what} is refused`, () => {
    change();
    assert.equal(refusal(), `SHARD  error  Unexpected ${said}`);
  });

const ofAnotherForm =
  'SHARD  error  Unexpected hearth-shard.json of another form, expected the folder of a shard  (shard)\n' +
  '  → It is damaged, or of another version: build it again.';
for (const path of ['../a', '/etc/passwd', 'en/../../a', './a', 'en//a', 'C:/a', 'en\\a', 'a\0', ''])
  test(`A shard with the path “${path}” is refused`, () => {
    say({ ...facts, outputs: [[path, 'key', digestOf('page')]] });
    assert.equal(refusal(), ofAnotherForm);
  });

for (const [what, about] of Object.entries({
  'a number that is none': { ...facts, number: '1' },
  'another field': { ...facts, more: true },
  'a name in search that leads out': { ...facts, search: [['../0123456789abcdef.part', digestOf('part')]] },
  'a digest that is none': { ...facts, stories: 'x' },
}))
  test(`A shard with ${what} is refused`, () => {
    say(about);
    assert.equal(refusal(), ofAnotherForm);
  });

test('A shard of which the description is cut off is refused', () => {
  write('hearth-shard.json', JSON.stringify(facts).slice(0, 100));
  assert.equal(refusal(), ofAnotherForm);
});
