/* What stands in a layer, one line a kind: the element or the Markdown, and what reads it. */
import { error } from '../../schema/finding.ts';
import type { LayerBlock } from '../blocks.ts';
import { type ElementName, type elements, expectedIn, standsIn } from '../element-table.ts';
import { attributesOf, isJsx, type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { readInlines, readQuotation, reportEmpty } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';
import type { LayerKind } from '../story.ts';
import { idAttribute, idsIn, inlinesOf, readHeading, readParagraph } from './blocks.ts';
import { readAside, readDefinition } from './read-aside.ts';
import { readChart } from './read-chart.ts';
import { readCode } from './read-code.ts';
import { readExcerpt } from './read-excerpt.ts';
import { readFigure } from './read-figure.ts';
import { readList } from './read-list.ts';
import { readMoment } from './read-moment.ts';
import { readAudio, readVideo } from './read-recording.ts';
import { readBareTable, readTable } from './read-table.ts';

type Reader<Node> = (node: Node, reporter: Reporter) => LayerBlock[];

/** Where blocks of a layer stand: in any, or in the one that is made for them. */
type LayerStand = 'layer' | 'timeline' | 'unknowns';

const layerStands: readonly LayerStand[] = ['layer', 'timeline', 'unknowns'];

/** An element that is a block of a layer. */
type LayerElement = {
  [Name in ElementName]: Extract<(typeof elements)[Name]['stands'][number], LayerStand> extends never
    ? never
    : Name;
}[ElementName];

const elementReaders: Readonly<Record<LayerElement, Reader<JsxNode>>> = {
  Quote: readPullQuotation,
  Aside: readAside,
  Definition: readDefinition,
  Figure: readFigure,
  Moment: readMoment,
  Unknown: readUnknown,
  Table: readTable,
  Chart: readChart,
  Video: readVideo,
  Audio: readAudio,
};

const markdownReaders: { readonly [Type in MdastNode['type']]?: Reader<Extract<MdastNode, { type: Type }>> } =
  {
    paragraph: (node, reporter) => [readParagraph(node, reporter)],
    heading: (node, reporter) => [readHeading(node, 3, reporter)],
    list: (node, reporter) => readList(node, 1, reporter),
    blockquote: readExcerpt,
    code: readCode,
    table: readBareTable,
  };

/**
 * The blocks of a layer; what cannot be one has a finding.
 * @param layer absent in a layer of an unknown kind, which may have been meant as any.
 */
export function readLayerBlocks(
  nodes: readonly MdastNode[],
  layer: LayerKind | undefined,
  reporter: Reporter,
): LayerBlock[] {
  const blocks: LayerBlock[] = [];
  let rule: MdastNode | undefined;
  for (const node of nodes) {
    if (node.type === 'thematicBreak') {
      if (rule !== undefined || blocks.length === 0) reportRule(node, reporter);
      rule = node;
      continue;
    }
    const [first, ...others] = readLayerBlock(node, layer, reporter);
    if (first === undefined) continue;
    // A rule has no address: it is the block behind it that stands apart.
    blocks.push(rule ? { ...first, ruled: true } : first, ...others);
    rule = undefined;
  }
  if (rule !== undefined) reportRule(rule, reporter);
  return blocks;
}

function reportRule(node: MdastNode, { mdx, findings }: Reporter): void {
  findings.push(
    error(
      'unexpected-markdown',
      mdx.placeOf(node),
      'Unexpected rule (---), expected it between two blocks of a layer',
      'Remove it: the layers are parted already.',
    ),
  );
}

function readLayerBlock(node: MdastNode, layer: LayerKind | undefined, reporter: Reporter): LayerBlock[] {
  if (isLayerElement(node)) {
    if (layer !== undefined && !standsIn(node.name, 'layer') && !standsIn(node.name, standOf(layer)))
      reportMisplaced(node, reporter);
    return elementReaders[node.name](node, reporter);
  }
  const read = markdownReaders[node.type] as Reader<MdastNode> | undefined;
  if (read && (node.type !== 'heading' || node.depth === 3)) return read(node, reporter);
  reportUnexpected(node, expectedIn(layer === undefined ? 'layer' : standOf(layer)), reporter);
  return [];
}

function isLayerElement(node: MdastNode): node is JsxNode & { name: LayerElement } {
  return isJsx(node) && layerStands.some((stand) => standsIn(node.name, stand));
}

/** Where a block of a layer stands that is made for some. */
function standOf(layer: LayerKind): LayerStand {
  return layerStands.find((stand) => stand === layer) ?? 'layer';
}

function reportMisplaced(node: JsxNode, { mdx, findings }: Reporter): void {
  const isMoment = node.name === 'Moment';
  findings.push(
    error(
      isMoment ? 'moment-place' : 'question-place',
      mdx.placeOf(node),
      `Unexpected <${node.name}> in this layer, expected it in <Layer kind="${isMoment ? 'timeline' : 'unknowns'}">`,
      'Move it there.',
    ),
  );
}

function readPullQuotation(node: JsxNode, reporter: Reporter): LayerBlock[] {
  const attributes = attributesOf(node, 'Quote', reporter);
  const quotation = readQuotation(node, inlinesOf(node, reporter), attributes, reporter);
  const id = idAttribute(node, attributes, reporter);
  return quotation ? [{ kind: 'quotation', id, place: reporter.mdx.placeOf(node), ...quotation }] : [];
}

function readUnknown(node: JsxNode, reporter: Reporter): LayerBlock[] {
  const attributes = attributesOf(node, 'Unknown', reporter);
  const id = idAttribute(node, attributes, reporter);
  if (childrenOf(node).length === 0) reportEmpty(node, reporter);
  const text = readInlines(inlinesOf(node, reporter), reporter);
  return [{ kind: 'unknown', id, place: reporter.mdx.placeOf(node), refs: idsIn(attributes.refs), text }];
}
