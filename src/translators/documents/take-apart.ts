/* Takes documents apart: which block or attribute each text is of, and what is around it. */
import type { MdastNode } from 'satteri';
import { composed } from '../../files/composed-letters.ts';
import { noteId } from '../../story/blocks.ts';
import { attributesFor } from '../../story/element-table.ts';
import { isJsx, type JsxNode } from '../../story/mdx/elements.ts';
import { idAtEnd } from '../../story/mdx/id-comment.ts';
import { isTextElement } from '../../story/mdx/inline.ts';
import { childrenOf } from '../../story/mdx/mdx.ts';
import type { Stand } from '../marks/raw-text.ts';
import { spanOf, tokensOf, writtenIn } from '../marks/tokens.ts';
import { attributesIn } from './attributes.ts';
import type { Addresses, Taken } from './slots.ts';

/** Takes apart what was parsed. @param addressOf which address a block has that carries this id, or none. */
export function takenApart(nodes: readonly MdastNode[], body: string, addressOf: Addresses): Taken {
  const taken: Taken = { slots: [], pieces: [] };
  const walk = walker(taken, body, addressOf);
  for (const node of nodes) walk(node);
  return taken;
}

function walker({ slots, pieces }: Taken, body: string, addressOf: Addresses): (node: MdastNode) => void {
  const addText = (
    key: string,
    id: string,
    paragraphs: readonly (readonly MdastNode[])[],
    stand: Partial<Stand> = {},
  ) => {
    const nodes = paragraphs.flat();
    const [first, last] = [nodes.at(0), nodes.at(-1)];
    if (first === undefined || last === undefined) return;
    const { start } = spanOf(first);
    const raw = body.slice(start, spanOf(last).end);
    const lead = raw.length - raw.trimStart().length;
    const prefix = body.slice(body.lastIndexOf('\n', start) + 1, start);
    slots.push({
      key,
      id,
      start: start + lead,
      end: start + raw.trimEnd().length,
      text: {
        kind: 'marked',
        tokens: tokensOf(paragraphs, body),
        stand: {
          prefix: /^[\s>]*$/.test(prefix) ? prefix : '',
          isCell: false,
          mayHaveMore: paragraphs.length > 1,
          ...stand,
        },
      },
    });
  };

  const addBlock = (node: MdastNode, children = childrenOf(node), within?: string) => {
    const atEnd = idAtEnd(children);
    const id = addressOf(node, atEnd);
    const words = atEnd === undefined ? children : children.slice(0, -1);
    if (id === undefined || words.length === 0) return;
    addText(id, id, [words]);
    const { start } = spanOf(node);
    const last = children.at(-1);
    pieces.push({ key: id, start, end: last ? spanOf(last).end : start, ...(within && { within }) });
  };

  const addList = (list: MdastNode, within?: string) => {
    for (const item of childrenOf(list)) {
      const [first, ...others] = childrenOf(item);
      const isBare = first?.type !== 'paragraph';
      const own = isBare ? childrenOf(item).filter(({ type }) => type !== 'list') : childrenOf(first);
      addBlock(item, own, within);
      const id = idAtEnd(own);
      for (const other of isBare ? childrenOf(item) : others) if (other.type === 'list') addList(other, id);
    }
  };

  const addTable = (table: MdastNode, id: string) => {
    const [head, ...rows] = childrenOf(table);
    const addCells = (row: MdastNode, key: string, own: string, atEnd: string | undefined) => {
      const cells = childrenOf(row);
      for (const [index, cell] of cells.entries()) {
        const all = childrenOf(cell);
        const words = atEnd !== undefined && index === cells.length - 1 ? all.slice(0, -1) : all;
        // Numbers are written in one way in all languages.
        if (/\p{L}/u.test(body.slice(...startAndEnd(words))))
          addText(`${key}/${index + 1}`, own, [words], { isCell: true, prefix: '' });
      }
    };
    if (head) addCells(head, `${id}/head`, id, undefined);
    for (const row of rows) {
      const atEnd = idAtEnd(childrenOf(childrenOf(row).at(-1) ?? row));
      const own = addressOf(row, atEnd);
      if (own === undefined) continue;
      addCells(row, own, own, atEnd);
      pieces.push({ key: own, ...spanOf(row) });
    }
  };

  const addElement = (node: JsxNode) => {
    const children = childrenOf(node);
    if (node.name === 'Layer') {
      const kind = writtenIn(node, 'kind') ?? '';
      around(node, kind, children.at(0), children.at(-1), () => children.forEach(walk));
      return;
    }
    const id = addressOf(node, writtenIn(node, 'id'));
    if (id === undefined) {
      children.forEach(walk);
      return;
    }
    addAttributes(node, id);
    const table = children.find(({ type }) => type === 'table');
    if (table) {
      const [first, last] = [childrenOf(table).at(1), childrenOf(table).at(-1)];
      around(node, id, first, last, () => addTable(table, id), id);
    } else {
      const paragraphs = paragraphsIn(children);
      if (paragraphs)
        addText(id, id, paragraphs, { mayHaveMore: isLong(node.name) || paragraphs.length > 1 });
      else children.forEach(walk);
      pieces.push({ key: id, ...spanOf(node) });
    }
  };

  const addAttributes = (node: JsxNode, id: string) => {
    const { start } = spanOf(node);
    const attributes = attributesIn(body, start);
    for (const [name, { words }] of Object.entries(attributesFor(node.name ?? ''))) {
      const place = words && attributes.get(name);
      const text = writtenIn(node, name);
      if (place && text !== undefined && /\p{L}/u.test(text))
        slots.push({
          key: `${id}/${name}`,
          id,
          ...place,
          text: { kind: 'attribute', words: composed(text.trim().replaceAll(/\s+/g, ' ')) },
        });
    }
  };

  /** What is around other pieces, as two of them. */
  const around = (
    node: MdastNode,
    name: string,
    first: MdastNode | undefined,
    last: MdastNode | undefined,
    within: () => void,
    key = `<${name}`,
  ) => {
    const { start, end } = spanOf(node);
    if (first === undefined || last === undefined) return;
    const open = body.slice(start, spanOf(first).start).trimEnd();
    const close = body.slice(spanOf(last).end, end).trimStart();
    pieces.push({ key, start, end: start + open.length });
    within();
    pieces.push({ key: `>${name}`, start: end - close.length, end });
  };

  const addExcerpt = (node: MdastNode) => {
    const paragraphs = childrenOf(node).map((child) => childrenOf(child));
    const last = paragraphs.at(-1) ?? [];
    const atEnd = idAtEnd(last);
    const id = addressOf(node, atEnd);
    if (id === undefined) return;
    const own = atEnd === undefined ? paragraphs : [...paragraphs.slice(0, -1), last.slice(0, -1)];
    addText(id, id, own, { mayHaveMore: true });
    pieces.push({ key: id, ...spanOf(node) });
  };

  const addCode = (node: Extract<MdastNode, { type: 'code' }>) => {
    const { start, end } = spanOf(node);
    const info = `${node.lang ?? ''} ${node.meta ?? ''}`.trim();
    const id = addressOf(node, /(?:^|\s)#(\S+)$/.exec(info)?.[1]);
    const raw = body.slice(start, end);
    const from = raw.indexOf('\n') + 1;
    if (id === undefined || from === 0) return;
    const to = Math.max(from, raw.lastIndexOf('\n'));
    const text = { kind: 'code', words: composed(node.value) } as const;
    slots.push({ key: id, id, start: start + from, end: start + to, text });
    pieces.push({ key: id, start, end });
  };

  const addNote = (node: Extract<MdastNode, { type: 'footnoteDefinition' }>) => {
    const id = noteId(node.label ?? node.identifier);
    const paragraphs = paragraphsIn(childrenOf(node));
    if (paragraphs) addText(id, id, paragraphs);
    pieces.push({ key: id, ...spanOf(node) });
  };

  const walk = (node: MdastNode): void => {
    if (isJsx(node)) addElement(node);
    else if (node.type === 'heading' || node.type === 'paragraph') addBlock(node);
    else if (node.type === 'list') addList(node);
    else if (node.type === 'table') addTable(node, addressOf(node, undefined) ?? '');
    else if (node.type === 'blockquote') addExcerpt(node);
    else if (node.type === 'code') addCode(node);
    else if (node.type === 'footnoteDefinition') addNote(node);
    else if (node.type === 'thematicBreak') pieces.push({ key: '---', ...spanOf(node) });
  };
  return walk;
}

function startAndEnd(nodes: readonly MdastNode[]): [number, number] {
  const [first, last] = [nodes.at(0), nodes.at(-1)];
  return first && last ? [spanOf(first).start, spanOf(last).end] : [0, 0];
}

/** Elements whose text may have several paragraphs. */
function isLong(name: string | null): boolean {
  return ['Turn', 'Aside', 'Video', 'Audio'].includes(name ?? '');
}

/** What stands in a paragraph and in nothing else. */
const inlineTypes = [
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'footnoteReference',
  'break',
];

/** The paragraphs of an element; `undefined` where it holds more than text. */
function paragraphsIn(children: readonly MdastNode[]): (readonly MdastNode[])[] | undefined {
  if (children.length === 0) return undefined;
  // Sätteri leaves out the paragraph where an element and its text stand on one line.
  if (children.some(({ type }) => inlineTypes.includes(type))) return [children];
  const isText = (node: MdastNode) =>
    node.type === 'paragraph' || isTextElement(node) || (isJsx(node) && node.name === 'Label');
  return children.every(isText)
    ? children.map((child) => (child.type === 'paragraph' ? childrenOf(child) : [child]))
    : undefined;
}
