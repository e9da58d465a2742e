import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

/** Files to compress, and how. */
export interface Task {
  folder: string;
  /** The published site, where copies of files that did not change are taken from it. */
  source: string | undefined;
  /** Of brotli. */
  quality: number;
  paths: readonly string[];
}

/** The copies that there are of files. */
export interface CompressedCopies {
  all: number;
  /** Those that were taken from the published site. */
  reused: number;
  /** Of all. */
  bytes: number;
}

/** Whether readers ask for a file; for what programs ask for, gzip is enough. */
export function isForReaders(path: string): boolean {
  return !/\.(xml|txt|md)$|(^|\/)(story|feed)\.json$/.test(path);
}

/** One way to compress. */
interface Way {
  ending: '.br' | '.gz';
  compress: (bytes: Buffer, quality: number) => Buffer;
  decompress: (bytes: Buffer) => Buffer;
}

const brotli: Way = {
  ending: '.br',
  compress: (bytes, quality) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  decompress: brotliDecompressSync,
};

const gzip: Way = {
  ending: '.gz',
  compress: (bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
  decompress: gunzipSync,
};

/** Writes the copies of a file beside it. */
export function compressFile(path: string, { folder, source, quality }: Task): CompressedCopies {
  const bytes = readFileSync(join(folder, path));
  const copies: CompressedCopies = { all: 0, reused: 0, bytes: 0 };
  for (const way of isForReaders(path) ? [brotli, gzip] : [gzip]) {
    const before = source === undefined ? undefined : copyOf(bytes, join(source, path), way);
    const copy = before ?? way.compress(bytes, quality);
    writeFileSync(join(folder, path + way.ending), copy);
    copies.all += 1;
    copies.reused += before === undefined ? 0 : 1;
    copies.bytes += copy.length;
  }
  return copies;
}

/** The copy of a published file, where that has these bytes; `undefined` where it has others, is broken or not there. */
function copyOf(bytes: Buffer, published: string, { ending, decompress }: Way): Buffer | undefined {
  try {
    const copy = readFileSync(published + ending);
    return decompress(copy).equals(bytes) ? copy : undefined;
  } catch {
    return undefined;
  }
}
