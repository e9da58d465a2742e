import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFile, findFolder, type Refusal } from './content-file.ts';

/** The folder of a publication with files that its site has as they are, laid over those that Hearth brings. */
export const publicName = 'public';

/** The most bytes of such a file: what hosts of static sites mostly take. */
export const largestPublicFile = 25 * 1024 ** 2;

/** Hidden files that hosts ask for. Others are nobody's to publish: `.git`, `.env`, what systems leave behind. */
const hidden = ['.well-known', '.nojekyll', '.htaccess'];

/** A file that a site has as it is. */
export interface PublicFile {
  /** Its path in the site, with `/` between folders. */
  name: string;
  /** Where its bytes are, past all links. */
  real: string;
}

/** The files of a publication’s `public/`, and what is there and is not opened. */
export function listPublicFiles(publication: string): {
  files: PublicFile[];
  refused: { path: string; refusal: Refusal }[];
} {
  const files: PublicFile[] = [];
  const refused: { path: string; refusal: Refusal }[] = [];
  /** @param root the folder that no link may lead out of. */
  const look = (path: string, name: string, root: string) => {
    const file = findFile(path, root, largestPublicFile);
    if (file.state === 'found') files.push({ name, real: file.real });
    else if (file.state === 'other' && file.found === 'folder') lookInto(path, `${name}/`, root);
    else refused.push({ path, refusal: file });
  };
  const lookInto = (path: string, name: string, root: string) => {
    const folder = findFolder(path, root);
    if (folder.state !== 'found') return;
    for (const each of readdirSync(folder.real).sort())
      if (!each.startsWith('.')) look(join(path, each), name + each, root);
  };
  const top = join(publication, publicName);
  lookInto(top, '', publication);
  for (const name of hidden) {
    const path = join(top, name);
    // A link would lead to what is hidden as well.
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() || stats?.isDirectory()) look(path, name, path);
  }
  return { files, refused };
}
