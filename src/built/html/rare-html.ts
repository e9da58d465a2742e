/* What pages seldom have is left to the parser that knows all of HTML: the names of letters, styles in drawings. */
import { type HastNode, htmlToHast } from 'satteri';
import { copied } from '../texts.ts';

/** Values that were decoded, by how they are written: most are in many pages. */
const decoded = new Map<string, string>();

/** The value of an attribute as it is meant: `&amp;` is an ampersand. */
export function decodeAttribute(value: string): string {
  if (!value.includes('&')) return value;
  const known = decoded.get(value);
  if (known !== undefined) return known;
  const element = firstNamed('p', `<p title="${value.replaceAll('"', '&quot;')}">`);
  const text = String(element?.properties['title'] ?? '');
  decoded.set(copied(value), text);
  return text;
}

/** What a style or a script of a drawing holds, which is read like any other text. */
export function foreignText(html: string, name: string, from: number): string {
  const end = html.slice(from).search(new RegExp(`</${name}(?=[\\s/>])`, 'i'));
  const text = end < 0 ? html.slice(from) : html.slice(from, from + end);
  const element = firstNamed(name, `<svg><${name}>${text}</${name}></svg>`);
  return (element?.children ?? []).map((child) => (child.type === 'text' ? child.value : '')).join('');
}

type Element = Extract<HastNode, { type: 'element' }>;

function firstNamed(name: string, html: string): Element | undefined {
  const waiting: HastNode[] = [htmlToHast(html, {})];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'element' && node.tagName === name) return node;
    if ('children' in node) waiting.push(...(node.children as HastNode[]).toReversed());
  }
  return undefined;
}
