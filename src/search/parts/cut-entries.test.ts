import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../story/entries.ts';
import { cutEntries } from './cut-entries.ts';

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ group: 'people', id: `person-${index}` }) as Entry);
const idsOf = (parts: readonly Entry[][]) => parts.map((part) => part.map(({ id }) => id).join(' '));

test('few entries are one part', () => {
  assert.equal(cutEntries(entries(160)).length, 1);
});

test('many are parts of a bounded size, with every entry in one', () => {
  for (const count of [161, 400, 2000]) {
    const parts = cutEntries(entries(count));
    assert.equal(parts.flat().length, count);
    for (const part of parts) assert.ok(part.length <= 180, `${part.length} of ${count}`);
  }
});

test('a new entry changes one part', () => {
  const [before, after] = [idsOf(cutEntries(entries(400))), idsOf(cutEntries(entries(401)))];
  assert.equal(after.filter((part) => !before.includes(part)).length, 1);
});
