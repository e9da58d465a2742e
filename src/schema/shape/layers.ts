import type { Language, Localised } from '../../i18n/languages.ts';
import { fields, localised, mapOf, yesOrNo } from '../fields.ts';
import { error, type Finding } from '../finding.ts';
import { missingLanguages } from '../missing-languages.ts';
import { isNear } from '../nearest.ts';
import type { Yaml } from '../yaml.ts';

/** The layers that are written, from the quickest to the deepest, where a publication names none of its own. */
export const writtenLayers = [
  'question',
  'lede',
  'key-points',
  'brief',
  'timeline',
  'report',
  'quotes',
  'unknowns',
] as const;

/** The fragments of a story's page that are those of no layer that is written, and of no block. */
export const partsBesideLayers = ['notes', 'map', 'conversa', 'original', 'about'] as const;

/** The ids that the layout gives parts of every page, and the search that opens in it. */
export const idsOfLayout: readonly string[] = [
  'main',
  'reading-tools',
  'search-query',
  'search-results',
  'top',
];

/** What a publication says of a layer. */
export interface LayerOfSite {
  /** What readers see over it; absent for a layer that Hearth has words for. */
  name?: Localised | undefined;
  /** Whether no article may do without it. */
  needed?: boolean | undefined;
}

/** The layers of a publication by their names, which are their fragments in every language, in their order. */
export type Layers = Readonly<Record<string, LayerOfSite>>;

/** A layer of which there is nothing to say is its name alone. */
const layer = fields({
  name: localised('the name of the layer, in each language').optional(),
  needed: yesOrNo.optional(),
})
  .nullable()
  .transform((said): LayerOfSite => said ?? {});

/** An empty mapping says nothing, as one of topics does. */
export const layers = mapOf(layer, 'the layers that stories may have, in their order').transform((named) =>
  Object.keys(named).length > 0 ? named : undefined,
);

/** The names of the layers that articles of a publication may have, in their order. */
export function layersOf({ layers: own }: { layers?: Layers | undefined }): readonly string[] {
  return own === undefined ? writtenLayers : Object.keys(own);
}

/** Whether Hearth has words for a layer. */
export function isWritten(layerName: string): layerName is (typeof writtenLayers)[number] {
  return writtenLayers.some((known) => known === layerName);
}

/** What is wrong with the names of layers. */
export function layerFindings(yaml: Yaml<{ layers?: Layers | undefined }>, languages: readonly Language[]) {
  const own = yaml.value.layers ?? {};
  return Object.entries(own).flatMap(([id, { name }]): Finding[] => {
    if (idsOfLayout.includes(id) || partsBesideLayers.some((part) => part === id))
      return [
        error(
          'layer-name',
          yaml.placeOfName('layers', id),
          `Unexpected layer “${id}”, expected a name that no other part of a page has as its address`,
          'Give the layer another name.',
        ),
      ];
    if (name !== undefined) return missingLanguages(name, yaml, languages, 'layers', id, 'name');
    return isWritten(id) ? [] : [withoutName(id, Object.keys(own), yaml)];
  });
}

function withoutName(id: string, known: readonly string[], yaml: Yaml<unknown>): Finding {
  const meant = writtenLayers.find((candidate) => isNear(id, candidate) && !known.includes(candidate));
  return meant === undefined
    ? error(
        'layer-name',
        yaml.placeOfName('layers', id),
        `Missing name of the layer “${id}”, expected one: Hearth has words only for ${writtenLayers.join(', ')}`,
        `Add “name: …” under “layers.${id}”, with its words in each language.`,
      )
    : error(
        'layer-name',
        yaml.placeOfName('layers', id),
        `Unexpected layer “${id}” without a name, expected “${meant}”`,
        'Correct it, or add “name: …” with its words in each language.',
      );
}
