/*
 * The only place that opens a file or a folder of a publication. What is there was written by others: it may be a link
 * to a file of the machine, a pipe that never ends, or larger than the memory. So a path is followed to where it leads
 * before anything is opened, and nothing here throws.
 */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { noteDigest } from './digests-read.ts';

/** Why something of a publication is not opened. */
export type Refusal =
  | { state: 'absent' }
  /** It is there, but it is something else than what was asked for. */
  | { state: 'other'; found: 'file' | 'folder' | 'pipe' | 'socket' | 'device' }
  | { state: 'link'; leads: 'nowhere' | 'in a circle' | 'outside' | 'to a hidden file' }
  /** More bytes than the limit. */
  | { state: 'large'; size: number }
  | { state: 'forbidden' }
  /** The system says another error, by its name: `EIO`. */
  | { state: 'failed'; code: string };

/** Something that may be opened, and where links to it lead. */
export interface Found {
  state: 'found';
  real: string;
  stats: Stats;
}

/** A file's bytes. */
export interface Bytes {
  state: 'read';
  bytes: Buffer;
}

/**
 * Follows a path of a publication to a regular file, without opening it.
 * @param publication folder that no link may lead out of; it may itself be a link.
 * @param limit the most bytes that the file may have.
 */
export function findFile(path: string, publication: string, limit: number): Found | Refusal {
  const found = follow(path, publication);
  if (found.state !== 'found') return found;
  if (!found.stats.isFile()) return { state: 'other', found: kindOf(found.stats) };
  return found.stats.size > limit ? { state: 'large', size: found.stats.size } : found;
}

/** Follows a path of a publication to a folder. */
export function findFolder(path: string, publication: string): Found | Refusal {
  const found = follow(path, publication);
  return found.state === 'found' && !found.stats.isDirectory()
    ? { state: 'other', found: kindOf(found.stats) }
    : found;
}

/** Reads a regular file of a publication of at most so many bytes. */
export function readContentFile(path: string, publication: string, limit: number): Bytes | Refusal {
  const found = findFile(path, publication, limit);
  if (found.state !== 'found') return found;
  let file: number | undefined;
  try {
    file = openSync(found.real, readingFlags);
    // What was a file may have become a pipe in the meantime.
    const stats = fstatSync(file);
    if (!stats.isFile()) return { state: 'other', found: kindOf(stats) };
    const bytes = readAtMost(file, limit + 1, stats.size);
    if (bytes.length > limit) return { state: 'large', size: Math.max(stats.size, bytes.length) };
    noteDigest(path, bytes);
    return { state: 'read', bytes };
  } catch (error) {
    return refusalOf(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Writes a file of a publication, in one step: whoever reads meanwhile, or after a full disk or a lost power, finds the old
 * or the new.
 * @returns why it was not written, and then nothing has changed.
 */
export function writeContentFile(
  path: string,
  text: string | Uint8Array,
  publication: string,
  limit: number,
): Refusal | undefined {
  const size = Buffer.byteLength(text);
  if (size > limit) return { state: 'large', size };
  const target = findTarget(path, publication);
  if (target.state !== 'found') return target;
  const beside = join(dirname(target.real), `.${basename(target.real)}.${process.pid}`);
  let file: number | undefined;
  try {
    file = openBeside(beside);
    if (target.stats.isFile()) fchmodSync(file, target.stats.mode);
    writeFileSync(file, text);
    // Where the power goes, the name may else be of the new file before its text is on the disk.
    fsyncSync(file);
    closeSync(file);
    file = undefined;
    renameSync(beside, target.real);
    return undefined;
  } catch (error) {
    if (file !== undefined) closeSync(file);
    rmSync(beside, { force: true });
    return refusalOf(error, path);
  }
}

/** Opens a new file; one of the name is what a process of the same number left when the power was lost. */
function openBeside(path: string): number {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    rmSync(path);
    return openSync(path, 'wx');
  }
}

/** Where a file is written: where a link to it leads, or new in a folder that is there. */
function findTarget(path: string, publication: string): Found | Refusal {
  const file = findFile(path, publication, Number.POSITIVE_INFINITY);
  if (file.state !== 'absent') return file;
  const folder = findFolder(dirname(path), publication);
  return folder.state === 'found' ? { ...folder, real: join(folder.real, basename(path)) } : folder;
}

/** A pipe or terminal that takes the file's place is not waited for, and a link that does is not followed. */
const readingFlags =
  constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0) | (constants.O_NOCTTY ?? 0);

function follow(path: string, publication: string): Found | Refusal {
  try {
    const root = realpathSync.native(publication);
    const real = realpathSync.native(path);
    const inside = relative(root, real).split(sep);
    // On Windows the way to another drive is the whole path.
    if (inside[0] === '..' || (inside[0] !== '' && join(root, ...inside) !== real))
      return { state: 'link', leads: 'outside' };
    // `.git` and `.env` stand in many folders of publications, and hold what is nobody's to read.
    if (inside.some((name) => name.startsWith('.'))) return { state: 'link', leads: 'to a hidden file' };
    const stats = statSync(real);
    if (stats.isFile() || stats.isDirectory()) accessSync(real, constants.R_OK);
    return { state: 'found', real, stats };
  } catch (error) {
    return refusalOf(error, path);
  }
}

function readAtMost(file: number, limit: number, expected: number): Buffer {
  let bytes = Buffer.allocUnsafe(Math.min(limit, expected + 1));
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    length += read;
    if (read === 0 || length === limit) return bytes.subarray(0, length);
    if (length === bytes.length)
      bytes = Buffer.concat([bytes], Math.min(limit, Math.max(65_536, bytes.length * 2)));
  }
}

function kindOf(stats: Stats): Extract<Refusal, { state: 'other' }>['found'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

function refusalOf(error: unknown, path: string): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  switch (code) {
    case 'ENOENT':
      return isThere(path) ? { state: 'link', leads: 'nowhere' } : { state: 'absent' };
    case 'ENOTDIR':
      return { state: 'absent' };
    case 'ELOOP':
      return { state: 'link', leads: 'in a circle' };
    case 'EACCES':
    case 'EPERM':
      return { state: 'forbidden' };
    default:
      return { state: 'failed', code };
  }
}

/** Whether there is something of this name, be it a link to nothing. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
