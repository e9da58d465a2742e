import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { changedFile, contentState, exactState } from './content-state.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-state-'));
after(() => rmSync(place, { recursive: true }));
const folder = join(place, 'content');
mkdirSync(join(folder, 'stories'), { recursive: true });
writeFileSync(join(folder, 'stories/a.mdx'), 'one');

for (const [name, stateOf] of Object.entries({ contentState, exactState })) {
  test(`A change within a folder that a link leads to is seen by ${name}`, () => {
    const link = join(place, `link-${name}`);
    symlinkSync(folder, link);
    const before = stateOf(link);
    assert.equal(changedFile(before, stateOf(link)), undefined);
    writeFileSync(join(folder, 'stories/a.mdx'), `another text, for ${name}`);
    assert.equal(changedFile(before, stateOf(link)), join(link, 'stories/a.mdx'));
  });
}

test('A folder that is not there has no files', () => {
  assert.deepEqual([...contentState(join(place, 'nowhere'))], []);
});
