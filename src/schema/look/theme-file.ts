import { join } from 'node:path';
import { findFile } from '../../files/content-file.ts';
import { keeper } from '../../files/kept.ts';
import { largestPublicFile, publicName } from '../../files/public-files.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { error, type Finding, placeIn } from '../finding.ts';
import { linesOf } from '../lines.ts';
import { readTextFile } from '../text-file.ts';
import { type StyleMistake, styleSheet } from './style-sheet.ts';

/** The file of a publication with styles of its own, above all of Hearth’s that are for screens. */
export const themeFile = 'theme.css';

/** The most letters of it: every page carries it in its head. */
const mostLetters = 8192;

/** What cannot be used of a publication’s `theme.css`. */
export function themeFindings(publication: string): Finding[] {
  const path = join(publication, themeFile);
  const { value: text, findings = [] } = readTextFile(path, publication, false) ?? {};
  if (text === undefined) return findings;
  const { mistakes, fetched } = styleSheet(text);
  const absent = fetched.flatMap(({ offset, address }): StyleMistake[] => {
    const file = findFile(join(publication, publicName, address), publication, largestPublicFile);
    const message = `Unexpected address /${address}, expected that of a file of ${publicName}/`;
    return file.state === 'found'
      ? []
      : [{ offset, message, next: `Put the file into ${publicName}/, or correct its address.` }];
  });
  const tooLong: StyleMistake = {
    offset: mostLetters,
    message: `Unexpected ${text.length} letters, expected at most ${mostLetters}: every page carries them`,
    next: 'Leave out what “look:” of site.yaml says, and what differs little.',
  };
  const lines = linesOf(text);
  return [...mistakes, ...absent, ...(text.length > mostLetters ? [tooLong] : [])].map(
    ({ offset, message, next }) => {
      const line = lines.lineAt(offset);
      return error('theme', placeIn(path, line + 1, offset - lines.startOf(line) + 1), message, next);
    },
  );
}

/** The files of the site that the publication’s own styles fetch. */
export function themeFiles(publication = contentFolder): string[] {
  const text = readTextFile(join(publication, themeFile), publication, false)?.value ?? '';
  return styleSheet(text).fetched.map(({ address }) => address);
}

/**
 * The publication’s own styles in their layer; nothing where it has none that can be used.
 * @param base what addresses of the site begin with.
 */
export function themeOf(base: string, publication = contentFolder): string {
  const path = join(publication, themeFile);
  return kept(
    `${base} ${path}`,
    () => [path],
    () => {
      const text = readTextFile(path, publication, false)?.value;
      if (text === undefined || themeFindings(publication).length > 0) return '';
      const written = styleSheet(text).written(base);
      return written && `@layer theme{${written}}`;
    },
  );
}

const kept = keeper<string>();
