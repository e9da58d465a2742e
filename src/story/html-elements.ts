import { type HastNode, htmlToHast } from 'satteri';

/** An element of a page, with its properties under the names that a tree has for them: `hrefLang`. */
export type HtmlElement = Extract<HastNode, { type: 'element' }>;

/** All elements of a page, as a browser without scripts reads it, in their order. */
export function elementsIn(html: string): Generator<HtmlElement> {
  return elementsOf(htmlToHast(html, {}));
}

/** All elements of a page’s head but its first style, which is most of it and comes before all texts. */
export function elementsInHead(html: string): Generator<HtmlElement> {
  const head = html.slice(0, html.indexOf('</head>'));
  return elementsIn(head.replace(/<style\b[\s\S]*?<\/style>/, ''));
}

function* elementsOf(node: HastNode): Generator<HtmlElement> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child as HastNode);
}
