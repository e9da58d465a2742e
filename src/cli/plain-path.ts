import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { printable } from '../schema/printable.ts';

/** What addresses are made of: Astro takes a file's path for one, and finds no file behind these. */
const inAddresses = ['#', '?', '%', '\\'].filter((character) => character !== sep);
/** In the project's path, that also stands in code that Astro writes, between quotation marks. */
const unusable = { project: [...inAddresses, '"'], publication: inAddresses };

/** Why nothing can be built from a folder because of its path, and what to do; `undefined` where it can. */
export function pathRefusal(folder: string, whose: 'project' | 'publication'): string | undefined {
  const path = realPath(folder);
  const character = unusable[whose].find((each) => path.includes(each));
  if (character === undefined) return undefined;
  return (
    `${printable(path)}  error  Unexpected “${character}” in the path of the ${whose}, ` +
    `expected one without ${unusable[whose].join(' ')}  (path)\n` +
    `  → Rename the folder whose name has it, or move the ${whose}. Nothing was changed.`
  );
}

/** Ends the command where the project or the publication is in a folder that nothing can be built from. */
export function expectUsablePaths(publication: string): void {
  const refusal = pathRefusal(process.cwd(), 'project') ?? pathRefusal(publication, 'publication');
  if (refusal === undefined) return;
  console.error(refusal);
  process.exit(1);
}

/** Astro follows links; a folder that is not there has the path that it was given. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
