import { type HastNode, htmlToHast } from 'satteri';

/** A text of a page, with the language that the page says it is in. */
export interface TextInLanguage {
  text: string;
  lang: string;
}

/** The texts of the body of a page that readers see, in their order. */
export function textsByLanguage(html: string): TextInLanguage[] {
  const texts: TextInLanguage[] = [];
  const [, lang = ''] = /<html[^>]*\blang="?([\w-]+)/.exec(html) ?? [];
  add(htmlToHast(html.slice(html.indexOf('<body')), {}), lang, texts);
  return texts;
}

const unseen = ['script', 'style', 'template'];

function add(node: HastNode, lang: string, texts: TextInLanguage[]): void {
  const text = node.type === 'text' ? node.value.replaceAll(/\s+/g, ' ').trim() : '';
  if (text !== '') texts.push({ text, lang });
  const isElement = node.type === 'element';
  if (isElement && unseen.includes(node.tagName)) return;
  const own = isElement ? node.properties['lang'] : undefined;
  if ('children' in node)
    for (const child of node.children) add(child as HastNode, typeof own === 'string' ? own : lang, texts);
}
