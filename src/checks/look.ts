import { join } from 'node:path';
import { z } from 'zod';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import { leastContrast, lowContrasts } from '../schema/look/contrast.ts';
import type { Look } from '../schema/look/look-fields.ts';
import type { Yaml } from '../schema/yaml.ts';
import { readYamlFile } from '../schema/yaml-file.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { drawingMistakes, ownIconMistakes } from './look-drawings.ts';
import { typefaceMistakes } from './look-typefaces.ts';

/** What `look:` says and cannot be: colours that cannot be told apart, drawings and typefaces that are not there. */
export function lookMistakes({ folder, site }: PublicationDraft): Finding[] {
  const { look } = site;
  if (look === undefined) return ownIconMistakes(folder);
  const path = join(folder, 'site.yaml');
  const yaml = readYamlFile(path, folder, z.unknown())?.value;
  const placeOf: Yaml<unknown>['placeOf'] = (...keys) => yaml?.placeOf('look', ...keys) ?? placeIn(path);
  return [
    ...colours(look, placeOf),
    ...(look.icon ? [] : ownIconMistakes(folder)),
    ...drawingMistakes(look, folder, placeOf),
    ...typefaceMistakes(look, { folder, languages: site.languages }, placeOf),
  ];
}

const schemeWords = {
  light: { when: 'by day', better: 'or a lighter one: by day text is dark on it' },
  dark: { when: 'by night', better: 'or a darker one: by night text is light on it' },
};

function colours(look: Look, placeOf: Yaml<unknown>['placeOf']): Finding[] {
  return lowContrasts(look).map(({ field, scheme, colour, other, contrast, nearest }) => {
    const { when, better } = schemeWords[scheme];
    // Rounded down, so that what is too little never reads like enough.
    const found = `${Math.floor(contrast * 10) / 10}:1 with ${other} ${when}`;
    return error(
      'contrast',
      placeOf(field, scheme),
      `Unexpected ${field} ${colour} with a contrast of ${found}, expected at least ${leastContrast}:1`,
      nearest
        ? `Write "${nearest}", the nearest that has it, ${field === 'paper' ? better : 'or another colour'}.`
        : 'Write another colour, and look at the paper too: beside this one none has it.',
    );
  });
}
