/*
 * Writes a `.br` and a `.gz` beside each file of a built site that gets smaller, for hosts that send files as they are
 * and do not compress by themselves. What did not change since the published site is taken from there.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { constants } from 'node:zlib';
import type { BuiltSite } from '../../built/built-site.ts';
import { ownModule } from '../../files/hearth-folder.ts';
import { type CompressedCopies, isForReaders, type Task } from './compress-file.ts';

/** Kinds of files that get smaller; images, fonts and the search index are compressed already. */
const compressible = /\.(html|js|css|svg|json|xml|txt|md|vtt|webmanifest|wasm)$/;
/** Below this many bytes the whole answer fits into one packet anyway. */
const worthwhile = 1000;
/**
 * Above this many bytes for readers a site is a large one, and brotli’s quality is 5 instead of 11. Of pages of 38 kB, 5
 * makes 10.5 kB in 1.4 ms, 6 to 8 the same within 40 bytes in 1.5 to 3 ms, 9 that in 16, 10 makes 9.8 kB in 28 and 11
 * makes 9.6 kB in 67: below it the last tenth is a few seconds for a whole site, above it minutes.
 */
const large = 4_000_000;
/** A worker for fewer files than this costs more than it does. */
const filesOfWorker = 25;

/** Says in a built site how it was compressed, so that the next build knows what it may take from there. */
export const compressionFile = '_compression';

/** Who is told how far it is. */
interface Counter {
  expect: (files: number) => void;
  count: () => void;
}

/** Compresses every file of a built site that is worth it; `published` is the site that is going to be replaced. */
export async function compressFiles(
  { folder, files }: BuiltSite,
  published: string,
  counter?: Counter,
): Promise<CompressedCopies> {
  const worth = [...files].filter(([path, { size }]) => compressible.test(path) && size >= worthwhile);
  const forReaders = worth.filter(([path]) => isForReaders(path));
  const total = forReaders.reduce((sum, [, { size }]) => sum + size, 0);
  const quality = total > large ? 5 : constants.BROTLI_MAX_QUALITY;
  const { brotli, zlib } = process.versions;
  const how = JSON.stringify({ brotli, zlib, quality });
  await writeFile(join(folder, compressionFile), how);
  const before = await readFile(join(published, compressionFile), 'utf8').catch(() => undefined);
  const source = before === how ? published : undefined;

  counter?.expect(worth.length);
  const copies: CompressedCopies = { all: 0, reused: 0, bytes: 0 };
  const add = ({ all, reused, bytes }: CompressedCopies) => {
    copies.all += all;
    copies.reused += reused;
    copies.bytes += bytes;
    counter?.count();
  };
  // The largest first, dealt out in turn, so that all workers end at about the same time.
  const paths = worth.toSorted(([, a], [, b]) => b.size - a.size).map(([path]) => path);
  const workers = Math.min(availableParallelism(), Math.ceil(paths.length / filesOfWorker));
  const tasks = Array.from({ length: workers }, (_, worker): Task => {
    return { folder, source, quality, paths: paths.filter((_, index) => index % workers === worker) };
  });
  await Promise.all(tasks.map((task) => compressInWorker(task, add)));
  return copies;
}

/** Has a worker compress files, one after the other; each is told of when it is done. */
async function compressInWorker(task: Task, add: (copies: CompressedCopies) => void): Promise<void> {
  const worker = new Worker(ownModule('src/publish/hosting/compress-worker'), { workerData: task });
  worker.on('message', add);
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
