import { composed } from '../../files/composed-letters.ts';
import { error } from '../../schema/finding.ts';
import { type ChartBlock, type ChartLabel, chartKinds } from '../blocks.ts';
import { attributesOf, isJsx, type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { readInlines, reportEmpty } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';
import { attributeText, idAttribute } from './blocks.ts';

/** Reads `<Chart>`: what it draws of which data, and its words. The data are read with the story. */
export function readChart(node: JsxNode, reporter: Reporter): ChartBlock[] {
  const attributes = attributesOf(node, 'Chart', reporter);
  const { data, kind: name, title, description, x, y, unit } = attributes;
  const id = idAttribute(node, attributes, reporter);
  const { labels, caption } = readWords(node, reporter);
  const kind = chartKinds.find((candidate) => candidate === name);
  if (name !== undefined && kind === undefined) {
    reporter.findings.push(
      error(
        'chart-kind',
        reporter.mdx.placeOf(node, 'kind'),
        `Unexpected kind of chart “${name}”, expected one of ${chartKinds.join(', ')}`,
        'Correct the kind of the chart.',
      ),
    );
  }
  if (!kind || !data || !title || !description || !x || !y) return [];
  return [
    {
      kind: 'chart',
      id,
      place: reporter.mdx.placeOf(node),
      draws: kind,
      data,
      x: composed(x.trim()),
      y: y.split(',').map((column) => composed(column.trim())),
      percent: unit === '%',
      title: attributeText(title),
      description: attributeText(description),
      unit: typeof unit === 'string' && unit !== '%' ? attributeText(unit) : [],
      caption,
      labels,
    },
  ];
}

/** The labels of a chart, and its caption: what else it holds, which is one paragraph at most. */
function readWords(node: JsxNode, reporter: Reporter): Pick<ChartBlock, 'labels' | 'caption'> {
  const labels: ChartLabel[] = [];
  const rest: MdastNode[] = [];
  for (const child of childrenOf(node)) {
    // Labels that follow each other without an empty line are one paragraph to the parser.
    const parts = child.type === 'paragraph' ? childrenOf(child) : [child];
    for (const part of parts) {
      if (isJsx(part) && part.name === 'Label') labels.push(...readLabel(part, reporter));
      else if (child.type === 'paragraph' || isJsx(part) || part.type === 'text') rest.push(part);
      else reportUnexpected(part, 'a caption of one paragraph, and <Label>', reporter);
    }
  }
  return { labels, caption: readInlines(rest, reporter) };
}

function readLabel(node: JsxNode, reporter: Reporter): ChartLabel[] {
  const { of } = attributesOf(node, 'Label', reporter);
  const children = childrenOf(node).flatMap((child) =>
    child.type === 'paragraph' ? childrenOf(child) : [child],
  );
  if (children.length === 0) reportEmpty(node, reporter);
  const text = readInlines(children, reporter);
  return of === undefined ? [] : [{ of: composed(of.trim()), place: reporter.mdx.placeOf(node), text }];
}
