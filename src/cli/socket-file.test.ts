import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { holdAlone } from './one-at-a-time.ts';

const place = mkdtempSync(join(tmpdir(), 'hl-'));
after(() => rmSync(place, { recursive: true }));
const sockets = join(place, 's');

/** A process that waits for the lock, and then is alone for a moment, which it sees by a folder that only one can make. */
function holder(moment: number): { child: ChildProcess; said: Promise<string> } {
  const script = `
    import { mkdirSync, rmdirSync } from 'node:fs';
    import { setTimeout } from 'node:timers/promises';
    import { holdSocketFile } from ${JSON.stringify(resolve('src/cli/socket-file.ts'))};
    const [, sockets, alone, moment] = process.argv;
    await holdSocketFile(sockets, () => console.log('waits'));
    mkdirSync(alone);
    console.log('alone');
    await setTimeout(Number(moment));
    rmdirSync(alone);`;
  const options = [sockets, join(place, 'alone'), String(moment)];
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = new Promise<string>((resolve) => {
    let text = '';
    child.stdout.on('data', (more) => (text += more));
    child.on('close', (code) => resolve(`${text.trim().split('\n').at(-1)} ${code}`));
  });
  return { child, said };
}

test('Of many that wait for a lock that a killed process left, one after the other gets it', {
  skip: process.platform === 'win32' && 'Names on Windows are no files',
}, async () => {
  const first = holder(60_000);
  await new Promise((resolve) => first.child.stdout?.once('data', resolve));
  const waiting = Array.from({ length: 6 }, () => holder(30));
  await Promise.all(
    waiting.map(({ child }) => new Promise((resolve) => child.stdout?.once('data', resolve))),
  );
  // Before anybody else can be alone.
  rmdirSync(join(place, 'alone'));
  first.child.kill('SIGKILL');
  await first.said;
  const last = Array.from({ length: 2 }, () => holder(30));
  const said = await Promise.all([...waiting, ...last].map((each) => each.said));
  assert.deepEqual(said, Array(8).fill('alone 0'));
  // What the killed one left is in nobody's way.
  assert.equal(readdirSync(sockets).length, 1);
});

test('A process that holds a folder already does not wait for itself', async () => {
  const waited: string[] = [];
  for (const folder of [place, place]) await holdAlone(folder, () => waited.push(folder));
  assert.deepEqual(waited, []);
});
