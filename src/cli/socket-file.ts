/*
 * A lock for systems on which a name that a process listens at is a file. The file of a process that was killed stays,
 * and nobody can take it over without the risk of taking it from another who just did. So everyone listens at a name
 * of their own and then looks who else answers: of any two, at least the later one sees the other and waits. Of two
 * who see each other, the one whose name comes later in the alphabet gives way.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { listen } from './listen.ts';

/** A file is made a moment before its process answers; after this many milliseconds it is one that was left. */
const settled = 60_000;

/** Another process that answers in the folder. */
interface Other {
  name: string;
  /** Resolves when it has ended or given way. */
  gone: Promise<unknown>;
}

/** Waits until no other process answers in a folder of sockets, and answers there until this process ends. */
export async function holdSocketFile(folder: string, onWaiting: () => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (;;) {
    const name = randomBytes(8).toString('hex');
    const path = join(folder, name);
    const listening = await listen(path);
    if (listening === undefined) continue;
    let others = await whoAnswers(folder, name);
    while (others.length > 0 && others.every((other) => other.name > name)) {
      onWaiting();
      await Promise.all(others.map(({ gone }) => gone));
      others = await whoAnswers(folder, name);
    }
    if (others.length === 0) {
      process.once('exit', () => rmSync(path, { force: true }));
      return;
    }
    listening.stop();
    onWaiting();
    await Promise.all(others.filter((other) => other.name < name).map(({ gone }) => gone));
  }
}

async function whoAnswers(folder: string, own: string): Promise<Other[]> {
  const names = (await readdir(folder)).filter((name) => name !== own);
  const asked = await Promise.all(names.map((name) => ask(join(folder, name), name)));
  return asked.filter((other) => other !== undefined);
}

function ask(path: string, name: string): Promise<Other | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const closed = new Promise<void>((close) => socket.once('close', () => close()));
    socket.resume();
    socket.once('connect', () => resolve({ name, gone: closed }));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED') void removeOld(path).then(() => resolve(undefined));
      else if (code === 'ENOENT') resolve(undefined);
      // It is there and has no time to answer.
      else resolve({ name, gone: setTimeout(100) });
    });
  });
}

async function removeOld(path: string): Promise<void> {
  const made = await stat(path).catch(() => undefined);
  if (made && Date.now() - made.mtimeMs > settled) await rm(path, { force: true });
}
