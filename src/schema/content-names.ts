import { join } from 'node:path';
import { listContentFolder, type Name } from '../files/content-folder.ts';
import { error, type Finding, placeIn } from './finding.ts';
import { printable } from './printable.ts';
import { refusedFile } from './refused-file.ts';

/** The names in a folder of a publication that can be used, and findings for the others. */
export interface ContentNames {
  names: Name[];
  findings: Finding[];
  /** Whether the folder could be listed, or is not there at all. */
  isUsable: boolean;
}

/** Lists a folder of a publication; one that is not there has no names. */
export function namesIn(folder: string, publication: string): ContentNames {
  const listing = listContentFolder(folder, publication);
  if (listing.state === 'absent') return { names: [], findings: [], isUsable: true };
  if (listing.state !== 'read')
    return { names: [], findings: [refusedFile(folder, listing, 'folder')], isUsable: false };
  const isUsable = ({ name, isText }: Name) => isText && printable(name) === name;
  const names = listing.names.filter(isUsable);
  return {
    names,
    findings: listing.names.filter((name) => !isUsable(name)).map((name) => unusableName(folder, name)),
    isUsable: true,
  };
}

function unusableName(folder: string, { name, isText }: Name): Finding {
  return error(
    'file-name',
    placeIn(join(folder, name)),
    isText
      ? 'Unexpected character that is not seen in the name of a file, expected letters, digits and hyphens'
      : 'Unexpected name of a file in another encoding, expected one in UTF-8',
    'Rename it.',
  );
}

/**
 * Names that people are free to choose and that many systems take for the same: they differ in capitals, or in how an
 * accent is put together.
 */
export function repeatedNames(folder: string, names: readonly Name[]): Finding[] {
  const first = new Map<string, string>();
  return names.flatMap(({ name }) => {
    const key = name.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, name);
      return [];
    }
    return [
      error(
        'file-name',
        placeIn(join(folder, name)),
        `Unexpected ${name} beside ${other}, expected names that differ in more than capitals and the making of accents`,
        'Rename one of the two, or remove it: on many machines they are one file.',
      ),
    ];
  });
}
