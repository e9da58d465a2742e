import { join } from 'node:path';
import { publicName } from '../../files/public-files.ts';
import { fontsFolder } from '../../schema/content-fonts.ts';
import { themeFile } from '../../schema/look/theme-file.ts';
import { servedFile } from '../../schema/public-folder.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { facesOfLanguages } from '../../styles/faces.ts';
import { digest, fileDigest, folderDigest } from '../digest.ts';
import type { Bundle } from './bundle.ts';

/**
 * Stands for what every page and file of a site may be made of, whatever else it is made of: the code and the pages of
 * the staff, to which footers lead, the settings, the words of the interface, the groups that have entries, the faces
 * that pages of each language name. The fonts and the styles of the publication are among it, since they hardly ever change.
 */
export function sharedByAll({ folder, site, entries }: PublicationDraft, { madeOf }: Bundle): string {
  const groups = [...new Set([...entries.values()].map(({ group }) => group))].sort();
  const folders = ['interface', fontsFolder].map((name) => folderDigest(join(folder, name)));
  const faces = [...facesOfLanguages(site.languages)].map(([path, named]) => [
    path,
    ...[named.faces, named.always].map((some) => some.map(({ files }) => files)),
  ]);
  // What is drawn of it is no output of its own.
  const icon = fileDigest(servedFile('icon.svg', folder));
  // Pages have the styles in them, and say how large the logos are.
  const logos = Object.values(site.look?.logo ?? {}).map((name) => join(publicName, name ?? ''));
  const look = [themeFile, ...logos].map((name) => fileDigest(join(folder, name)));
  return digest([madeOf, JSON.stringify([site, faces]), icon, ...look, ...folders, ...groups]);
}
