import { findPackageJSON } from 'node:module';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { ofProcess } from './kept.ts';

/** Where this file is; what Astro has bundled of it is elsewhere, and is told by the command that renders with that. */
const own = ofProcess(
  'folder',
  () => ({ folder: resolve(import.meta.dirname, '../..'), ending: extname(import.meta.filename) }),
  'same',
);

/**
 * The folder with Hearth’s `src/` and `public/`: the project in which it is written, or what npm installed of it. A command
 * may run anywhere; what it keeps and makes is where it runs, and nothing is ever written here.
 */
export const hearthFolder = own.folder;

/** Where a file or folder of Hearth’s own is, by its path in the project. */
export function ownPath(path: string): string {
  return join(hearthFolder, path);
}

/** Where a module of Hearth’s own is that another process runs; `path` has no ending: installed, it is JavaScript. */
export function ownModule(path: string): string {
  return ownPath(path + own.ending);
}

/** Whether this is what npm installed, which is JavaScript. */
export const isInstalled = own.ending !== '.ts';

/** Whether a name is of a module of Hearth’s own, and not of a test. */
export function isModule(name: string): boolean {
  return name.endsWith(own.ending) && !name.endsWith(`.test${own.ending}`);
}

/** The folder of a package that Hearth uses, where Node finds it: beside Hearth, or with the others of the project above. */
export function packageFolder(name: string): string {
  const found = findPackageJSON(name, ownPath('package.json'));
  if (found === undefined) throw new Error(`No package “${name}”, which Hearth is made with: run “npm ci”`);
  return dirname(found);
}

/** Where Hearth stands beside other packages, if it was installed. */
const above = resolve(hearthFolder, '../..');

/**
 * What says which packages Hearth is made with, by version: the lock of the project, or that which npm keeps of all that
 * it installed with Hearth. Other installers keep none that is found here; there, {@link ownPath} `package.json` says it.
 */
export const lockFiles: readonly string[] = [
  ownPath('package-lock.json'),
  ...(basename(above) === 'node_modules' ? [join(above, '.package-lock.json')] : []),
];
