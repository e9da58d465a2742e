import { error } from '../../schema/finding.ts';
import { listOfNames } from '../../schema/nearest.ts';
import { writtenLayers } from '../../schema/shape/layers.ts';
import { attributesOf, isJsx, type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { reportEmpty } from '../mdx/inline.ts';
import { childrenOf } from '../mdx/mdx.ts';
import type { Article, Layer, LayerKind } from '../story.ts';
import { readTitle } from './blocks.ts';
import { readLayerBlocks } from './layer-readers.ts';
import { readNotes } from './read-notes.ts';

/** What is between an article's head matter and its end. */
export type ArticleBody = Pick<Article, 'title' | 'layers'>;

/**
 * Reads the body of an article: a title, then layers, then notes, which are the last layer.
 * @param names of the layers that it may have; `any` for a reader to whom they are all alike.
 */
export function readArticle(
  reporter: Reporter,
  names: readonly string[] | 'any' = writtenLayers,
): ArticleBody {
  const { title, rest: all } = readTitle(reporter);
  const { notes, rest } = readNotes(all, reporter);
  const known = new Set<LayerKind>();
  const layers = rest.flatMap((node): Layer[] => {
    if (isJsx(node) && node.name === 'Layer') return readLayer(node, known, names, reporter);
    reportUnexpected(
      node,
      '<Layer> around it: after the title, all text of an article is in layers',
      reporter,
    );
    return [];
  });
  if (title.id !== '' && rest.length === 0) reportNoLayers(title, names, reporter);
  return { title, layers: notes.length > 0 ? [...layers, { kind: 'notes', blocks: notes }] : layers };
}

function readLayer(
  node: JsxNode,
  known: Set<LayerKind>,
  names: readonly string[] | 'any',
  reporter: Reporter,
): Layer[] {
  const { kind: name } = attributesOf(node, 'Layer', reporter);
  const children = childrenOf(node);
  if (children.length === 0) reportEmpty(node, reporter);
  const kind = names === 'any' || (name !== undefined && names.includes(name)) ? name : undefined;
  const blocks = readLayerBlocks(children, kind, reporter);
  if (kind !== undefined && !known.has(kind)) {
    known.add(kind);
    return [{ kind, blocks }];
  }
  if (name !== undefined) {
    reporter.findings.push(
      error(
        kind ? 'duplicate-layer' : 'unknown-layer',
        reporter.mdx.placeOf(node, name),
        kind
          ? `Unexpected second layer “${kind}”, expected each layer once: its name is its address`
          : `Unexpected layer “${name}”, expected one of ${listOfNames([...names])}`,
        kind ? 'Put its text into the first one.' : howToKnow(names),
      ),
    );
  }
  return [];
}

function howToKnow(names: readonly string[] | 'any'): string {
  return names === writtenLayers
    ? 'Correct the kind of the layer.'
    : 'Correct the kind of the layer, or add it under “layers” in site.yaml.';
}

function reportNoLayers(
  { place }: Article['title'],
  names: readonly string[] | 'any',
  { findings }: Reporter,
): void {
  findings.push(
    error(
      'empty',
      place,
      'Unexpected end of the article after its title, expected at least one <Layer>',
      `Write <Layer kind="…"> with one of ${listOfNames(names === 'any' ? writtenLayers : names)}.`,
    ),
  );
}
