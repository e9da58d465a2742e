/*
 * One build at a time for a project and for a published folder: Astro keeps one content store for a project. The lock
 * is a name that a process listens at. Unlike a file, the system takes it back when the process ends in any way, and
 * who waits is told by the connection that breaks.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Waits until no other process holds the folder, and holds it until this process ends. */
export async function holdAlone(folder: string, onWaiting: () => void): Promise<void> {
  const address = addressOf(folder);
  let told = false;
  while (!(await listen(address))) {
    if (!told) onWaiting();
    told = true;
    await untilGone(address);
  }
}

/** Linux and Windows have names that are no files; elsewhere it is a socket in the folder for passing files. */
function addressOf(folder: string): string {
  const name = `hearth-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** Whether the name is now this process's. */
function listen(address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer((waiting) => waiting.on('error', () => {}).unref());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(address, () => resolve(true));
    server.unref();
  });
}

/** Resolves when the holder's process has ended. */
async function untilGone(address: string): Promise<void> {
  const refused = await new Promise<boolean>((resolve) => {
    const socket = connect(address);
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED'));
    socket.once('close', () => resolve(false));
    socket.resume();
  });
  // The socket file of a process that was killed stays, and nobody answers behind it.
  if (refused && address.startsWith('/')) await rm(address, { force: true });
}
