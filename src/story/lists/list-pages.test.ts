import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostOnPage, pagesFromNewest, pagesFromStart } from './list-pages.ts';

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

test('What is new changes the first page of a list, and nothing on the pages behind it', () => {
  for (let count = 1; count < 120; count += 1) {
    const [, ...before] = pagesFromNewest(newestFirst(count));
    const [, ...after] = pagesFromNewest(newestFirst(count + 1));
    assert.deepEqual(after.slice(after.length - before.length), before);
    assert.ok(after.length - before.length <= 1);
  }
});

test('Pages are numbered from the oldest on where the newest comes first, and else as they are read', () => {
  const numbers = (pages: readonly { number?: number }[]) => pages.map(({ number }) => number);
  assert.deepEqual(numbers(pagesFromNewest(newestFirst(60))), [undefined, 3, 2, 1]);
  assert.deepEqual(numbers(pagesFromStart(newestFirst(60))), [undefined, 2, 3, 4]);
});
