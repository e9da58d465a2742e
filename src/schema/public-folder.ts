import { join } from 'node:path';
import { findFile } from '../files/content-file.ts';
import { ownPath } from '../files/hearth-folder.ts';
import { largestPublicFile, listPublicFiles, type PublicFile, publicName } from '../files/public-files.ts';
import { contentFolder } from '../i18n/languages.ts';
import type { Finding } from './finding.ts';
import { refusedFile } from './refused-file.ts';

/** The files of a publication’s `public/`. */
export function publicFiles(publication = contentFolder): { files: PublicFile[]; findings: Finding[] } {
  const { files, refused } = listPublicFiles(publication);
  return {
    files,
    findings: refused.map(({ path, refusal }) => refusedFile(path, refusal, 'file', largestPublicFile)),
  };
}

/** Where a file is that a site has as it is: the publication’s, else the one that Hearth brings. */
export function servedFile(name: string, publication = contentFolder): string {
  const own = findFile(join(publication, publicName, name), publication, largestPublicFile);
  return own.state === 'found' ? own.real : ownPath(join(publicName, name));
}
