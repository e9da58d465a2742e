import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingLines } from './closing-line.ts';

const location = { file: 'walk.spec.ts', line: 7, column: 1 };

function ended(outcome: 'expected' | 'unexpected' | 'flaky' | 'skipped') {
  return { outcome: () => outcome, title: `an ${outcome} test`, location };
}

test('the closing line counts what passed, failed and was skipped, and names what was tried again', () => {
  const outcomes = ['expected', 'flaky', 'expected', 'unexpected', 'skipped'] as const;
  assert.deepEqual(closingLines(outcomes.map(ended)), [
    '  retried: walk.spec.ts:7 an flaky test',
    '3 passed, 1 failed, 1 skipped, 1 retried',
  ]);
  assert.deepEqual(closingLines([ended('expected')]), ['1 passed, 0 failed, 0 skipped, 0 retried']);
});
