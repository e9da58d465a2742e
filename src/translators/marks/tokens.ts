/* Text within a block as translators are given it: words, and placeholders for all that is not words. */
import type { MdastNode } from 'satteri';
import { composed } from '../../files/composed-letters.ts';
import { isJsx, type JsxNode } from '../../story/mdx/elements.ts';
import { withoutLineBreaks } from '../../story/mdx/inline.ts';
import { childrenOf } from '../../story/mdx/mdx.ts';

/** Something in a text that is not words: emphasis, a link, an element, code. */
export interface Mark {
  /** `link`; its name is that and a number. */
  kind: string;
  /** What the file has before and behind the words in it; without `close` there are none. */
  open: string;
  close?: string;
  /** What it leads to, holds or is of; '' for mere looks. */
  of: string;
}

/** A part of a text. */
export type Token = { kind: 'words'; words: string } | { kind: 'open' | 'close' | 'whole'; mark: Mark };

/** Where a node stands in its text. */
export function spanOf({ position }: MdastNode): { start: number; end: number } {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/** The tokens of a text, with an empty line between its paragraphs. @param body the text that the nodes were parsed from. */
export function tokensOf(paragraphs: readonly (readonly MdastNode[])[], body: string): Token[] {
  return paragraphs.flatMap((nodes, index) => [
    ...(index > 0 ? [{ kind: 'words', words: '\n\n' } as const] : []),
    ...trimmed(tokensIn(nodes, body)),
  ]);
}

function tokensIn(nodes: readonly MdastNode[], body: string): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'text') return [{ kind: 'words', words: composed(withoutLineBreaks(node.value)) }];
    const children = childrenOf(node);
    if (node.type === 'paragraph') return tokensIn(children, body);
    const { start, end } = spanOf(node);
    const [first, last] = [children.at(0), children.at(-1)].map((child) => child && spanOf(child));
    const about = { kind: kindOf(node), of: whatOf(node) };
    // An address that stands for itself is a link around its own letters.
    if (first === undefined || last === undefined || first.start === start)
      return [{ kind: 'whole', mark: { ...about, open: body.slice(start, end) } }];
    const mark = { ...about, open: body.slice(start, first.start), close: body.slice(last.end, end) };
    return [{ kind: 'open', mark }, ...tokensIn(children, body), { kind: 'close', mark }];
  });
}

function trimmed(tokens: Token[]): Token[] {
  const [first, last] = [tokens.at(0), tokens.at(-1)];
  if (first?.kind === 'words') first.words = first.words.trimStart();
  if (last?.kind === 'words') last.words = last.words.trimEnd();
  return tokens;
}

const kinds: { readonly [Type in MdastNode['type']]?: string } = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  link: 'link',
  inlineCode: 'code',
  break: 'br',
  footnoteReference: 'note',
  image: 'image',
};

function kindOf(node: MdastNode): string {
  if (isJsx(node)) return node.name?.toLowerCase().replaceAll(/[^a-z]/g, '') || 'x';
  return kinds[node.type] ?? 'x';
}

function whatOf(node: MdastNode): string {
  if (isJsx(node)) return writtenIn(node, 'of') ?? writtenIn(node, 'href') ?? '';
  switch (node.type) {
    case 'link':
      return node.url;
    case 'inlineCode':
      return node.value;
    case 'footnoteReference':
      return node.label ?? node.identifier;
    default:
      return '';
  }
}

/** The text of an attribute; `undefined` where there is none. */
export function writtenIn({ attributes }: JsxNode, name: string): string | undefined {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}
