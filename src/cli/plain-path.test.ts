import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathRefusal } from './plain-path.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-path-')));
after(() => rmSync(place, { recursive: true }));

for (const character of ['#', '?', '%', '\\']) {
  test(`A folder whose path has ${character} is refused with what to do, also behind a link`, () => {
    const folder = join(place, `No. ${character}1`);
    mkdirSync(folder);
    const link = join(place, `link-${character.charCodeAt(0)}`);
    symlinkSync(folder, link);
    for (const path of [folder, link]) {
      assert.equal(
        pathRefusal(path, 'publication'),
        `${folder}  error  Unexpected “${character}” in the path of the publication, expected one without # ? % \\  (path)\n` +
          '  → Rename the folder whose name has it, or move the publication. Nothing was changed.',
      );
    }
  });
}

test('A quotation mark in the path of the project is refused, in that of the publication it is none of Astro’s', () => {
  const folder = join(place, 'the "old" one');
  assert.match(pathRefusal(folder, 'project') ?? '', /Unexpected “"” in the path of the project/);
  assert.equal(pathRefusal(folder, 'publication'), undefined);
});

test('Other characters in a path are none of the reasons to refuse it', () => {
  for (const name of ["it's", 'a [b] (c) {d}', 'ação', 'a*b!c', 'a&b$c`d;e|f<g>', '漢字', 'x y'])
    assert.equal(pathRefusal(join(place, name), 'project'), undefined);
});
