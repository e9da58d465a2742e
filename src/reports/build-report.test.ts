import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSummary, timingsTable } from './build-report.ts';

test('The last words of a build are what it made and what it did not have to make again', () => {
  const said = buildSummary({
    pages: 1064,
    files: 2186,
    bytes: 52_640_000,
    rendered: { all: 1266, reused: 1250 },
    copies: { all: 1820, reused: 1800, bytes: 20_130_000 },
    cards: { all: 204, reused: 200 },
    seconds: 23.94,
  });
  assert.equal(
    said,
    'Built 1,064 pages, 2,186 files of 52.6 MB; 1,820 compressed copies of 20.1 MB; in 23.9 s; reused 1,250 of 1,266 rendered files, 200 of 204 cards, 1,800 of 1,820 copies.',
  );
});

test('Where a publication wants no copies, none are spoken of', () => {
  const said = buildSummary({
    pages: 2,
    files: 3,
    bytes: 1_000_000,
    rendered: { all: 2, reused: 0 },
    cards: { all: 2, reused: 1 },
    seconds: 1,
  });
  assert.equal(
    said,
    'Built 2 pages, 3 files of 1.0 MB; in 1.0 s; reused 0 of 2 rendered files, 1 of 2 cards.',
  );
});

test('The table of timings adds up to the whole', () => {
  const table = timingsTable(
    new Map([
      ['read', { cpuSeconds: 1, wallSeconds: 1.5, peakBytes: 100_000_000, count: 3 }],
      ['render', { cpuSeconds: 6, wallSeconds: 8, peakBytes: 650_000_000, count: 0 }],
    ]),
    { cpuSeconds: 8, wallSeconds: 10, peakBytes: 700_000_000 },
  );
  assert.deepEqual(table.split('\n'), [
    'stage          CPU s    wall s     share    memory',
    'read             1.0       1.5      13 %  100.0 MB',
    'render           6.0       8.0      75 %  650.0 MB',
    'other            1.0       0.5      13 %  700.0 MB',
    'all              8.0      10.0     100 %  700.0 MB',
  ]);
});
