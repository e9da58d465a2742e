import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../i18n/languages.ts';
import type { SeenStory } from '../../story/read/seen-story.ts';
import { storyShares } from './story-shares.ts';

/** So many stories, one a day, in no order. */
function archive(count: number): SeenStory[] {
  return Array.from({ length: count }, (_, day) => ({
    id: `story-${day}`,
    folder: `stories/story-${day}`,
    published: new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
    languages: day % 3 === 0 ? ['en'] : ['en', 'pt'],
  })).sort((a, b) => (a.id.length - b.id.length) * 7 + Number(a.id < b.id));
}

const shares = (all: readonly SeenStory[], of: number) =>
  Array.from({ length: of }, (_, index) => storyShares(all, { number: index + 1, of }));

for (const [count, of] of [
  [1000, 4],
  [1003, 7],
  [3, 8],
  [0, 2],
  [5, 1],
] as const)
  test(`each of ${count} stories is in one of ${of} shards, which are of one size`, () => {
    const own = shares(archive(count), of).map((share) => share.own);
    assert.equal(new Set(own.flatMap((ids) => [...ids])).size, count);
    assert.equal(
      own.reduce((sum, { size }) => sum + size, 0),
      count,
    );
    const sizes = own.map(({ size }) => size);
    assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, sizes.join());
  });

test('a new story moves one story at most from each shard to its neighbour', () => {
  const [before, after] = [500, 501].map((count) => shares(archive(count), 4));
  for (const [index, { own }] of (before ?? []).entries()) {
    const now = after?.[index]?.own ?? new Set();
    assert.ok([...own].filter((id) => !now.has(id)).length <= 1);
    assert.ok([...now].filter((id) => !own.has(id)).length <= 1 + Number(index === 3));
  }
});

test('each older part of search is made by one shard, and mostly of its own stories', () => {
  const all = shares(archive(1000), 4);
  for (const path of ['en', 'pt']) {
    const parts = all.map(({ partsIn }) => partsIn({ path } as Language));
    const ids = parts.flat().flatMap(({ stories }) => stories.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    // The newest part is left to the merge, which has pages of the staff in it.
    assert.ok(ids.length >= (path === 'en' ? 1000 : 666) - 96, String(ids.length));
    for (const [index, own] of parts.entries()) {
      const foreign = own.filter(({ stories }) => stories.some(({ id }) => !all[index]?.own.has(id)));
      assert.ok(
        foreign.length <= 1,
        `${foreign.length} parts of shard ${index + 1} have stories of the next`,
      );
    }
  }
});
