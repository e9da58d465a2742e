/*
 * One build at a time for a project and for a published folder: Astro keeps one content store for a project. The lock
 * is a name that a process listens at. Unlike a file, the system takes it back when the process ends in any way, and
 * who waits is told by the connection that breaks.
 */
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from './listen.ts';
import { holdSocketFile } from './socket-file.ts';

const held = new Set<string>();

/** Waits until no other process holds the folder, and holds it until this process ends. */
export async function holdAlone(folder: string, onWaiting: () => void): Promise<void> {
  if (held.has(folder)) return;
  held.add(folder);
  let told = false;
  const tellOnce = () => {
    if (!told) onWaiting();
    told = true;
  };
  const name = `hearth-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  // Linux and Windows have names that are no files.
  if (process.platform === 'linux') await holdName(`\0${name}`, tellOnce);
  else if (process.platform === 'win32') await holdName(`\\\\.\\pipe\\${name}`, tellOnce);
  else await holdSocketFile(join(tmpdir(), name), tellOnce);
}

async function holdName(address: string, onWaiting: () => void): Promise<void> {
  while ((await listen(address)) === undefined) {
    onWaiting();
    await untilGone(address);
  }
}

/** Resolves when the holder's process has ended. */
function untilGone(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('error', () => resolve());
    socket.once('close', () => resolve());
    socket.resume();
  });
}
