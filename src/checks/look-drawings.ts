import { join } from 'node:path';
import { findFile, readContentFile } from '../files/content-file.ts';
import { publicName } from '../files/public-files.ts';
import { error, type Finding, type Place, placeIn, warning } from '../schema/finding.ts';
import { type Look, schemes } from '../schema/look/look-fields.ts';
import { largestDrawing } from '../schema/media/media-names.ts';
import type { Yaml } from '../schema/yaml.ts';
import { lookAt } from '../story/media/look-at.ts';

/** The most bytes of a logo: whoever comes fetches it. */
const largestLogo = 50_000;

/** How far a side of an icon may be from the other. */
const nearlySquare = 1.05;

/** The icon that a publication has without naming it. */
const unnamedIcon = 'icon.svg';

/** Drawings that `look:` names and that are not there, or cannot stand where they would. */
export function drawingMistakes(
  { icon, logo }: Look,
  folder: string,
  placeOf: Yaml<unknown>['placeOf'],
): Finding[] {
  return [
    ...schemes.flatMap((scheme) => mistakesOf(logo?.[scheme], folder, placeOf('logo', scheme), logoMistakes)),
    ...mistakesOf(icon, folder, placeOf('icon'), iconMistakes),
  ];
}

/** What is wrong with `public/icon.svg`, of which the icons are made where `look:` names none. */
export function ownIconMistakes(folder: string): Finding[] {
  const path = join(folder, publicName, unnamedIcon);
  return findFile(path, folder, largestDrawing).state === 'absent'
    ? []
    : mistakesOf(unnamedIcon, folder, placeIn(path), iconMistakes);
}

/** A drawing that was looked at. */
interface Drawing {
  name: string;
  width: number;
  height: number;
  /** As it is written, without comments. */
  svg: string;
  bytes: number;
  place: Place;
}

function mistakesOf(
  name: string | undefined,
  folder: string,
  place: Place,
  further: (drawing: Drawing) => Finding[],
): Finding[] {
  if (name === undefined) return [];
  const path = join(folder, publicName, name);
  const { value, findings } = lookAt(path, folder, place);
  const file = value && readContentFile(path, folder, largestDrawing);
  if (file?.state === 'read') {
    const svg = file.bytes.toString('utf8').replaceAll(/<!--[\s\S]*?-->/g, '');
    return further({ ...value, name, svg, bytes: file.bytes.length, place } as Drawing);
  }
  if (findings.some(({ rule }) => rule !== 'missing-file')) return findings;
  return [
    error(
      'look-file',
      place,
      `Unexpected ${name}, expected an SVG that is in ${publicName}/`,
      `Put it into ${publicName}/, or correct its name.`,
    ),
  ];
}

const hasText = /<(?:[\w-]+:)?text[\s/>]/;

function logoMistakes({ name, svg, bytes, place }: Drawing): Finding[] {
  if (bytes > largestLogo)
    return [
      error(
        'look-file',
        place,
        `Unexpected ${name} of ${Math.ceil(bytes / 1000)} kB, expected at most ${largestLogo / 1000}: every page fetches it`,
        'Export it as a plain SVG with fewer points, and without pictures in it.',
      ),
    ];
  if (!hasText.test(svg)) return [];
  return [
    warning(
      'look-file',
      place,
      `Unexpected <text> in ${name}, expected outlines: each reader’s system draws it in another typeface`,
      outlines,
    ),
  ];
}

const outlines = 'Make outlines (paths) of its letters, and export it anew.';

function iconMistakes({ name, width, height, svg, place }: Drawing): Finding[] {
  // Typefaces of cards are those of the publication once the first text is drawn; a text in a drawing might be that.
  if (hasText.test(svg))
    return [
      error(
        'look-file',
        place,
        `Unexpected <text> in ${name}, expected outlines: each system draws it in another typeface`,
        outlines,
      ),
    ];
  if (Math.max(width / height, height / width) <= nearlySquare) return [];
  return [
    warning(
      'look-file',
      place,
      `Unexpected icon of ${width} × ${height}, expected a square: icons have its whole width, and nothing above and below`,
      'Draw one for a square, which can be told at the size of a letter.',
    ),
  ];
}
