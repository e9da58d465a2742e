import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutStories, type Dated } from './cut-stories.ts';

/** Stories at even distances, so many a year. */
function archive(years: readonly number[], aYear: number): Dated[] {
  return years.flatMap((year) =>
    Array.from({ length: aYear }, (_, index) => ({
      id: `${year}-${index}`,
      published: new Date(Date.UTC(year, 0, 1 + Math.floor((index * 365) / aYear)))
        .toISOString()
        .slice(0, 10),
    })),
  );
}

const idsOf = (stories: readonly Dated[]) =>
  cutStories(stories).map((part) => part.stories.map(({ id }) => id).join(' '));

test('few stories are one part, whatever their years', () => {
  for (const stories of [[], archive([2019, 2021, 2023], 30)]) assert.equal(cutStories(stories).length, 1);
});

test('every story is in one part, of a bounded size, and the parts follow each other back in time', () => {
  for (const aYear of [5, 40, 64, 100, 365]) {
    const stories = archive([2019, 2020, 2021, 2022, 2023], aYear).reverse();
    const parts = cutStories(stories);
    assert.equal(parts.flatMap((part) => part.stories).length, stories.length);
    for (const [index, { stories: own, from, to }] of parts.entries()) {
      assert.ok(own.length <= 96, String(own.length));
      const dates = own.map(({ published }) => published);
      assert.deepEqual([dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)], [`${from}`, `${to}`]);
      const newer = parts[index - 1]?.stories[0]?.published ?? '9999';
      assert.ok(dates.every((date) => date <= newer));
    }
  }
});

test('a year of enough stories for a part begins one', () => {
  const parts = cutStories(archive([2020, 2021, 2022], 50));
  assert.deepEqual(
    parts.map(({ from, to }) => [from, to]),
    [
      [2022, 2022],
      [2021, 2021],
      [2020, 2020],
    ],
  );
});

test('a story of today changes the newest part and no other, until that is two', () => {
  const stories = archive([2020, 2021], 70);
  let before = idsOf(stories);
  let splits = 0;
  for (let day = 1; day <= 200; day += 1) {
    stories.push({ id: `new-${day}`, published: `2022-${day < 100 ? '01' : '02'}-01` });
    const after = idsOf(stories);
    const olderBefore = before.slice(1);
    const olderAfter = after.slice(after.length - olderBefore.length);
    assert.deepEqual(olderAfter, olderBefore);
    if (after.length !== before.length) splits += 1;
    before = after;
  }
  assert.ok(splits > 0 && splits < 5, String(splits));
});
