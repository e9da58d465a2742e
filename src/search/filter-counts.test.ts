import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountingBundle, filterCounts } from './filter-counts.ts';

/** A bundle that notes what it is asked, and has as many as it was asked before. */
function counting(): CountingBundle & { asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    async count(query, options) {
      asked.push([query, options.filters]);
      return { kind: { article: asked.length }, topic: { river: asked.length } };
    },
  };
}

test('Each filter is counted with the other one as it is set, and without itself', async () => {
  const bundle = counting();
  const counts = await filterCounts(bundle, { query: 'old ferry', kind: 'article', topic: 'river' });
  assert.deepEqual(bundle.asked, [
    ['old ferry', { topic: 'river' }],
    ['old ferry', { kind: 'article' }],
  ]);
  assert.deepEqual(counts, { kind: { article: 1 }, topic: { river: 2 } });
});

test('Small words are not asked for, and nothing is where there are no words', async () => {
  const bundle = counting();
  await filterCounts(bundle, { query: 'the ferry' });
  assert.deepEqual((bundle.asked as [string][])[0]?.[0], 'ferry');
  assert.deepEqual(await filterCounts(counting(), { query: '?!' }), { kind: {}, topic: {} });
});
