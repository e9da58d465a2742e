import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFile, findFolder } from '../files/content-file.ts';
import { ownPath } from '../files/hearth-folder.ts';
import { contentFolder } from '../i18n/languages.ts';
import type { Finding } from './finding.ts';
import { refusedFile } from './refused-file.ts';

/** The folder of a publication with files that its site has as they are, laid over those that Hearth brings. */
export const publicName = 'public';

/** The most bytes of such a file: what hosts of static sites mostly take. */
const largest = 25 * 1024 ** 2;

/** What systems and programs leave in folders, and nobody means to publish. */
const leftBehind = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.git.*)$/;

/** A file that a site has as it is. */
export interface PublicFile {
  /** Its path in the site, with `/` between folders. */
  name: string;
  /** Where its bytes are, past all links. */
  real: string;
}

/** The files of a publication’s `public/`, hidden ones too: `.well-known/` is one. */
export function publicFiles(publication = contentFolder): { files: PublicFile[]; findings: Finding[] } {
  const files: PublicFile[] = [];
  const findings: Finding[] = [];
  const look = (folder: string, name: string) => {
    const found = findFolder(folder, publication);
    if (found.state === 'absent') return;
    if (found.state !== 'found') {
      findings.push(refusedFile(folder, found, 'folder'));
      return;
    }
    for (const each of readdirSync(found.real).sort()) {
      if (leftBehind.test(each)) continue;
      const path = join(folder, each);
      const file = findFile(path, publication, largest);
      if (file.state === 'found') files.push({ name: name + each, real: file.real });
      else if (file.state === 'other' && file.found === 'folder') look(path, `${name}${each}/`);
      else findings.push(refusedFile(path, file, 'file', largest));
    }
  };
  look(join(publication, publicName), '');
  return { files, findings };
}

/** Where a file is that a site has as it is: the publication’s, else the one that Hearth brings. */
export function servedFile(name: string, publication = contentFolder): string {
  const own = findFile(join(publication, publicName, name), publication, largest);
  return own.state === 'found' ? own.real : ownPath(join(publicName, name));
}
