import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { digestOf } from '../../built/built-site.ts';
import { exactState } from '../content-state.ts';
import { type KeptOutputs, keptOutputs, takingFrom } from './kept-outputs.ts';

let published: string;
let to: string;
let kept: KeptOutputs;
const held = { size: 1, digest: digestOf('a') };
const holds = new Map([['a.html', held]]);

beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'hearth-outputs-'));
  [published, to] = [place, join(place, 'new')];
  writeFileSync(join(published, 'a.html'), 'a');
  writeFileSync(join(published, 'b.html'), 'b');
  const keys = new Map([['a.html', 'of a']]);
  kept = keptOutputs(published, { shared: 'all', keys, holds }, exactState(published));
});
afterEach(() => rmSync(published, { recursive: true }));

/** Whether the file was put into the new site. */
function isTaken({ file = 'a.html', key = 'of a', shared = 'all' } = {}): boolean {
  const taken = takingFrom(published, kept, shared)(file, key, to);
  assert.equal(existsSync(to), taken !== undefined);
  if (taken) assert.deepEqual(taken, { holds: held });
  return taken !== undefined;
}

test('A file that is made of the same is the one that was published', () => {
  assert.ok(isTaken());
  assert.equal(readFileSync(to, 'utf8'), 'a');
  assert.equal(statSync(to).ino, statSync(join(published, 'a.html')).ino);
});

test('A file that is made of something else is not taken', () => {
  assert.ok(!isTaken({ key: 'of another' }));
  assert.ok(!isTaken({ shared: 'another' }));
  assert.equal(takingFrom(published, undefined, 'all')('a.html', 'of a', to), undefined);
});

test('A file of which it is not known what it was made of is not taken', () => {
  assert.ok(!isTaken({ file: 'b.html' }));
  assert.ok(!isTaken({ file: 'c.html' }));
});

const path = (): string => join(published, 'a.html');
for (const [what, touch] of Object.entries({
  'written by somebody else': () => writeFileSync(path(), 'x'),
  'put in its place': () => renameSync(join(published, 'b.html'), path()),
  removed: () => rmSync(path()),
})) {
  test(`A file that was ${what} is not taken`, () => {
    touch();
    assert.ok(!isTaken());
  });
}

for (const [what, touch] of Object.entries({
  'written with the same letters': () => writeFileSync(path(), 'a'),
  'given another time': () => utimesSync(path(), 0, 0),
  'closed to others': () => chmodSync(path(), 0o600),
  'linked by a build that was given up': () => linkSync(path(), join(published, 'link')),
})) {
  test(`What is in a file that was ${what} is taken, and not the file`, () => {
    touch();
    assert.ok(isTaken());
    assert.equal(readFileSync(to, 'utf8'), 'a');
    assert.notEqual(statSync(to).ino, statSync(path()).ino);
    assert.equal(statSync(to).mode, statSync(join(published, 'b.html')).mode);
  });
}
