import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNear, nearest } from './nearest.ts';

test('A slip is a letter too many, too few, wrong or swapped', () => {
  for (const slip of ['tittle', 'titl', 'tutle', 'tilte', 'title']) assert.ok(isNear(slip, 'title'), slip);
});

test('Another word is no slip', () => {
  assert.ok(!isNear('menu', 'title'));
  assert.ok(!isNear('fr', 'pt'));
});

test('The nearest words come first, and no more than asked for', () => {
  assert.deepEqual(nearest('brige', ['tunnel', 'bridges', 'bridge', 'ridge'], 3), [
    'bridge',
    'bridges',
    'ridge',
  ]);
});
