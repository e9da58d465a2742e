import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ownModule } from '../files/hearth-folder.ts';

const module = pathToFileURL(ownModule('src/cli/end-with-npm')).href;
const program = `
  import { whenNpmEnds } from ${JSON.stringify(module)};
  whenNpmEnds(() => process.exit());
  setInterval(() => {}, 1000);
  console.log(process.pid);
`;

/** Starts a server as a script of npm does, ends the shell around it, and gives what the server did after. */
async function afterShell(env: NodeJS.ProcessEnv): Promise<{ pid: number; ends: Promise<unknown> }> {
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, program], {
    env,
  });
  const [said] = await once(shell.stdout, 'data');
  // What the server holds of the shell is closed once both are gone.
  const ends = once(shell, 'close');
  shell.kill('SIGTERM');
  await once(shell, 'exit');
  return { pid: Number(String(said)), ends };
}

const { npm_lifecycle_event: _, ...withoutNpm } = process.env;

test('A server that npm started ends with the shell that npm started it in', {
  skip: process.platform === 'win32' && 'there a process does not learn that another ended',
}, async () => {
  const { ends } = await afterShell({ ...withoutNpm, npm_lifecycle_event: 'preview' });
  await ends;
});

test('A server that somebody else started stays', {
  skip: process.platform === 'win32' && 'there a process does not learn that another ended',
}, async () => {
  const { pid, ends } = await afterShell(withoutNpm);
  await pause(1200);
  assert.ok(process.kill(pid, 0));
  process.kill(pid);
  await ends;
});
