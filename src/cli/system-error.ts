import { getSystemErrorMap } from 'node:util';
import { printable } from '../schema/printable.ts';

/** What the system said when a command asked it for something, and where that was. */
export interface SystemError {
  /** `ENOSPC`. */
  code: string;
  /** Absent where the system did not say. */
  path: string | undefined;
}

const names = new Map([...getSystemErrorMap()].map(([number, [name]]) => [-number, name]));
const codes = new Set(names.values());

/** What the system said, where that is behind an error, also one that a library wrapped into its own. */
export function systemErrorIn(error: unknown): SystemError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    const { code, path, dest, message } = at as NodeJS.ErrnoException & { dest?: string };
    // Some libraries pass on only the words: “ENOSPC: no space left on device, write '/x'”, or, those written in Rust,
    // “Failed to write file in /x … (os error 28)”.
    const [, said = ''] = /\b(E[A-Z0-9]+): /.exec(message) ?? [];
    const [, number] = /\(os error (\d+)\)/.exec(message) ?? [];
    const known = [code ?? '', said, names.get(Number(number)) ?? ''].find((name) => codes.has(name));
    const [, quoted, named = quoted] = /'([^'\n]+)'|\bfile in ([^\n]+)/.exec(message) ?? [];
    if (known !== undefined) return { code: known, path: dest ?? path ?? named };
  }
  return undefined;
}

/** What each code means for the person who runs the command, and what they can do. */
const meanings: Readonly<Record<string, readonly [meaning: string, next: string]>> = {
  EACCES: ['no permission', 'Give the user who runs it the right to read and write there.'],
  EBUSY: ['in use by another program or by the system', 'End what uses it, or name another folder.'],
  EDQUOT: ['no space left within the quota', 'Make room, then run it again.'],
  EIO: ['the disk cannot be read or written', 'Look after the disk, then run it again.'],
  EISDIR: ['a folder where a file was expected', 'Move it away, then run it again.'],
  ELOOP: ['links that lead in a circle', 'Remove the link, then run it again.'],
  EMFILE: ['too many open files', 'Allow more (“ulimit -n 4096”), then run it again.'],
  ENAMETOOLONG: ['a name that is too long for the disk', 'Shorten it, then run it again.'],
  ENFILE: ['too many open files on this machine', 'End other programs, then run it again.'],
  ENOENT: ['no longer there', 'If it was moved while the command ran, run it again.'],
  ENOMEM: ['no memory left', 'End other programs, then run it again.'],
  ENOSPC: ['no space left on the disk', 'Make room, then run it again.'],
  ENOTDIR: ['a file where a folder was expected', 'Move it away, then run it again.'],
  EPERM: ['not allowed', 'Give the user who runs it the right to read and write there.'],
  EROFS: ['a disk that is read-only', 'Make it writable, or name another folder.'],
};

/** A system error in one sentence, with what stands in spite of it and what to do. */
export function systemErrorText({ code, path }: SystemError, stands: string): string {
  const [meaning, next] = meanings[code] ?? ['refused by the system', 'Mend that, then run it again.'];
  const place = path === undefined ? '' : `${printable(path)}: `;
  return `${place}${meaning} (${code}). ${stands}\n  → ${next}`;
}
