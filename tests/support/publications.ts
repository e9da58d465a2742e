import { globSync } from 'node:fs';
import { type PublicationDraft, readPublication } from '../../src/story/publication.ts';

/** Folders of all publications of the project. */
export const publicationFolders: readonly string[] = [
  'content',
  ...globSync('tests/fixtures/*/site.yaml')
    .map((path) => path.replaceAll('\\', '/').replace('/site.yaml', ''))
    .sort(),
];

/**
 * A publication as it is read.
 * @throws without a usable `site.yaml`.
 */
export function publicationIn(folder: string): PublicationDraft {
  const { draft } = readPublication(folder);
  if (draft === undefined) throw new Error(`${folder} is no publication`);
  return draft;
}
