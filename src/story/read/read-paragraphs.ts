import { type JsxNode, type Reporter, reportUnexpected } from '../mdx/elements.ts';
import { isTextElement, readInlines, reportEmpty } from '../mdx/inline.ts';
import { childrenOf } from '../mdx/mdx.ts';
import type { Inline } from '../text.ts';

/** What stands in a paragraph and in nothing else. */
const inlineTypes: readonly string[] = [
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'link',
  'footnoteReference',
];

/** The paragraphs of an element that holds nothing else; what is none has a finding, as has an element without any. */
export function readParagraphs(node: JsxNode, reporter: Reporter): Inline[][] {
  const children = childrenOf(node);
  if (children.length === 0) reportEmpty(node, reporter);
  // Sätteri leaves out the paragraph where an element and its text stand on one line.
  if (children.some(({ type }) => inlineTypes.includes(type))) return [readInlines(children, reporter)];
  return children.flatMap((child) => {
    if (child.type === 'paragraph') return [readInlines(childrenOf(child), reporter)];
    // An element of a text that is a whole line is no paragraph to Sätteri, but it is to an editor.
    if (isTextElement(child)) return [readInlines([child], reporter)];
    reportUnexpected(child, 'a paragraph', reporter);
    return [];
  });
}
