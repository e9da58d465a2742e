import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingLines } from './closing-line.ts';

const location = { file: 'walk.spec.ts', line: 7, column: 1 };

function ended(outcome: 'expected' | 'unexpected' | 'flaky' | 'skipped', durations: number[] = [0]) {
  const results = durations.map((duration) => ({ duration }));
  return { outcome: () => outcome, title: `an ${outcome} test`, location, results };
}

test('the closing line counts what passed, failed and was skipped, and names what was tried again', () => {
  const outcomes = ['expected', 'flaky', 'expected', 'unexpected', 'skipped'] as const;
  assert.deepEqual(closingLines(outcomes.map((outcome) => ended(outcome))), [
    '  retried: walk.spec.ts:7 an flaky test',
    '3 passed, 1 failed, 1 skipped, 1 retried',
  ]);
  assert.deepEqual(closingLines([ended('expected')]), ['1 passed, 0 failed, 0 skipped, 0 retried']);
});

test('the closing line names the files that took long, with all that was tried again', () => {
  const [slow, quick] = [ended('flaky', [4000, 5000]), ended('expected', [900])];
  const dull = { ...ended('expected', [100]), location: { ...location, file: 'dull.spec.ts' } };
  const other = { ...quick, location: { ...location, file: 'tests/browser/quick.spec.ts' } };
  assert.deepEqual(closingLines([slow, other, dull]).slice(0, -2), [
    '  90 % of the time: 1 tests of walk.spec.ts, 9 s',
    '  9 % of the time: 1 tests of quick.spec.ts, 1 s',
  ]);
});
