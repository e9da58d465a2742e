/*
 * Keeps what was read of pages for the next build, which reads those anew whose bytes are others. One file holds it
 * all: numbers for what pages say, then each text once, so that many thousand pages are there at once.
 */
import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { BuiltPage } from './built-page.ts';
import { packPage, unpackPage } from './packed-page.ts';
import { type Texts, textsOf } from './texts.ts';

/** What was read of pages, by what is in them. */
export interface KeptPages {
  /** What they say. */
  texts: Texts;
  /** What a page with these bytes says, and by what name it is kept; `read` reads one that no build has seen. */
  pageOf: (bytes: Buffer, read: () => BuiltPage) => { page: BuiltPage; name: string };
  /** What a page says that an earlier build has given this name; `undefined` where that is not kept. */
  pageNamed: (name: string) => BuiltPage | undefined;
  /** Writes what was asked for, and nothing else. */
  keep: () => void;
  /** How many were asked for, and how many of them were known. */
  counts: { all: number; reused: number };
}

/** What stands before the numbers. */
interface Header {
  /** Of what reads pages: another one may read something else. */
  code: string;
  /** Kinds of texts. */
  kinds: string[];
  texts: number;
  numbers: number;
}

/** How long the digest at the end of a file is, which tells one that is damaged. */
const digestBytes = 32;
const code = codeDigest();

/** Opens what earlier builds kept at a path; a file that is not there or not as it was written is none. */
export function keptPages(path: string): KeptPages {
  const { texts, numbers } = readKept(path) ?? { texts: textsOf(), numbers: new Uint32Array() };
  /** Where each page begins among the numbers, by the number of its digest. */
  const starts = new Map<number, number>();
  for (let at = 0; at < numbers.length; at += 2 + (numbers[at + 1] ?? 0))
    starts.set(numbers[at] ?? 0, at + 2);
  const pages = new Map<number, BuiltPage>();
  const counts = { all: 0, reused: 0 };
  const count = (number: number, page: BuiltPage, reused: 0 | 1) => {
    counts.all += 1;
    counts.reused += reused;
    pages.set(number, page);
  };
  const pageNamed = (name: string): BuiltPage | undefined => {
    const number = texts.find('page', name);
    if (number === undefined) return undefined;
    const start = starts.get(number);
    const page = pages.get(number) ?? (start === undefined ? undefined : unpackPage(numbers, start, texts));
    if (page) count(number, page, start === undefined ? 0 : 1);
    return page;
  };
  return {
    texts,
    counts,
    pageOf: (bytes, read) => {
      const name = hash('sha256', bytes, 'hex');
      const known = pageNamed(name);
      const page = known ?? read();
      if (known === undefined) count(texts.numberOf('page', name), page, 0);
      return { page, name };
    },
    pageNamed,
    keep: () => writeKept(path, pages, texts),
  };
}

function readKept(path: string): { texts: Texts; numbers: Uint32Array } | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(0, -digestBytes);
    if (!createHash('sha256').update(body).digest().equals(bytes.subarray(-digestBytes))) return undefined;
    const headerEnd = 4 + body.readUInt32LE();
    const header: Header = JSON.parse(body.toString('utf8', 4, headerEnd));
    if (header.code !== code) return undefined;
    const numbersEnd = headerEnd + 4 * header.numbers;
    // A copy, since numbers have to begin at a multiple of four.
    const numbers = new Uint32Array(Uint8Array.from(body.subarray(headerEnd, numbersEnd)).buffer);
    const values = header.texts > 0 ? body.toString('utf8', numbersEnd).split('\0') : [];
    const kinds = Array.from(numbers.subarray(0, header.texts), (kind) => header.kinds[kind] ?? '');
    return { texts: textsOf(values, kinds), numbers: numbers.subarray(header.texts) };
  } catch {
    return undefined;
  }
}

function writeKept(path: string, pages: ReadonlyMap<number, BuiltPage>, texts: Texts): void {
  const kinds = new Map<string, number>();
  const kindNumbers: number[] = [];
  const values: string[] = [];
  /** What texts are numbered here, where those that no page says any more are left out. */
  const renumbered = new Map<number, number>();
  const renumber = (number: number): number => {
    const known = renumbered.get(number);
    if (known !== undefined) return known;
    const kind = texts.kinds[number] ?? '';
    const kindNumber = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, kindNumber);
    kindNumbers.push(kindNumber);
    renumbered.set(number, values.length);
    return values.push(texts.values[number] ?? '') - 1;
  };
  const packed = [...pages].map(([digest, page]) => {
    const numbers = packPage(page, texts, renumber);
    return Uint32Array.from([renumber(digest), numbers.length, ...numbers]);
  });
  const all = [Uint32Array.from(kindNumbers), ...packed];
  const header: Header = {
    code,
    kinds: [...kinds.keys()],
    texts: values.length,
    numbers: all.reduce((sum, { length }) => sum + length, 0),
  };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(headerBytes.length);
  writeWithDigest(path, [length, headerBytes, ...all.map(bytesOf)], textsInPieces(values));
}

/** How many texts are written at a time. */
const textsAtATime = 10_000;

function* textsInPieces(values: readonly string[]): Generator<Buffer> {
  for (let first = 0; first < values.length; first += textsAtATime) {
    const some = values.slice(first, first + textsAtATime).join('\0');
    yield Buffer.from(first === 0 ? some : `\0${some}`);
  }
}

/** How many buffers are written at a time. */
const buffersAtATime = 1000;

function* inPieces(buffers: readonly Buffer[]): Generator<Buffer> {
  for (let first = 0; first < buffers.length; first += buffersAtATime)
    yield Buffer.concat(buffers.slice(first, first + buffersAtATime));
}

/** Writes a file piece by piece, since of a large site all of it at once would be a part of a gigabyte. */
function writeWithDigest(path: string, buffers: readonly Buffer[], further: Iterable<Buffer>): void {
  mkdirSync(dirname(path), { recursive: true });
  // A build that is killed here leaves no half of it for the next one.
  const beside = `${path}.new`;
  const file = openSync(beside, 'w');
  try {
    const digest = createHash('sha256');
    for (const pieces of [inPieces(buffers), further])
      for (const bytes of pieces) {
        digest.update(bytes);
        writeFileSync(file, bytes);
      }
    writeFileSync(file, digest.digest());
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Stands for the code of this folder and for what it runs on. */
function codeDigest(): string {
  const folder = import.meta.dirname;
  const ending = extname(import.meta.filename);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith(ending) && !name.endsWith(`.test${ending}`),
  );
  const digest = createHash('sha256').update(process.version);
  digest.update(readFileSync(findPackageJSON('satteri', import.meta.url) ?? ''));
  for (const name of files.sort()) digest.update(readFileSync(join(folder, name)));
  return digest.digest('hex');
}
