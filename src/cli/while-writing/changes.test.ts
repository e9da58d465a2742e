import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { changesIn } from './changes.ts';

const publication = resolve('publication');

function watched() {
  const clock = { now: 1_000 };
  const { note, taken } = changesIn(publication, () => clock.now);
  return { clock, note: (path: string) => note(join(publication, path)), taken };
}

test('a change of stories alone is told by their names, once and as its echo', () => {
  const { clock, note, taken } = watched();
  assert.deepEqual(note('stories/ferry/article.en.mdx'), { story: 'ferry' });
  clock.now = 1_100;
  note('stories/bridge/story.yaml');
  assert.deepEqual(taken(), { stories: ['ferry', 'bridge'], at: 1_100 });
  clock.now = 1_600;
  assert.deepEqual(taken(), { stories: ['ferry', 'bridge'], at: 1_100 });
  clock.now = 9_000;
  assert.equal(taken(), undefined);
});

test('where anything else changed, all pages are shown anew', () => {
  const { note, taken } = watched();
  note('stories/ferry/article.en.mdx');
  assert.deepEqual(note('site.yaml'), { story: undefined });
  assert.equal(taken(), undefined);
  note('stories/ferry/article.en.mdx');
  assert.equal(note('../src/styles/site.css'), undefined);
  assert.equal(taken(), undefined);
});
