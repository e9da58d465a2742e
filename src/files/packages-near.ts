/* Packages that a publication may bring and Hearth does not need: what is in them is read here, and never written. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ownPath } from './hearth-folder.ts';

/** A package where npm installed it. */
export interface Package {
  name: string;
  version: string;
  folder: string;
}

/** A package beside a publication, where the command runs, or with Hearth; `undefined` where nobody installed it. */
export function packageNear(name: string, publication: string): Package | undefined {
  for (const from of [
    join(resolve(publication), 'site.yaml'),
    resolve('package.json'),
    ownPath('package.json'),
  ]) {
    try {
      const path = findPackageJSON(name, pathToFileURL(from));
      if (path === undefined) continue;
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { name, version: String(version), folder: dirname(path) };
    } catch {
      // It is not there, or of no use: the next place may have it.
    }
  }
  return undefined;
}

/** A text in a package. @throws where it is not there. */
export function textOfPackage({ folder }: Package, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** What a package is for whoever imports it. @throws where it cannot be run. */
export async function importPackage(found: Package): Promise<Record<string, unknown>> {
  const { main = 'index.js' } = JSON.parse(textOfPackage(found, 'package.json'));
  return import(pathToFileURL(join(found.folder, main)).href);
}
