import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurn } from './in-turn.ts';

test('Runs do not overlap, and many changes during one are one more run', async () => {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  let state = 0;
  const run = inTurn(async () => {
    const read = state;
    log.push(`begin ${read}`);
    await new Promise<void>((end) => ends.push(end));
    log.push(`end ${read}`);
  });
  const first = run();
  const later = [1, 2, 3].map((each) => {
    state = each;
    return run();
  });
  assert.deepEqual(log, ['begin 0']);
  ends.shift()?.();
  await first;
  while (ends.length === 0) await Promise.resolve();
  ends.shift()?.();
  await Promise.all(later);
  assert.deepEqual(log, ['begin 0', 'end 0', 'begin 3', 'end 3']);
});

test('A run that fails says so to who asked, and the next one works', async () => {
  let fails = true;
  let done = 0;
  const run = inTurn(async () => {
    await Promise.resolve();
    if (fails) throw new Error('half a file');
    done++;
  });
  const first = run();
  const second = run();
  await assert.rejects(first, /half a file/);
  await assert.rejects(second, /half a file/);
  fails = false;
  await run();
  assert.equal(done, 1);
});
