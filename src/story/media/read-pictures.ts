/* The pictures that a story names: found, looked at, and what is wrong with them said where they are named. */
import { basename, join } from 'node:path';
import { namesIn } from '../../schema/content-names.ts';
import { error, type Finding, type Place } from '../../schema/finding.ts';
import { isPictureName, mediaFolder } from '../../schema/media/media-names.ts';
import { pictureEndings } from '../../schema/media/picture-file.ts';
import { nearest } from '../../schema/nearest.ts';
import { listed } from '../element-table.ts';
import { type Article, blocksOf, type Conversa } from '../story.ts';
import { lookAt } from './look-at.ts';
import type { Picture } from './picture.ts';

/** What came of the pictures of a story. */
export interface StoryPictures {
  /** See {@link Story.pictures}. */
  pictures: ReadonlyMap<string, Picture>;
  findings: Finding[];
  /** Names of those beside the story that its documents name. */
  beside: ReadonlySet<string>;
  /**
   * Paths from the publication's folder of what they name elsewhere: files, and the folder where one is missing, so
   * that it can be seen when any of it changes.
   */
  elsewhere: readonly string[];
}

/** Reads the pictures that documents name; each is looked at once, and a mistake in it said wherever it is named. */
export function readPictures(
  documents: readonly (Article | Conversa)[],
  folder: string,
  publication: string,
): StoryPictures {
  const pictures = new Map<string, Picture>();
  const findings: Finding[] = [];
  const elsewhere = new Set<string>();
  const beside = new Set<string>();
  const known = new Map<string, readonly string[]>();
  const namesOf = (within: string) => {
    const names = known.get(within) ?? namesIn(within, publication).names.map(({ name }) => name);
    known.set(within, names);
    return names;
  };
  for (const block of documents.flatMap(blocksOf)) {
    if (block.kind !== 'figure') continue;
    const { src, place } = block;
    const wrong = wrongName(src, place);
    if (wrong) {
      findings.push(wrong);
      continue;
    }
    const isShared = src.startsWith(`${mediaFolder}/`);
    const within = isShared ? join(publication, mediaFolder) : folder;
    const names = namesOf(within);
    const name = names.find((each) => each.normalize('NFC') === basename(src));
    if (isShared) elsewhere.add(name === undefined ? mediaFolder : src);
    else beside.add(basename(src));
    if (name === undefined) {
      findings.push(missing(src, names.filter(isPictureName), place));
      continue;
    }
    const seen = lookAt(join(within, name), publication, place);
    findings.push(...seen.findings);
    if (seen.value) pictures.set(src, seen.value);
  }
  return { pictures, findings, beside, elsewhere: [...elsewhere].sort() };
}

function wrongName(src: string, place: Place): Finding | undefined {
  const [, name = ''] = new RegExp(`^(?:${mediaFolder}/)?([^/\\\\]+)$`).exec(src) ?? [];
  if (name === '' || name.startsWith('.')) {
    return error(
      'picture-place',
      place,
      `Unexpected picture “${src}”, expected the name of a file beside the story, or ${mediaFolder}/ and its name there`,
      /^https?:/i.test(src)
        ? 'Put a copy of it into the publication, if you may: no page fetches anything from elsewhere.'
        : `Move the file beside the story, or into ${mediaFolder}/ of the publication, and write its name.`,
    );
  }
  if (isPictureName(name)) return undefined;
  return error(
    'picture',
    place,
    `Unexpected file “${src}”, expected a picture: ${listed(pictureEndings)}`,
    'Export it as one of these.',
  );
}

function missing(src: string, names: readonly string[], place: Place): Finding {
  const isShared = src.startsWith(`${mediaFolder}/`);
  const [near] = nearest(basename(src), names, 1);
  return error(
    'missing-picture',
    place,
    `Missing picture “${src}”, expected it ${isShared ? `in ${mediaFolder}/ of the publication` : 'beside the story'}`,
    near === undefined
      ? 'Put the file there, or correct the name.'
      : `Put the file there, or correct the name: the most similar one is ${isShared ? `${mediaFolder}/` : ''}${near}.`,
  );
}
