import type { ExcerptBlock } from '../blocks.ts';
import { type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { idAtEnd } from '../mdx/id-comment.ts';
import { readInlines, readText, reportEmpty } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';

/** A quotation of Markdown as a block, with its id at the end of its last paragraph. */
export function readExcerpt(node: MdastNode, reporter: Reporter): ExcerptBlock[] {
  const paragraphs = childrenOf(node).filter((child) => {
    if (child.type !== 'paragraph') reportUnexpected(child, 'a paragraph', reporter);
    return child.type === 'paragraph';
  });
  const place = reporter.mdx.placeOf(node);
  const last = paragraphs.at(-1);
  if (last === undefined) {
    if (childrenOf(node).length === 0) reportEmpty(node, reporter);
    return [];
  }
  const before = paragraphs.slice(0, -1).map((paragraph) => readInlines(childrenOf(paragraph), reporter));
  // An id at the end of another paragraph has been reported, and was meant for all of them.
  const { id, text } = paragraphs
    .slice(0, -1)
    .some((paragraph) => idAtEnd(childrenOf(paragraph)) !== undefined)
    ? { id: '', text: readInlines(childrenOf(last), reporter) }
    : readText(node, childrenOf(last), reporter);
  return [{ kind: 'excerpt', id, place, paragraphs: [...before, text] }];
}
