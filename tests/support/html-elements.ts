import { type HastNode, htmlToHast } from 'satteri';

/** An element of a page, with its properties under the names that a tree has for them: `hrefLang`. */
export type HtmlElement = Extract<HastNode, { type: 'element' }>;

/** All elements of a page, as a browser without scripts reads it, in their order. */
export function elementsIn(html: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  add(htmlToHast(html, {}), elements);
  return elements;
}

function add(node: HastNode, elements: HtmlElement[]): void {
  if (node.type === 'element') elements.push(node);
  if ('children' in node) for (const child of node.children) add(child as HastNode, elements);
}

/** The text directly in an element: all that a script or a style has. */
export function textIn({ children }: HtmlElement): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
