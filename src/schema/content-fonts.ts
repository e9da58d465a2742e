import { join } from 'node:path';
import { findFile, readContentFile } from '../files/content-file.ts';
import { listContentFolder } from '../files/content-folder.ts';
import { namesIn } from './content-names.ts';
import { error, type Finding, placeIn } from './finding.ts';
import { type FontFile, readFont } from './font-file.ts';
import { refusedFile, sizeLimit } from './refused-file.ts';

/** The folder of a publication with fonts for scripts that Hearth brings no font for, in pages and on cards. */
export const fontsFolder = 'fonts';

/** Licences of fonts have to go with them. */
const besideFonts = /^[^.]+$|\.(txt|md)$/i;
const isFont = (name: string) => /\.(ttf|otf)$/i.test(name);

/** What in a publication's `fonts/` cannot be used. The whole folder is given to the library that draws. */
export function fontFindings(publication: string): Finding[] {
  const folder = join(publication, fontsFolder);
  const { names, findings } = namesIn(folder, publication);
  return [
    ...findings,
    ...names.flatMap(({ name, isFolder }): Finding[] => {
      const path = join(folder, name);
      const found = findFile(path, publication, sizeLimit('.ttf'));
      if (isFolder || (found.state === 'found' && !isFont(name) && !besideFonts.test(name)))
        return [unknownFile(path, name)];
      return found.state === 'found' ? [] : [refusedFile(path, found)];
    }),
  ];
}

/** A font of the publication. */
export interface ContentFont extends FontFile {
  path: string;
  bytes: Buffer;
}

/** The fonts of a publication by their names; one that is broken is a finding. */
export function contentFonts(publication: string): { fonts: ContentFont[]; findings: Finding[] } {
  const folder = join(publication, fontsFolder);
  const listing = listContentFolder(folder, publication);
  const names = listing.state === 'read' ? listing.names : [];
  const findings: Finding[] = [];
  const fonts = names
    .filter(({ name, isFolder }) => !isFolder && isFont(name))
    .map(({ name }) => join(folder, name))
    .sort()
    .flatMap((path): ContentFont[] => {
      const file = readContentFile(path, publication, sizeLimit(path));
      // What cannot be opened is named where the publication is read.
      if (file.state !== 'read') return [];
      const font = readFont(file.bytes);
      if (font === undefined) findings.push(brokenFont(path));
      return font ? [{ ...font, path, bytes: file.bytes }] : [];
    });
  return { fonts, findings };
}

function brokenFont(path: string): Finding {
  return error(
    'font',
    placeIn(path),
    'Unexpected file, expected a whole TrueType or OpenType font',
    'Copy the font anew from where it came, or remove it.',
  );
}

function unknownFile(path: string, name: string): Finding {
  return error(
    'unknown-file',
    placeIn(path),
    `Unexpected ${name}, expected fonts (.ttf or .otf), and their licences as text`,
    `Convert it, or move it out of ${fontsFolder}/.`,
  );
}
