import { join } from 'node:path';
import sharp from 'sharp';
import { readContentFile } from '../../files/content-file.ts';
import { keepFile, keptFile } from '../../files/kept-files.ts';
import { error, type Finding, type Place } from '../../schema/finding.ts';
import { largestPicture } from '../../schema/media/media-names.ts';
import type { Picture } from '../../story/media/picture.ts';
import { opened } from './draw-picture.ts';
import { drawnAs } from './drawn-as.ts';
import { drawnWith, pictureFolder } from './kept-picture.ts';

/** A picture with a place where it is named. */
export interface PictureUse {
  picture: Picture;
  place: Place;
}

/**
 * Pictures of which the head is sound and the rest is not, so that nothing could be drawn of them. Each is decoded once, and
 * it is kept that it could be.
 */
export async function undecodable(
  uses: readonly PictureUse[],
  publication: string,
  keptIn = pictureFolder,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const { picture, place } of uses) {
    const why = seen.get(picture.digest) ?? (await mistakeIn(picture, publication, keptIn));
    seen.set(picture.digest, why);
    if (why) findings.push(broken(picture, why, place));
  }
  return findings;
}

/** Why a picture cannot be decoded; '' where it can. A drawing is opened and not drawn: see `draw-picture.ts`. */
async function mistakeIn(picture: Picture, publication: string, keptIn: string): Promise<string> {
  const { path, digest } = picture;
  const name = `${drawnWith()}-${digest.slice(0, 24)}.whole`;
  if (keptFile(keptIn, name)) return '';
  const file = readContentFile(join(publication, path), publication, largestPicture);
  // What cannot be opened any more is said where it is read.
  if (file.state !== 'read') return '';
  try {
    if (picture.format === 'SVG') await sharp(file.bytes, drawnAs(picture)).metadata();
    else await opened(file.bytes).resize(16).raw().toBuffer();
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  keepFile(keptIn, name, '');
  return '';
}

function broken({ path, format }: Picture, why: string, place: Place): Finding {
  return error(
    'picture',
    place,
    `Unexpected ${path} that cannot be decoded (${why}), expected a whole ${format}`,
    'Copy it anew from where it came, or export it again.',
  );
}
