import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveOf } from './archive.ts';
import { mostOnPage } from './list-pages.ts';

function storiesOn(days: readonly string[]) {
  return days.map((published) => ({ published }));
}

test('Stories that fit on the home have no archive', () => {
  assert.equal(archiveOf(storiesOn(Array(mostOnPage).fill('2026-11-23'))), undefined);
});

test('An archive has the years and months in which stories were published, the latest first', () => {
  const archive = archiveOf(
    storiesOn([...Array(30).fill('2026-11-23'), '2026-02-01', '2024-12-31', '2024-12-01']),
  );
  assert.deepEqual(
    archive?.years.map(({ year, count, months }) => [
      year,
      count,
      months.map(({ month, count }) => [month, count]),
    ]),
    [
      [
        '2026',
        31,
        [
          ['11', 30],
          ['02', 1],
        ],
      ],
      ['2024', 2, [['12', 2]]],
    ],
  );
  assert.deepEqual(
    archive?.pages.map(({ year, month, number, items }) => [`${year}-${month}`, number, items.length]),
    [
      ['2026-11', undefined, 6],
      ['2026-11', 2, 12],
      ['2026-11', 1, 12],
      ['2026-02', undefined, 1],
      ['2024-12', undefined, 2],
    ],
  );
});
