import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countInStage, expectInStage, inStage, listenToStages, stageCosts } from './stages.ts';

/** Uses the CPU for so many milliseconds of it. */
function work(milliseconds: number): void {
  const from = process.cpuUsage();
  while (process.cpuUsage(from).user + process.cpuUsage(from).system < milliseconds * 1000);
}

/** Tells what the listener is told, as words. */
function told(): string[] {
  const words: string[] = [];
  listenToStages({
    began: (stage) => words.push(`began ${stage}`),
    counted: (stage, done, total) => words.push(`${stage} ${done} of ${total}`),
    ended: (stage, costs) => words.push(`ended ${stage}: ${[...costs.keys()].join(' ')}`),
    failed: (stage) => words.push(`failed ${stage}`),
  });
  return words;
}

test('A stage within another is no part of its cost, and only the outer one is told of', async () => {
  const words = told();
  const given = await inStage('render', async () => {
    expectInStage(2);
    await inStage('render', countInStage);
    work(60);
    await inStage('cards', () => {
      work(10);
      countInStage();
    });
    return 'done';
  });
  assert.equal(given, 'done');
  assert.deepEqual(words, ['began render', 'render 1 of 2', 'render 2 of 2', 'ended render: render cards']);
  const { render, cards } = Object.fromEntries(stageCosts());
  assert.deepEqual([render?.count, cards?.count], [1, 1]);
  assert.ok(cards && render && render.cpuSeconds >= 0.06 && cards.cpuSeconds < render.cpuSeconds);
  assert.ok(cards.peakBytes > 1_000_000);
});

test('What ran before a stage is not told of as within it', async () => {
  const words = told();
  await inStage('index', () => work(1));
  await inStage('index', () => work(1));
  assert.deepEqual(words, ['began index', 'ended index: index', 'began index', 'ended index: index']);
});

test('A stage that fails throws what it threw, and the next one is an outer one', async () => {
  const words = told();
  await assert.rejects(
    inStage('check', () => inStage('read', () => Promise.reject(new Error('unreadable')))),
    /unreadable/,
  );
  await inStage('verify', () => {});
  assert.deepEqual(words, ['began check', 'failed check', 'began verify', 'ended verify: verify']);
});

test('Counting outside of a stage is no mistake and counts nothing', () => {
  const words = told();
  countInStage();
  assert.deepEqual(words, []);
});
