import { join } from 'node:path';
import { isBesideContent } from '../../files/beside-content.ts';
import { publicName } from '../../files/public-files.ts';
import { fontsFolder } from '../../schema/content-fonts.ts';
import { namesIn } from '../../schema/content-names.ts';
import { entryGroups } from '../../schema/entry-file.ts';
import { error, type Finding, placeIn, warning } from '../../schema/finding.ts';
import { themeFile } from '../../schema/look/theme-file.ts';
import { mediaFolder } from '../../schema/media/media-names.ts';
import { isMisspelt } from '../../schema/misspelt.ts';
import { nearest } from '../../schema/nearest.ts';
import { redirectsFile } from '../../schema/redirects-file.ts';
import { isWordsFile } from '../../schema/words-file.ts';

/** Where a publication may have code of its own; at its top it may, too. */
const componentsFolder = 'components';
const isCode = (name: string): boolean => name.endsWith('.astro');

/** Folders at the top of a publication. */
export const topFolders = [
  'stories',
  'pages',
  ...entryGroups,
  'interface',
  fontsFolder,
  mediaFolder,
  publicName,
  componentsFolder,
];
const files = ['site.yaml', redirectsFile, themeFile];

/** What people who open a folder look for, and Hearth does not. */
const forPeople = /^(readme|licen[cs]e|copying|notice|authors|contributing|changelog)(\.(md|txt))?$/i;

/** What stands at the top of a publication and nobody would ever read, and the names that were meant by it. */
export function topLevelNames(publication: string): { findings: Finding[]; meant: ReadonlySet<string> } {
  const { names, findings } = namesIn(publication, publication);
  const meant = new Set<string>();
  for (const { name, isFolder } of names) {
    if ([...topFolders, ...files].includes(name) || forPeople.test(name)) continue;
    if (!isFolder && (isCode(name) || isWordsFile(name))) continue;
    if (isBesideContent(publication, name)) continue;
    const path = join(publication, name);
    const known = (isFolder ? topFolders : files).find((other) => isMisspelt(name, other));
    if (known) meant.add(known);
    findings.push(known ? misspelt(path, name, known) : unknown(path, name, isFolder));
  }
  return { findings, meant };
}

function misspelt(path: string, name: string, known: string): Finding {
  return error(
    'unknown-file',
    placeIn(path),
    `Unexpected ${name}, expected ${known}: nothing reads it under this name`,
    `Rename it to “${known}”.`,
  );
}

function unknown(path: string, name: string, isFolder: boolean): Finding {
  const known = isFolder ? topFolders : files;
  return warning(
    'unknown-file',
    placeIn(path),
    `Unexpected ${name}, expected ${isFolder ? 'a folder' : 'a file'} that Hearth reads: ${known.join(', ')}`,
    `Move it out of the publication, or rename it: the most similar name is ${nearest(name.toLowerCase(), known, 1)[0]}.`,
  );
}
