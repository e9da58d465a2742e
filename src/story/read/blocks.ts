import { composed } from '../../files/composed-letters.ts';
import { error } from '../../schema/finding.ts';
import type { HeadingBlock, ParagraphBlock } from '../blocks.ts';
import { isWritten, type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { checkedId, readText, reportMissingId } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';
import type { Inline } from '../text.ts';

/** A paragraph as a block. */
export function readParagraph(node: MdastNode, reporter: Reporter): ParagraphBlock {
  const place = reporter.mdx.placeOf(node);
  return { kind: 'paragraph', place, ...readText(node, childrenOf(node), reporter) };
}

/** A heading as a block. */
export function readHeading(node: MdastNode, level: 1 | 3, reporter: Reporter): HeadingBlock {
  const place = reporter.mdx.placeOf(node);
  return { kind: 'heading', level, place, ...readText(node, childrenOf(node), reporter) };
}

/** The title, and what follows it. Without one, the title is empty and the finding says so. */
export function readTitle(reporter: Reporter): { title: HeadingBlock; rest: readonly MdastNode[] } {
  const { mdx, findings } = reporter;
  const [first, ...rest] = mdx.nodes;
  if (first?.type === 'heading' && first.depth === 1) return { title: readHeading(first, 1, reporter), rest };
  const place = mdx.placeOf(first ?? { type: 'root', children: [] });
  const title: HeadingBlock = { kind: 'heading', level: 1, id: '', place, text: [] };
  // The finding for an empty document is enough.
  if (first === undefined) return { title, rest: [] };
  findings.push(
    error(
      'title',
      place,
      'Unexpected start of the document, expected its title',
      'Write “# Title {/* #a1 */}” first.',
    ),
  );
  // A heading or paragraph in the title's place is the title without its mark, and not misplaced text as well.
  const misread = first.type === 'heading' || first.type === 'paragraph';
  return { title, rest: misread ? rest : mdx.nodes };
}

/** The inlines of something that holds exactly one paragraph; whatever else it holds is reported. */
export function inlinesOf(node: MdastNode, reporter: Reporter): readonly MdastNode[] {
  const children = childrenOf(node);
  const [first, ...others] = children;
  // Sätteri leaves out the paragraph where an element and its text stand on one line.
  if (first?.type !== 'paragraph') return children;
  for (const other of others) reportUnexpected(other, 'one paragraph and no more', reporter);
  return childrenOf(first);
}

/** The words of an attribute as a text. */
export function attributeText(written: string): Inline[] {
  return [{ kind: 'text', value: composed(written.trim()) }];
}

/** The id that an element has as an attribute; '' with a finding where it has none of use. */
export function idAttribute(
  node: JsxNode,
  { id }: { readonly id: string | true | undefined },
  reporter: Reporter,
): string {
  if (typeof id === 'string') return checkedId(id, node, reporter);
  return id === undefined && isWritten('id', node) ? '' : reportMissingId(node, reporter);
}

/** The ids in an attribute that names several. */
export function idsIn(value: string | true | undefined): string[] {
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];
}
