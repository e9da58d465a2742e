import { join } from 'node:path';
import { findFile } from '../files/content-file.ts';
import { ownPath } from '../files/hearth-folder.ts';
import { keeper } from '../files/kept.ts';
import { largestPublicFile, listPublicFiles, type PublicFile, publicName } from '../files/public-files.ts';
import { contentFolder } from '../i18n/languages.ts';
import type { Finding } from './finding.ts';
import { readLook } from './look/read-look.ts';
import { refusedFile } from './refused-file.ts';

/** What the site’s icon is called in it, whichever file it is made of. */
const iconName = 'icon.svg';

/** The files of a publication’s `public/`, and its icon. */
export function publicFiles(publication = contentFolder): { files: PublicFile[]; findings: Finding[] } {
  const { files, refused } = listPublicFiles(publication);
  const icon = namedIcon(publication);
  const named = files.find(({ name }) => name === icon);
  return {
    files: named ? [...files.filter(({ name }) => name !== iconName), { ...named, name: iconName }] : files,
    findings: refused.map(({ path, refusal }) => refusedFile(path, refusal, 'file', largestPublicFile)),
  };
}

/** The icon that `look:` names. Whoever serves files to those who work on them is asked for each, and not told of changes. */
function namedIcon(publication: string): string | undefined {
  const path = join(publication, 'site.yaml');
  return kept(
    path,
    () => [path],
    () => readLook(publication)?.icon,
  );
}

const kept = keeper<string | undefined>(true);

/** Where a file is that a site has as it is: the publication’s, else the one that Hearth brings. */
export function servedFile(name: string, publication = contentFolder): string {
  const meant = (name === iconName && namedIcon(publication)) || name;
  const own = findFile(join(publication, publicName, meant), publication, largestPublicFile);
  return own.state === 'found' ? own.real : ownPath(join(publicName, name));
}
