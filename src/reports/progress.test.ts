import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressLines } from './progress.ts';
import type { Stage, StageCost } from './stages.ts';

const clear = '\r\u001b[2K';

/** Lines with a clock that the test sets. */
function linesOn(isTerminal: boolean) {
  const clock = { now: 0 };
  const written: string[] = [];
  const lines = progressLines({ write: (text) => void written.push(text), isTerminal }, () => clock.now);
  return { clock, written, lines };
}

function cost(wallSeconds: number, count = 0): StageCost {
  return { wallSeconds, cpuSeconds: 0, peakBytes: 0, count };
}

test('A terminal shows count and share, and the seconds left once they can be told', () => {
  const { clock, written, lines } = linesOn(true);
  lines.began('render');
  clock.now = 30_000;
  lines.counted('render', 1, 2001);
  clock.now = 31_000;
  lines.counted('render', 101, 2001);
  clock.now = 40_000;
  lines.counted('render', 1001, 2001);
  assert.deepEqual(written, [
    `${clear}render    …`,
    `${clear}render    1 of 2,001, 0 %`,
    `${clear}render    101 of 2,001, 5 %`,
    `${clear}render    1,001 of 2,001, 50 %, 10 s left`,
  ]);
});

test('A terminal is not written to for every file, and not told a share of what nobody knows', () => {
  const { clock, written, lines } = linesOn(true);
  lines.began('compress');
  for (let done = 1; done <= 300; done += 1) {
    clock.now = done;
    lines.counted('compress', done, undefined);
  }
  assert.deepEqual(written.slice(1), [
    `${clear}compress  100`,
    `${clear}compress  200`,
    `${clear}compress  300`,
  ]);
});

test('A stage that has ended is one line, with what was within it', () => {
  const costs = new Map<Stage, StageCost>([
    ['render', cost(5, 1200)],
    ['cards', cost(2.04, 34)],
    ['publish', cost(1)],
  ]);
  const line = 'render    1,234 files, 8.0 s, of it cards 2.0 s, publish 1.0 s\n';
  for (const [isTerminal, expected] of [
    [true, [`${clear}render    …`, clear + line]],
    [false, [line]],
  ] as const) {
    const { written, lines } = linesOn(isTerminal);
    lines.began('render');
    lines.ended('render', costs);
    assert.deepEqual(written, expected);
  }
});

test('Where a stage fails, a terminal is left with an empty line, and what is said meanwhile has its own', () => {
  const { written, lines } = linesOn(true);
  lines.began('check');
  lines.say('One story');
  lines.failed('check');
  assert.deepEqual(written.slice(1), [`${clear}One story\n`, clear]);
});
