/*
 * Writes a `.br` and a `.gz` beside each file of a built site that gets smaller, for hosts that send files as they
 * are. What did not change since the published site is taken from there: the best compression costs more than the
 * rest of a build.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import type { BuiltSite } from '../../built/built-site.ts';

/** Kinds of files that get smaller; images, fonts and the search index are compressed already. */
const compressible = /\.(html|js|css|svg|json|xml|txt|md|webmanifest|wasm)$/;
/** What programs ask for and readers do not: gzip is enough. */
const forPrograms = /\.(xml|txt|md)$|(^|\/)(story|feed)\.json$/;
/** Below this many bytes the whole answer fits into one packet anyway. */
const worthwhile = 1000;
/**
 * Above this many bytes for readers a site is a large one, and brotli’s quality is 5 instead of 11: that takes a
 * fortieth of the time (2 ms instead of 80 for a story), and a tenth more bytes.
 */
const large = 16_000_000;

/** Says in a built site how it was compressed, so that the next build knows what it may take from there. */
export const compressionFile = '_compression';

/** One way to compress. */
interface Way {
  ending: '.br' | '.gz';
  isFor: (path: string) => boolean;
  compress: (bytes: Buffer) => Promise<Buffer>;
  decompress: (bytes: Buffer) => Promise<Buffer>;
}

/** The copies that a site has of its files. */
export interface CompressedCopies {
  all: number;
  /** Those that were taken from the published site. */
  reused: number;
  /** Of all. */
  bytes: number;
}

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
  const forReaders = worth.filter(([path]) => !forPrograms.test(path));
  const total = forReaders.reduce((sum, [, { size }]) => sum + size, 0);
  const quality = total > large ? 5 : constants.BROTLI_MAX_QUALITY;
  const { brotli, zlib } = process.versions;
  const how = JSON.stringify({ brotli, zlib, quality });
  await writeFile(join(folder, compressionFile), how);
  const before = await readFile(join(published, compressionFile), 'utf8').catch(() => undefined);
  const source = before === how ? published : undefined;

  const ways = waysWith(quality);
  const copies: CompressedCopies = { all: 0, reused: 0, bytes: 0 };
  const queue = worth.values();
  counter?.expect(worth.length);
  // Each works off the same queue; zlib’s own threads do the work.
  const workers = Array.from({ length: availableParallelism() + 1 }, async () => {
    for (const [path] of queue) {
      await compressFile(path, folder, source, ways, copies);
      counter?.count();
    }
  });
  await Promise.all(workers);
  return copies;
}

function waysWith(quality: number): readonly Way[] {
  return [
    {
      ending: '.br',
      isFor: (path) => !forPrograms.test(path),
      compress: (bytes) =>
        promisify(brotliCompress)(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        }),
      decompress: (bytes) => promisify(brotliDecompress)(bytes),
    },
    {
      ending: '.gz',
      isFor: () => true,
      compress: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
      decompress: (bytes) => promisify(gunzip)(bytes),
    },
  ];
}

async function compressFile(
  path: string,
  folder: string,
  published: string | undefined,
  ways: readonly Way[],
  copies: CompressedCopies,
): Promise<void> {
  const bytes = await readFile(join(folder, path));
  for (const { ending, compress, decompress } of ways.filter(({ isFor }) => isFor(path))) {
    const before = published && (await readFile(join(published, path + ending)).catch(() => undefined));
    const isSame = before && (await decompress(before).catch(() => undefined))?.equals(bytes);
    const copy = isSame ? before : await compress(bytes);
    await writeFile(join(folder, path + ending), copy);
    copies.all += 1;
    copies.reused += isSame ? 1 : 0;
    copies.bytes += copy.length;
  }
}
