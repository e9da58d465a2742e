import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ownModule } from '../../files/hearth-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-begin-'));
after(() => rmSync(place, { recursive: true }));
const run = (command: string, ...words: string[]) =>
  spawnSync(process.execPath, [ownModule(`src/cli/${command}`), ...words], {
    cwd: place,
    encoding: 'utf8',
    env: { ...process.env, CONTENT: '', LC_ALL: 'C' },
  });

test('A publication is not begun within another one, which is named with what can be written there', () => {
  const paper = join(place, 'paper');
  mkdirSync(paper);
  writeFileSync(join(paper, 'site.yaml'), '');
  for (const name of ['publication', 'stories/other', join('..', 'paper', 'x')]) {
    const { status, stderr } = run('new/new', join(paper, name));
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^Unexpected publication around .*, in .*paper, expected a folder that is in none\n {2}→ /,
    );
    assert.match(stderr, /hearth new story/);
    assert.ok(!existsSync(join(paper, name)));
  }
});

test('A word too many says how the folder is named alone', () => {
  const { status, stderr } = run('new/new', 'publication', '../x');
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^Unexpected “\.\.\/x”, expected one folder\n {2}→ Name the folder alone: npx hearth new \.\.\/x\./,
  );
});

test('A renaming of nothing says what can be renamed', () => {
  const { status, stderr } = run('rename');
  assert.equal(status, 2);
  assert.match(
    stderr,
    /^Missing what is renamed, expected one of slug, entry, id\n {2}→ For example: npm run rename -- slug /,
  );
});
