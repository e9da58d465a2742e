import { defineMdastPlugin, type MdastNode } from 'satteri';

/** What a comment between braces says, without white space around it; `undefined` for what is no comment. */
export function commentIn(expression: string): string | undefined {
  const value = expression.trim();
  const isComment = value.length >= 4 && value.startsWith('/*') && value.endsWith('*/');
  return isComment ? value.slice(2, -2).trim() : undefined;
}

/** The id that a block carries as a comment at its end: `{/* #a4 *\/}`, the form that Docusaurus uses for headings. */
export function idAtEnd(children: readonly MdastNode[]): string | undefined {
  const last = children.at(-1);
  if (last?.type !== 'mdxTextExpression' && last?.type !== 'mdxFlowExpression') return undefined;
  const comment = commentIn(last.value);
  if (!comment?.startsWith('#')) return undefined;
  const id = comment.slice(1).trim();
  return id.includes('\n') ? undefined : id;
}

/** What a heading is called: Astro takes the id that is written behind its words for words. */
export function withoutId(heading: string): string {
  return heading.replace(/\s*\/\*\s*#[^*]*\*\/\s*$/, '');
}

/** Gives the headings of a page, which Astro renders, the ids written in them. */
export const headingIds = defineMdastPlugin({
  name: 'hearth-heading-ids',
  heading(node, context) {
    const id = idAtEnd(node.children);
    if (id !== undefined) context.setProperty(node, 'data', { ...node.data, hProperties: { id } });
  },
});
