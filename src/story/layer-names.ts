import { type Language, shownIn, type TextShown } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { type Layers, writtenLayers } from '../schema/shape/layers.ts';
import type { Part } from './parts.ts';

/** What Hearth has words for. */
const partsWithWords = [...writtenLayers, 'notes', 'map'] as const;

/** What readers of a language see over a layer, or over another part of an article. */
export function nameOfPart(
  kind: Part['kind'],
  { layers = {} }: { layers?: Layers | undefined },
  language: Language,
): TextShown {
  const name = Object.hasOwn(layers, kind) ? layers[kind]?.name : undefined;
  if (name !== undefined) return shownIn(name, language);
  const known = partsWithWords.find((part) => part === kind);
  if (known) return { text: wordsIn(language)(`story:${known}`) };
  throw new Error(`No name of the layer “${kind}” in site.yaml`);
}
