import { escapeHtml } from '../story/html.ts';

/** Characters that XML 1.0 cannot hold, not even as a reference; half a pair of surrogates is another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text as XML, safe in content and in quoted attributes. */
export function escapeXml(text: string): string {
  // Where there are surrogates by themselves is known at once, and took long to look for in the full text of feeds.
  const whole = text.isWellFormed() ? text : text.replaceAll(/\p{Surrogate}/gu, '');
  return escapeHtml(whole.replaceAll(forbidden, ''));
}

/** Attributes of an element; those that are `undefined` are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element whose content is text. */
export function textElement(name: string, text: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributesXml(attributes)}>${escapeXml(text)}</${name}>`;
}

/** An element whose content is elements, or nothing. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  content: readonly string[] = [],
): string {
  const open = `<${name}${attributesXml(attributes)}`;
  return content.length === 0 ? `${open}/>` : `${open}>\n${content.join('\n')}\n</${name}>`;
}

/** A whole file. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function attributesXml(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeXml(value)}"`))
    .join('');
}
