import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { folderState } from './folder-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-state-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'a.mdx');
writeFileSync(file, 'one');
const later = () => folderState(folder, Date.now() + 60_000);

test('A folder is another one after a file in it is written, named otherwise or gone', () => {
  const states = [later()];
  writeFileSync(file, 'three');
  states.push(later());
  renameSync(file, join(folder, 'b.mdx'));
  states.push(later());
  rmSync(join(folder, 'b.mdx'));
  states.push(later());
  assert.equal(new Set(states).size, 4);
  assert.equal(later(), states.at(-1));
});

test('Nothing is said of a folder that was changed just now, or from which something leads', () => {
  writeFileSync(file, 'one');
  assert.equal(folderState(folder), undefined);
  assert.notEqual(later(), undefined);
  symlinkSync(file, join(folder, 'link.mdx'));
  assert.equal(later(), undefined);
  rmSync(join(folder, 'link.mdx'));
  mkdirSync(join(folder, 'within'));
  assert.equal(later(), undefined);
  assert.equal(folderState(join(folder, 'absent')), undefined);
});
