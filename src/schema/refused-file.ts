import { basename } from 'node:path';
import type { Refusal } from '../files/content-file.ts';
import { error, type Finding, placeIn } from './finding.ts';
import {
  isCaptionsName,
  isPictureName,
  isRecordingName,
  largestDrawing,
  largestPicture,
  largestRecording,
} from './media/media-names.ts';

/**
 * Says what cannot be read and why; never what stands behind a link, which may be somebody's secret.
 * @param limit the most bytes of a file whose name does not say that.
 */
export function refusedFile(
  path: string,
  refusal: Refusal,
  wanted: 'file' | 'folder' = 'file',
  limit?: number,
): Finding {
  const at = placeIn(path);
  const name = basename(path);
  switch (refusal.state) {
    case 'absent':
      return error(
        'missing-file',
        at,
        `Missing ${name}, expected the ${wanted} that was there a moment ago`,
        'Run the command again when nothing else changes the publication.',
      );
    case 'other':
      return error(
        'file-kind',
        at,
        `Unexpected ${refusal.found} of the name ${name}, expected a ${wanted === 'file' ? 'regular file' : 'folder'}`,
        `Put a ${wanted} in its place, or remove it.`,
      );
    case 'link':
      return error(
        'link',
        at,
        `Unexpected link that leads ${{ outside: 'out of the publication', nowhere: 'nowhere', 'in a circle': 'in a circle', 'to a hidden file': 'to a hidden file' }[refusal.leads]}, expected a ${wanted} within the publication`,
        `Put the ${wanted} itself in the place of the link.`,
      );
    case 'large':
      return error(
        'file-size',
        at,
        `Unexpected size of ${megabytes(refusal.size)}, expected at most ${megabytes(limit ?? sizeLimit(path))} of ${limit ? 'a file' : kindOf(path)}`,
        'Divide it, or take out what does not belong in it.',
      );
    case 'forbidden':
      return error(
        'permission',
        at,
        `Unexpected ${wanted} that you may not read, expected permission to read it`,
        `Give the one who runs the command permission to read the ${wanted}.`,
      );
    case 'failed':
      return error(
        'system',
        at,
        `Unexpected error of the system (${refusal.code}), expected a ${wanted} that can be read`,
        'See whether the disk and the file are whole, and run the command again.',
      );
  }
}

const megabyte = 1024 ** 2;

/** The most bytes that a file may have, by its name: whatever is within is checked in two seconds. */
export function sizeLimit(path: string): number {
  if (/\.mdx$/i.test(path)) return 2 * megabyte;
  if (/\.svg$/i.test(path)) return largestDrawing;
  if (isPictureName(path)) return largestPicture;
  if (isRecordingName(path)) return largestRecording;
  return /\.(ttf|otf)$/i.test(path) ? 64 * megabyte : megabyte;
}

function kindOf(path: string): string {
  if (/\.mdx$/i.test(path)) return 'a document';
  if (/\.(ttf|otf)$/i.test(path)) return 'a font';
  if (/\.csv$/i.test(path)) return 'a CSV file';
  if (/\.css$/i.test(path)) return 'a style sheet';
  if (isPictureName(path)) return 'a picture';
  if (isRecordingName(path)) return 'a recording';
  if (isCaptionsName(path)) return 'captions';
  return path.endsWith('.json') ? 'a JSON file' : 'a YAML file';
}

/** Rounded up, so that what is over a limit never reads like the limit. */
function megabytes(bytes: number): string {
  return `${Math.ceil((bytes * 10) / megabyte) / 10} MB`;
}
