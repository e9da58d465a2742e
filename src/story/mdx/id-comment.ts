import { defineMdastPlugin, type MdastNode } from 'satteri';

const idComment = /^\/\*\s*#\s*(.*?)\s*\*\/$/;

/** The id that a block carries as a comment at its end: `{/* #a4 *\/}`, the form that Docusaurus uses for headings. */
export function idAtEnd(children: readonly MdastNode[]): string | undefined {
  const last = children.at(-1);
  return last?.type === 'mdxTextExpression' || last?.type === 'mdxFlowExpression'
    ? idComment.exec(last.value)?.[1]
    : undefined;
}

/** Gives the headings of a page, which Astro renders, the ids written in them. */
export const headingIds = defineMdastPlugin({
  name: 'hearth-heading-ids',
  heading(node, context) {
    const id = idAtEnd(node.children);
    if (id !== undefined) context.setProperty(node, 'data', { ...node.data, hProperties: { id } });
  },
});
