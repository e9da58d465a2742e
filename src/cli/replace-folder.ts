/*
 * Puts a new site in the place of the published one, so that a reader, and a build that is killed, finds the one or
 * the other whole. The published site stays a plain folder: a symbolic link that moves from version to version would
 * do without the help of another program, but hosts that walk the folder, archives and rsync keep the link and lose
 * the site. Two folders change places in one step only by renameat2(2) with RENAME_EXCHANGE, which Node does not
 * have: `mv --exchange` does (coreutils 9.5), and Perl, which every Debian and Ubuntu has, can ask the kernel.
 * Where neither can, as on macOS, two renames follow each other, and what a kill between them leaves is mended by
 * the next build.
 */
import { execFile } from 'node:child_process';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Numbers of renameat2 in Linux's tables of system calls, by Node's name of the architecture. */
const renameat2: Readonly<Record<string, number>> = {
  x64: 316,
  arm64: 276,
  riscv64: 276,
  loong64: 276,
  ppc64: 357,
  s390x: 347,
};

const names = ['next', 'previous', 'work'] as const;

/** A folder beside the published one that belongs to a build: `.dist.next` for `dist`. */
export function besideFolder(published: string, name: (typeof names)[number]): string {
  return join(dirname(published), `.${basename(published)}.${name}`);
}

/** Puts `next` in the place of `published`, which need not be there yet; the site that was there is removed. */
export async function replaceFolder(published: string, next: string): Promise<void> {
  if (!(await isThere(published))) {
    await rename(next, published);
    return;
  }
  if (await exchange(next, published)) {
    await rm(next, { recursive: true });
    return;
  }
  const previous = besideFolder(published, 'previous');
  await rm(previous, { recursive: true, force: true });
  try {
    await rename(published, previous);
  } catch {
    // A container's file system does not rename a folder that came with the image.
    await rm(published, { recursive: true });
  }
  await rename(next, published);
  await rm(previous, { recursive: true, force: true });
}

/** Removes what a killed build left beside the published folder, and puts the site back where that had moved it. */
export async function mendFolder(published: string): Promise<void> {
  const previous = besideFolder(published, 'previous');
  if (!(await isThere(published)) && (await isThere(previous))) await rename(previous, published);
  for (const name of names) await rm(besideFolder(published, name), { recursive: true, force: true });
}

/** Whether the two folders have changed places; `false` where nothing on this machine can do it. */
async function exchange(one: string, other: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const number = renameat2[process.arch];
  const ways: [string, string[]][] = [['mv', ['--exchange', '--no-target-directory', one, other]]];
  // -100 is AT_FDCWD, 2 is RENAME_EXCHANGE.
  const call = `exit(syscall(${number}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`;
  if (number !== undefined) ways.push(['perl', ['-e', call, one, other]]);
  for (const [program, options] of ways) {
    try {
      await run(program, options);
      return true;
    } catch {
      // An older mv, no Perl, or a file system that cannot: the next way may do.
    }
  }
  return false;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
