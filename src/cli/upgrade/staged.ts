import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isOfPublication } from '../content-state.ts';

/** A copy of a publication in which it is brought up, so that nothing is half done in its own folder. */
export interface Staged {
  /** Where the copy is. */
  folder: string;
  /** The publication’s own folder. */
  of: string;
  /** What a file says; `undefined` where there is none. */
  read: (name: string) => string | undefined;
  /** Writes a file of the copy. */
  write: (name: string, content: string | Uint8Array) => void;
  /** Files that are other than they were, with what they were; without where they are new. */
  changed: () => ReadonlyMap<string, Buffer | undefined>;
  remove: () => void;
}

/** Files that no step of bringing up changes need no copy, large as they are. */
const isCopied = (name: string): boolean => /\.(?:mdx?|ya?ml|json|csv|vtt|svg|css|astro)$/.test(name);

/** Copies a publication to a folder, in which its recordings and pictures are the same files. */
export function stage(of: string, folder = resolve('.cache', 'upgrade')): Staged {
  rmSync(folder, { recursive: true, force: true });
  copy(of, folder, isOfPublication(of));
  const before = new Map<string, Buffer | undefined>();
  const bytesOf = (root: string, name: string): Buffer | undefined => {
    try {
      return readFileSync(join(root, name));
    } catch {
      return undefined;
    }
  };
  // What npm and git read is no part of a publication, and is brought up with it.
  for (const name of ['package.json', '.gitignore']) {
    const bytes = bytesOf(of, name);
    if (bytes) writeFileSync(join(folder, name), bytes);
  }
  return {
    folder,
    of,
    read: (name) => bytesOf(folder, name)?.toString('utf8'),
    write: (name, content) => {
      if (!before.has(name)) before.set(name, bytesOf(folder, name));
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      // Another file takes its place, since this one may be the publication’s own.
      rmSync(join(folder, name), { force: true });
      writeFileSync(join(folder, name), content);
    },
    changed: () => before,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function copy(from: string, to: string, isLookedAt: (name: string, folder: string) => boolean): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const { name } = entry;
    if (!isLookedAt(name, from)) continue;
    const [one, other] = [join(from, name), join(to, name)];
    if (entry.isDirectory()) copy(one, other, isLookedAt);
    else if (entry.isFile() && !isCopied(name)) link(one, other);
    else if (entry.isFile() || entry.isSymbolicLink()) cpSync(one, other, { verbatimSymlinks: true });
  }
}

/** Another disk has no second name for a file of this one. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    if (lstatSync(from, { throwIfNoEntry: false })?.isFile()) cpSync(from, to);
  }
}
