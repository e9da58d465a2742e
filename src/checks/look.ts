import { join } from 'node:path';
import { z } from 'zod';
import { publicName } from '../files/public-files.ts';
import { contentFonts, fontsFolder } from '../schema/content-fonts.ts';
import { error, type Finding } from '../schema/finding.ts';
import { leastContrast, lowContrasts } from '../schema/look/contrast.ts';
import type { Look } from '../schema/look/look-fields.ts';
import { readYamlFile } from '../schema/yaml-file.ts';
import { lookAt } from '../story/media/look-at.ts';
import type { PublicationDraft } from '../story/publication.ts';

type PlaceOf = (...keys: PropertyKey[]) => Finding['place'];

/** What `look:` says and cannot be: colours that cannot be told apart, drawings and typefaces that are not there. */
export function lookMistakes({ folder, site: { look } }: PublicationDraft): Finding[] {
  if (look === undefined) return [];
  const yaml = readYamlFile(join(folder, 'site.yaml'), folder, z.unknown())?.value;
  if (yaml === undefined) return [];
  const placeOf: PlaceOf = (...keys) => yaml.placeOf('look', ...keys);
  return [...colours(look, placeOf), ...drawings(look, folder, placeOf), ...typefaces(look, folder, placeOf)];
}

const times = { light: 'by day', dark: 'by night' };

function colours(look: Look, placeOf: PlaceOf): Finding[] {
  return lowContrasts(look).map(({ field, scheme, colour, other, contrast, nearest }) => {
    // Rounded down, so that what is too little never reads like enough.
    const found = `${Math.floor(contrast * 10) / 10}:1 with ${other} ${times[scheme]}`;
    return error(
      'contrast',
      placeOf(field, scheme),
      `Unexpected ${field} ${colour} with a contrast of ${found}, expected at least ${leastContrast}:1`,
      nearest
        ? `Write "${nearest}", the nearest that has it, or another colour.`
        : 'Write another colour, and look at the paper too: beside this one none has it.',
    );
  });
}

function drawings({ icon, logo }: Look, folder: string, placeOf: PlaceOf): Finding[] {
  const named: [name: string | undefined, place: Finding['place']][] = [
    [icon, placeOf('icon')],
    [logo?.light, placeOf('logo', 'light')],
    [logo?.dark, placeOf('logo', 'dark')],
  ];
  return named.flatMap(([name, place]) => {
    if (name === undefined) return [];
    const { value, findings } = lookAt(join(folder, publicName, name), folder, place);
    if (value !== undefined || findings.some(({ rule }) => rule !== 'missing-file')) return findings;
    return error(
      'look-file',
      place,
      `Unexpected ${name}, expected an SVG that is in ${publicName}/`,
      `Put it into ${publicName}/, or correct its name.`,
    );
  });
}

function typefaces({ typefaces: named }: Look, folder: string, placeOf: PlaceOf): Finding[] {
  if (named === undefined) return [];
  const families = new Set(contentFonts(folder).fonts.map(({ family }) => family));
  return (['reading', 'headings'] as const).flatMap((use) => {
    const family = named[use];
    if (family === undefined || families.has(family)) return [];
    const known = [...families].filter((name) => name !== '').join(', ');
    return error(
      'look-file',
      placeOf('typefaces', use),
      `Unexpected typeface “${family}”, expected a family of ${fontsFolder}/${known ? `: ${known}` : ', which has none'}`,
      `Put its files (.ttf or .otf) into ${fontsFolder}/, or correct its name.`,
    );
  });
}
