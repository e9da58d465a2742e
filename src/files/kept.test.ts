import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keeper } from './kept.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-kept-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'site.yaml');
writeFileSync(file, 'one');

/** Asks for a value made of a file and a folder, and says how often it has been made. */
function asking(watched: boolean) {
  const kept = keeper<number>(watched);
  let made = 0;
  const paths = [file, join(folder, 'people')];
  return () =>
    kept(
      'site',
      () => paths,
      () => ++made,
    );
}

test('What is made of files is made once, and once more after a change, a new file or a lost one', () => {
  const ask = asking(true);
  assert.deepEqual([ask(), ask(), ask()], [1, 1, 1]);
  writeFileSync(file, 'three');
  assert.deepEqual([ask(), ask()], [2, 2]);
  mkdirSync(join(folder, 'people', 'more'), { recursive: true });
  writeFileSync(join(folder, 'people', 'more', 'a.yaml'), 'a');
  assert.deepEqual([ask(), ask()], [3, 3]);
  rmSync(join(folder, 'people'), { recursive: true });
  assert.deepEqual([ask(), ask()], [4, 4]);
  rmSync(file);
  assert.deepEqual([ask(), ask()], [5, 5]);
});

test('A build makes it once, whatever happens to the files', () => {
  const ask = asking(false);
  writeFileSync(file, 'one');
  assert.deepEqual([ask(), ask()], [1, 1]);
  writeFileSync(file, 'two, longer');
  assert.equal(ask(), 1);
});

test('Each key has a value of its own', () => {
  const kept = keeper<string>(true);
  const of = (key: string) =>
    kept(
      key,
      () => [file],
      () => key,
    );
  assert.deepEqual([of('a'), of('b'), of('a')], ['a', 'b', 'a']);
});
