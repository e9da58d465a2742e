/* What stands in a layer, one line a kind: the element or the Markdown, and what reads it. */
import { error } from '../../schema/finding.ts';
import type { ItemBlock, LayerBlock } from '../blocks.ts';
import { type ElementName, type elements, expectedIn, standsIn } from '../element-table.ts';
import { attributesOf, isJsx, type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { readQuotation, readText } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';
import type { LayerKind } from '../story.ts';
import { idAttribute, inlinesOf, readHeading, readParagraph } from './blocks.ts';
import { readFigure } from './read-figure.ts';
import { readMoment } from './read-moment.ts';

type Reader<Node> = (node: Node, reporter: Reporter) => LayerBlock[];

/** An element that is a block of a layer. */
type LayerElement = {
  [Name in ElementName]: Extract<
    (typeof elements)[Name]['stands'][number],
    'layer' | 'timeline'
  > extends never
    ? never
    : Name;
}[ElementName];

const elementReaders: Readonly<Record<LayerElement, Reader<JsxNode>>> = {
  Quote: readPullQuotation,
  Figure: readFigure,
  Moment: readMoment,
};

const markdownReaders: { readonly [Type in MdastNode['type']]?: Reader<Extract<MdastNode, { type: Type }>> } =
  {
    paragraph: (node, reporter) => [readParagraph(node, reporter)],
    heading: (node, reporter) => [readHeading(node, 3, reporter)],
    list: readList,
  };

/**
 * The blocks that a piece of a layer is; what it cannot be has a finding.
 * @param layer absent in a layer of an unknown kind, which may have been meant as any.
 */
export function readLayerBlock(
  node: MdastNode,
  layer: LayerKind | undefined,
  reporter: Reporter,
): LayerBlock[] {
  if (isLayerElement(node)) {
    if (layer !== undefined && layer !== 'timeline' && !standsIn(node.name, 'layer'))
      reportMisplaced(node, reporter);
    return elementReaders[node.name](node, reporter);
  }
  const read = markdownReaders[node.type] as Reader<MdastNode> | undefined;
  if (read && (node.type !== 'heading' || node.depth === 3)) return read(node, reporter);
  reportUnexpected(node, expectedIn(layer === 'timeline' ? 'timeline' : 'layer'), reporter);
  return [];
}

function isLayerElement(node: MdastNode): node is JsxNode & { name: LayerElement } {
  return isJsx(node) && (standsIn(node.name, 'layer') || standsIn(node.name, 'timeline'));
}

function reportMisplaced(node: JsxNode, { mdx, findings }: Reporter): void {
  findings.push(
    error(
      'moment-place',
      mdx.placeOf(node),
      `Unexpected <${node.name}> in this layer, expected it in <Layer kind="timeline">`,
      'Move it there.',
    ),
  );
}

function readList(node: Extract<MdastNode, { type: 'list' }>, reporter: Reporter): LayerBlock[] {
  const list = node.ordered ? 'numbered' : 'bulleted';
  return childrenOf(node).map((item, index): ItemBlock => {
    const place = reporter.mdx.placeOf(item);
    const text = readText(item, inlinesOf(item, reporter), reporter);
    return { kind: 'item', list, first: index === 0, place, ...text };
  });
}

function readPullQuotation(node: JsxNode, reporter: Reporter): LayerBlock[] {
  const attributes = attributesOf(node, 'Quote', reporter);
  const quotation = readQuotation(node, inlinesOf(node, reporter), attributes, reporter);
  const id = idAttribute(node, attributes, reporter);
  return quotation ? [{ kind: 'quotation', id, place: reporter.mdx.placeOf(node), ...quotation }] : [];
}
