import { join } from 'node:path';
import { namesIn, repeatedNames } from '../schema/content-names.ts';
import { error, type Finding, placeIn, warning } from '../schema/finding.ts';
import { isMediaName, mediaFolder } from '../schema/media/media-names.ts';
import { pictureEndings } from '../schema/media/picture-file.ts';
import { recordingEndings } from '../schema/media/recording-file.ts';
import { listed } from '../story/element-table.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { useOfMedia } from '../story/read/document-files.ts';

/** In the publication's `media/` are pictures, recordings and captions, each of which a story shows, or a page does. */
export function media({ folder, stories, pages }: PublicationDraft): Finding[] {
  const path = join(folder, mediaFolder);
  const { names, findings } = namesIn(path, folder);
  const used = new Set([...stories, ...pages].flatMap((each) => each.media));
  // What could not be read may name them.
  const isKnown = stories.every(({ isWhole }) => isWhole) && pages.every(({ partial }) => !partial);
  return [
    ...findings,
    ...repeatedNames(path, names),
    ...names.flatMap(({ name, isFolder }): Finding[] => {
      if (isFolder || !isMediaName(name)) return [unknown(join(path, name), name, isFolder)];
      const isUsed = used.has(`${mediaFolder}/${name.normalize('NFC')}`);
      return isUsed || !isKnown ? [] : [unused(join(path, name), name)];
    }),
  ];
}

function unknown(path: string, name: string, isFolder: boolean): Finding {
  return error(
    'unknown-file',
    placeIn(path),
    `Unexpected ${isFolder ? 'folder' : 'file'} ${name}, expected pictures in ${mediaFolder}/: ${listed(pictureEndings)}; or recordings: ${listed([...recordingEndings('video'), ...recordingEndings('audio'), '.vtt'])}`,
    isFolder ? `Move the files in it into ${mediaFolder}/ itself.` : `Move it out of ${mediaFolder}/.`,
  );
}

function unused(path: string, name: string): Finding {
  const { rule, what, tag } = useOfMedia(name, `${mediaFolder}/${name}`);
  return warning(
    rule,
    placeIn(path),
    `Unexpected ${name}, expected only ${what} that a story names`,
    `Write ${tag} where it belongs, or move it out of ${mediaFolder}/.`,
  );
}
