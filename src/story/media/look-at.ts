import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { relative } from 'node:path';
import { readContentFile } from '../../files/content-file.ts';
import { keeper } from '../../files/kept.ts';
import { error, type Finding, type Place, type Read } from '../../schema/finding.ts';
import { mostPixels } from '../../schema/media/media-names.ts';
import {
  formatOfBytes,
  formatOfName,
  type PictureFormat,
  pictureHead,
} from '../../schema/media/picture-file.ts';
import type { PictureSize } from '../../schema/media/picture-head.ts';
import { svgFile } from '../../schema/media/svg-file.ts';
import { refusedFile, sizeLimit } from '../../schema/refused-file.ts';
import type { Picture } from './picture.ts';

/** Files that were looked at: several documents name one, and stories are read more than once. */
const known = keeper<{ picture: Picture | undefined; mistakes: readonly Mistake[] }>(true);

type Mistake = Pick<Finding, 'rule' | 'message' | 'next'>;

/** How many mistakes of one SVG are said: whoever draws it anew mends all of them. */
const shownOfOne = 10;

/**
 * Looks at a picture.
 * @param place where it is named, which is where an editor is told what is wrong with it.
 */
export function lookAt(path: string, publication: string, place: Place): Read<Picture> {
  const { picture, mistakes } = known(
    `${publication} ${path}`,
    () => [path],
    () => look(path, publication),
  );
  return {
    value: picture,
    findings: mistakes.map(({ rule, message, next }) => error(rule, place, message, next)),
  };
}

function look(path: string, publication: string): { picture: Picture | undefined; mistakes: Mistake[] } {
  const name = relative(publication, path).replaceAll('\\', '/');
  const file = readContentFile(path, publication, sizeLimit(path));
  if (file.state !== 'read') {
    const { rule, message, next } = refusedFile(path, file);
    return { picture: undefined, mistakes: [{ rule, message: `${message} (${name})`, next }] };
  }
  const { bytes } = file;
  const format = formatOfBytes(bytes);
  const { size, mistakes } = sizeIn(bytes, format, name);
  if (size && size.width * size.height > mostPixels)
    mistakes.push(
      wrong(
        `${name} of ${size.width} × ${size.height} pixels, expected at most ${mostPixels / 1e6} million of them`,
        'Make it smaller: no screen shows more.',
      ),
    );
  if (mistakes.length > 0 || size === undefined || format === undefined)
    return { picture: undefined, mistakes };
  const { width, height } = size;
  const digest = hash('sha256', bytes, 'hex');
  return { picture: { path: name.normalize('NFC'), format, width, height, digest }, mistakes: [] };
}

function sizeIn(
  bytes: Buffer,
  format: PictureFormat | undefined,
  name: string,
): { size?: PictureSize | undefined; mistakes: Mistake[] } {
  const named = formatOfName(name);
  if (format === undefined || format !== named) {
    const found = format === undefined ? 'that is no picture' : `that is a picture in ${format}`;
    const next =
      format === undefined ? 'Export the picture anew.' : 'Give it the ending of what it is, here and there.';
    return { mistakes: [wrong(`file ${name} ${found}, expected ${named}, as its name says`, next)] };
  }
  if (format === 'SVG') {
    if (!isUtf8(bytes))
      return {
        mistakes: [
          wrong(
            `bytes in ${name} that are no UTF-8, expected UTF-8: no browser shows it`,
            'Export it in UTF-8.',
          ),
        ],
      };
    const { size, mistakes } = svgFile(bytes.toString('utf8'));
    return { size, mistakes: mistakes.slice(0, shownOfOne).map((mistake) => wrongInSvg(name, mistake)) };
  }
  const head = pictureHead(bytes, format);
  if (head.is === 'picture') return { size: head, mistakes: [] };
  const mistake =
    head.is === 'moving'
      ? wrong(
          `${name} that moves, expected a picture that stands still: not every reader can bear what moves by itself`,
          'Export one picture of it.',
        )
      : wrong(
          `${name} that is broken or cut off, expected a whole ${format}`,
          'Copy it anew from where it came, or export it again.',
        );
  return { mistakes: [mistake] };
}

function wrong(found: string, next: string): Mistake {
  return { rule: 'picture', message: `Unexpected ${found}`, next };
}

function wrongInSvg(
  name: string,
  { line, found, expected }: { line: number; found: string; expected: string },
): Mistake {
  return {
    rule: 'svg',
    message: `Unexpected ${found} in line ${line} of ${name}, expected ${expected}`,
    next: 'Take it out of the file, or export it as a plain SVG, without scripts and links to other files.',
  };
}
