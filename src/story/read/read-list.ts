import { error } from '../../schema/finding.ts';
import { type ItemBlock, type ListDepth, listDepths } from '../blocks.ts';
import { type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { readText } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';

type ListNode = Extract<MdastNode, { type: 'list' }>;

/** The items of a list as blocks, each before those of the lists within it. */
export function readList(node: ListNode, depth: ListDepth, reporter: Reporter): ItemBlock[] {
  const list = node.ordered ? 'numbered' : 'bulleted';
  return childrenOf(node).flatMap((item, index): ItemBlock[] => {
    const { text, lists } = partsOf(item, reporter);
    const place = reporter.mdx.placeOf(item);
    const own: ItemBlock = {
      kind: 'item',
      list,
      depth,
      first: index === 0,
      place,
      ...readText(item, text, reporter),
    };
    return [own, ...lists.flatMap((within) => readListWithin(within, depth, reporter))];
  });
}

function readListWithin(node: ListNode, depth: ListDepth, reporter: Reporter): ItemBlock[] {
  const next = listDepths.find((known) => known === depth + 1);
  if (next !== undefined) return readList(node, next, reporter);
  reporter.findings.push(
    error(
      'unexpected-markdown',
      reporter.mdx.placeOf(node),
      `Unexpected list within ${depth} others, expected lists at most ${depth} deep`,
      'Write its items as text, or part the list.',
    ),
  );
  return [];
}

/** The inlines of an item, and the lists within it; whatever else it holds is reported. */
function partsOf(
  item: MdastNode,
  reporter: Reporter,
): { text: readonly MdastNode[]; lists: readonly ListNode[] } {
  const children = childrenOf(item);
  const isList = (node: MdastNode): node is ListNode => node.type === 'list';
  const [first, ...others] = children;
  // Sätteri leaves out the paragraph where an element and its text stand on one line.
  if (first?.type !== 'paragraph')
    return { text: children.filter((node) => !isList(node)), lists: children.filter(isList) };
  for (const other of others)
    if (!isList(other)) reportUnexpected(other, 'one paragraph, and lists within it', reporter);
  return { text: childrenOf(first), lists: others.filter(isList) };
}
