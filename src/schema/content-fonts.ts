import { join } from 'node:path';
import { findFile } from '../files/content-file.ts';
import { namesIn } from './content-names.ts';
import { error, type Finding, placeIn } from './finding.ts';
import { refusedFile, sizeLimit } from './refused-file.ts';

/** The folder of a publication with fonts for scripts that Hearth brings no font for. */
export const fontsFolder = 'fonts';

/** Licences of fonts have to go with them. */
const besideFonts = /^[^.]+$|\.(txt|md)$/i;

/** What in a publication's `fonts/` cannot be used. The whole folder is given to the library that draws. */
export function fontFindings(publication: string): Finding[] {
  const folder = join(publication, fontsFolder);
  const { names, findings } = namesIn(folder, publication);
  return [
    ...findings,
    ...names.flatMap(({ name, isFolder }): Finding[] => {
      const path = join(folder, name);
      const found = findFile(path, publication, sizeLimit('.ttf'));
      const isFont = /\.(ttf|otf)$/i.test(name);
      if (isFolder || (found.state === 'found' && !isFont && !besideFonts.test(name)))
        return [unknownFile(path, name)];
      return found.state === 'found' ? [] : [refusedFile(path, found)];
    }),
  ];
}

function unknownFile(path: string, name: string): Finding {
  return error(
    'unknown-file',
    placeIn(path),
    `Unexpected ${name}, expected fonts (.ttf or .otf), and their licences as text`,
    `Convert it, or move it out of ${fontsFolder}/.`,
  );
}
