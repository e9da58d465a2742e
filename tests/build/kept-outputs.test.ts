import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writePublication } from '../../bench/generate.ts';
import { buildWhileEdited } from '../fuzz/incremental.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'hearth-kept-outputs-')));
after(() => rmSync(place, { recursive: true }));

/** Of each kind of content one; `npm run test:fuzz:builds` does all of them, by chance, and looks after each. Half of them are looked at together. */
const names = [
  'a sentence of a document',
  'the name of an entry',
  'a published file that somebody writes',
  'a picture of several stories',
  'a new story',
  'a picture of several stories',
  'a slug of a story',
  'a story that goes',
];

test('A site that was built again after each change is in every byte the one that is built from nothing', async () => {
  const publication = join(place, 'publication');
  // Enough for an archive and for lists of two pages.
  await writePublication(publication, 18);
  const { faults, taken } = await buildWhileEdited(publication, {
    seed: 1,
    steps: names.length,
    names,
    compareEvery: names.length / 2,
  });
  assert.deepEqual(faults, []);
  const [reused, all] = taken;
  assert.ok(reused > all / 2, `${reused} of ${all} files were taken`);
});
