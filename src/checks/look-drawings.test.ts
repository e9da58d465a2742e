import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { placeIn } from '../schema/finding.ts';
import { drawingMistakes } from './look-drawings.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-look-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'public'));
const place = placeIn(join(folder, 'site.yaml'));

/** What is said of a drawing of so many points, as a logo and as an icon. */
function saidOf(points: number): { rule: string; message: string }[] {
  const path = 'M0 0h32v32H0z'.padEnd(points * 6, 'l1 1-1');
  writeFileSync(
    join(folder, 'public/a.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="${path}"/></svg>`,
  );
  const look = { logo: { light: 'a.svg' }, icon: 'a.svg' };
  return drawingMistakes(look, folder, () => place).map(({ rule, message }) => ({ rule, message }));
}

test('A logo is no larger than every page can bear, and an icon may be', () => {
  assert.deepEqual(saidOf(8_000), []);
  assert.deepEqual(saidOf(9_000), [
    {
      rule: 'look-file',
      message: 'Unexpected a.svg of 55 kB, expected at most 50: every page fetches it',
    },
  ]);
});

test('A drawing of more bytes than any may have is said to be that', () => {
  const said = saidOf(400_000);
  assert.deepEqual(new Set(said.map(({ rule }) => rule)), new Set(['file-size']));
});
