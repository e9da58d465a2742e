import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { childrenCpuSeconds, ownCost, peakMemory } from './process-cost.ts';

const busy = 'const from = process.cpuUsage(); while (process.cpuUsage(from).user < 200_000);';
const needsProc = existsSync('/proc/self/stat') ? false : 'only Linux tells';

test('Programs that were started are counted when they have ended', { skip: needsProc }, () => {
  const before = childrenCpuSeconds();
  spawnSync(process.execPath, ['-e', busy]);
  assert.ok(childrenCpuSeconds() - before >= 0.2);
});

test('A program that still runs is counted, and its end counts nothing twice', {
  skip: needsProc,
}, async () => {
  const before = childrenCpuSeconds();
  const child = spawn(process.execPath, ['-e', `${busy} console.log('done'); setTimeout(() => {}, 5000)`]);
  await once(child.stdout, 'data');
  const running = childrenCpuSeconds();
  assert.ok(running - before >= 0.2);
  child.kill();
  await once(child, 'close');
  const ended = childrenCpuSeconds();
  assert.ok(ended >= running && ended - running < running - before);
});

test('What this process costs grows with what it does', () => {
  const { cpuSeconds, wallSeconds } = ownCost();
  const from = process.cpuUsage();
  while (process.cpuUsage(from).user < 50_000);
  const after = ownCost();
  assert.ok(after.cpuSeconds - cpuSeconds >= 0.05);
  assert.ok(after.wallSeconds > wallSeconds);
  assert.ok(peakMemory() >= process.memoryUsage.rss() / 2);
});
