import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasPage,
  type ListPage,
  mostOnPage,
  ofMentions,
  pagesByKey,
  pagesFromNewest,
  pagesFromStart,
  rangesOf,
} from './list-pages.ts';

/** `count`, …, 2, 1: the newest has the highest number. */
function newestFirst(count: number): number[] {
  return Array.from({ length: count }, (_, index) => count - index);
}

test('A list that fits on one page has no other, and one without items has that page', () => {
  for (const count of [0, 1, mostOnPage]) {
    const items = newestFirst(count);
    assert.deepEqual(pagesFromNewest(items), [{ items }]);
    assert.deepEqual(pagesFromStart(items), [{ items }]);
  }
});

test('Every item of a list is on one page, in its order, and no page has too many or next to none', () => {
  for (let count = mostOnPage + 1; count < 120; count += 1) {
    for (const pagesOf of [pagesFromStart, pagesFromNewest]) {
      const pages = pagesOf(newestFirst(count));
      assert.deepEqual(
        pages.flatMap(({ items }) => items),
        newestFirst(count),
      );
      for (const { items } of pages) assert.ok(items.length > 4 && items.length <= mostOnPage, `${count}`);
    }
  }
});

test('A page of mentions, of which each is a line or two, holds more of them', () => {
  const { most } = ofMentions;
  assert.equal(pagesFromNewest(newestFirst(most), ofMentions).length, 1);
  for (let count = most + 1; count < 5 * most; count += 1) {
    const pages = pagesFromNewest(newestFirst(count), ofMentions);
    assert.deepEqual(
      pages.flatMap(({ items }) => items),
      newestFirst(count),
    );
    for (const { items } of pages) assert.ok(items.length > 8 && items.length <= most, `${count}`);
  }
});

test('What is new changes the first page of a list, and nothing on the pages behind it', () => {
  for (let count = 1; count < 120; count += 1) {
    const [, ...before] = pagesFromNewest(newestFirst(count));
    const [, ...after] = pagesFromNewest(newestFirst(count + 1));
    assert.deepEqual(after.slice(after.length - before.length), before);
    assert.ok(after.length - before.length <= 1);
  }
});

test('Pages are numbered from the oldest on where the newest comes first, and else as they are read', () => {
  const numbers = (pages: readonly ListPage<unknown>[]) => pages.map(({ number }) => number);
  assert.deepEqual(numbers(pagesFromNewest(newestFirst(50))), [undefined, 3, 2, 1]);
  assert.deepEqual(numbers(pagesFromStart(newestFirst(50))), [undefined, 2, 3, 4]);
});

test('A list has the pages that it has, and no other', () => {
  for (const pages of [pagesFromNewest(newestFirst(50)), pagesFromStart(newestFirst(50))]) {
    const numbers = new Set(pages.map(({ number }) => number));
    const asked = [2, 3, 4, 5];
    assert.deepEqual(
      asked.filter((number) => hasPage(pages, number)),
      asked.filter((number) => numbers.has(number)),
    );
    assert.ok(hasPage(pages, undefined));
  }
  assert.equal(hasPage(pagesFromNewest([1]), 1), false);
});

test('Several lists at once are each what one is by itself', () => {
  const items = newestFirst(60).map((item): [string, number] => [item % 3 === 0 ? 'threes' : 'others', item]);
  const lists = pagesByKey(items);
  assert.deepEqual([...lists.keys()], ['threes', 'others']);
  const others = newestFirst(60).filter((item) => item % 3 !== 0);
  assert.deepEqual(lists.get('others'), pagesFromNewest(others));
  assert.deepEqual(pagesByKey(items, ofMentions).get('others'), pagesFromNewest(others, ofMentions));
});

test('The ranges of a list lead into all of it, and are not more when it is longer', () => {
  const few = rangesOf(pagesFromStart(newestFirst(30)));
  assert.deepEqual(few, [
    { number: undefined, first: 30, last: 19 },
    { number: 2, first: 18, last: 7 },
    { number: 3, first: 6, last: 1 },
  ]);
  for (const count of [1000, 1009, 20_000]) {
    const ranges = rangesOf(pagesFromStart(newestFirst(count)));
    assert.ok(ranges.length > 20 && ranges.length <= 40);
    assert.equal(ranges[0]?.first, count);
    assert.equal(ranges.at(-1)?.last, 1);
    for (const [index, { first }] of ranges.entries())
      if (index > 0) assert.equal(first, (ranges[index - 1]?.last ?? 0) - 1);
  }
});
