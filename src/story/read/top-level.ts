import { join } from 'node:path';
import { fontsFolder } from '../../schema/content-fonts.ts';
import { namesIn } from '../../schema/content-names.ts';
import { entryGroups } from '../../schema/entry.ts';
import { error, type Finding, placeIn, warning } from '../../schema/finding.ts';
import { isNear, nearest } from '../../schema/nearest.ts';
import { redirectsFile } from '../../schema/redirects.ts';

const folders = ['stories', 'pages', ...entryGroups, 'interface', fontsFolder];
const files = ['site.yaml', redirectsFile];

/** What people who open a folder look for, and Hearth does not. */
const forPeople = /^(readme|licen[cs]e|copying|notice|authors|contributing|changelog)(\.(md|txt))?$/i;

/** What stands at the top of a publication and nobody would ever read: most often a name that is misspelt. */
export function topLevelFindings(publication: string): Finding[] {
  const { names, findings } = namesIn(publication, publication);
  return [
    ...findings,
    ...names
      .filter(({ name }) => ![...folders, ...files].includes(name) && !forPeople.test(name))
      .map(({ name, isFolder }) => unknownName(join(publication, name), name, isFolder)),
  ];
}

function unknownName(path: string, name: string, isFolder: boolean): Finding {
  const known = isFolder ? folders : files;
  const [likest = ''] = nearest(name.toLowerCase(), known, 1);
  const shown = (one: string) => (folders.includes(one) ? `${one}/` : one);
  return isMisspelt(name, likest)
    ? error(
        'unknown-file',
        placeIn(path),
        `Unexpected ${name}${isFolder ? '/' : ''}, expected ${shown(likest)}: nothing reads it under this name`,
        `Rename it to “${likest}”.`,
      )
    : warning(
        'unknown-file',
        placeIn(path),
        `Unexpected ${name}${isFolder ? '/' : ''}, expected ${known.map(shown).join(', ')}; the most similar is ${shown(likest)}`,
        'Rename it, or move it out of the publication: nothing reads it here.',
      );
}

/** Other capitals, another ending, a letter more or less, one for many. */
function isMisspelt(name: string, known: string): boolean {
  const stem = (word: string) => word.toLowerCase().replace(/\.(yaml|yml|json|mdx?)$/, '');
  return isNear(stem(name), stem(known)) || stem(known).startsWith(stem(name).replace(/y$/, 'i'));
}
