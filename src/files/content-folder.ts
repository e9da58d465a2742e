import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findFolder, type Refusal } from './content-file.ts';

/** A name in a folder of a publication. */
export interface Name {
  name: string;
  /** Whether a folder has it, or a link to one. */
  isFolder: boolean;
  /** Whether the name is text; where it is not, `name` stands for it and opens nothing. */
  isText: boolean;
}

/** What is in a folder, in one order on every machine; names that start with a dot are nobody's business. */
export interface Listing {
  state: 'read';
  names: Name[];
}

/** Lists a folder of a publication. */
export function listContentFolder(folder: string, publication: string): Listing | Refusal {
  const found = findFolder(folder, publication);
  if (found.state !== 'found') return found;
  try {
    const entries = readdirSync(found.real, { withFileTypes: true, encoding: 'buffer' });
    const names = entries.map((entry): Name => {
      const name = entry.name.toString('utf8');
      return { name, isFolder: isFolder(entry, join(found.real, name)), isText: isUtf8(entry.name) };
    });
    return {
      state: 'read',
      names: names
        .filter(({ name }) => !name.startsWith('.'))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { state: 'failed', code };
  }
}

function isFolder(entry: Dirent<Buffer>, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
