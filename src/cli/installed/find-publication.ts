import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { printable } from '../../schema/printable.ts';

/**
 * The folder of the publication that is meant: what `CONTENT` says, else the nearest one above that has a `site.yaml`. Where
 * there is none, why not and what to do.
 */
export function findPublication(
  here: string,
  content: string | undefined,
): { folder: string; refusal?: undefined } | { refusal: string } {
  if (content?.trim()) {
    const folder = resolve(here, content);
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory()
      ? { folder }
      : {
          refusal: `Unexpected CONTENT=${printable(content)}, expected a folder that is there\n  → Correct the path. Nothing was changed.`,
        };
  }
  for (let at = here; ; at = dirname(at)) {
    if (existsSync(join(at, 'site.yaml'))) return { folder: at };
    if (dirname(at) === at)
      return {
        refusal:
          `Unexpected folder ${printable(here)}, expected one with site.yaml in it or above it: a publication\n` +
          '  → Go to the folder of your publication, name it with CONTENT=…, or write a new one: npx hearth new my-paper',
      };
  }
}
