import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A folder as a path in the repository of git that it is in; '' for its root, and where there is none. */
export function pathInRepository(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return relative(at, folder).replaceAll('\\', '/');
    if (dirname(at) === at) return '';
  }
}
