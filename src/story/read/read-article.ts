import { error } from '../../schema/finding.ts';
import { expectedIn } from '../element-table.ts';
import { attributesOf, isJsx, type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { readQuotation, readText, reportEmpty } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';
import {
  type Article,
  type ItemBlock,
  type Layer,
  type LayerBlock,
  type LayerKind,
  layerKinds,
} from '../story.ts';
import { idAttribute, inlinesOf, readHeading, readParagraph, readTitle } from './blocks.ts';
import { readMoment } from './read-moment.ts';

/** What is between an article's head matter and its end. */
export type ArticleBody = Pick<Article, 'title' | 'layers'>;

/** Reads the body of an article: a title, then layers. */
export function readArticle(reporter: Reporter): ArticleBody {
  const { title, rest } = readTitle(reporter);
  const known = new Set<LayerKind>();
  const layers = rest.flatMap((node): Layer[] => {
    if (isJsx(node) && node.name === 'Layer') return readLayer(node, known, reporter);
    reportUnexpected(
      node,
      '<Layer> around it: after the title, all text of an article is in layers',
      reporter,
    );
    return [];
  });
  if (title.id !== '' && rest.length === 0) reportNoLayers(title, reporter);
  return { title, layers };
}

function readLayer(node: JsxNode, known: Set<LayerKind>, reporter: Reporter): Layer[] {
  const { kind: name } = attributesOf(node, 'Layer', reporter);
  const children = childrenOf(node);
  if (children.length === 0) reportEmpty(node, reporter);
  const kind = layerKinds.find((candidate) => candidate === name);
  const blocks = children.flatMap((child) => readLayerBlock(child, kind, reporter));
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
          : `Unexpected layer “${name}”, expected one of ${layerKinds.join(', ')}`,
        kind ? 'Put its text into the first one.' : 'Correct the kind of the layer.',
      ),
    );
  }
  return [];
}

function reportNoLayers({ place }: Article['title'], { findings }: Reporter): void {
  findings.push(
    error(
      'empty',
      place,
      'Unexpected end of the article after its title, expected at least one <Layer>',
      `Write <Layer kind="…"> with one of ${layerKinds.join(', ')}.`,
    ),
  );
}

function reportMisplaced(node: JsxNode, { mdx, findings }: Reporter): void {
  findings.push(
    error(
      'moment-place',
      mdx.placeOf(node),
      'Unexpected <Moment> in this layer, expected it in <Layer kind="timeline">',
      'Move it there.',
    ),
  );
}

function readLayerBlock(node: MdastNode, layer: LayerKind | undefined, reporter: Reporter): LayerBlock[] {
  if (node.type === 'paragraph') return [readParagraph(node, reporter)];
  if (node.type === 'heading' && node.depth === 3) return [readHeading(node, 3, reporter)];
  if (node.type === 'list') {
    const list = node.ordered ? 'numbered' : 'bulleted';
    return childrenOf(node).map((item, index): ItemBlock => {
      const place = reporter.mdx.placeOf(item);
      const text = readText(item, inlinesOf(item, reporter), reporter);
      return { kind: 'item', list, first: index === 0, place, ...text };
    });
  }
  if (isJsx(node) && node.name === 'Quote') {
    const attributes = attributesOf(node, 'Quote', reporter);
    const quotation = readQuotation(node, inlinesOf(node, reporter), attributes, reporter);
    const id = idAttribute(node, attributes, reporter);
    return quotation ? [{ kind: 'quotation', id, place: reporter.mdx.placeOf(node), ...quotation }] : [];
  }
  if (isJsx(node) && node.name === 'Moment') {
    // A layer of an unknown kind may have been meant as the timeline.
    if (layer !== 'timeline' && layer !== undefined) reportMisplaced(node, reporter);
    return readMoment(node, reporter);
  }
  reportUnexpected(node, expectedIn(layer === 'timeline' ? 'timeline' : 'layer'), reporter);
  return [];
}
