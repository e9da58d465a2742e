import type { Translations } from '../../schema/translations-file.ts';
import type { Block } from '../blocks.ts';
import { isJsx, type Reporter } from '../mdx/elements.ts';
import { childrenOf, type MdastNode, parseMdx, splitHead } from '../mdx/mdx.ts';
import { type NewIds, newIds, type StandingBlock } from '../pairing/new-ids.ts';
import { blocksOf, type DocumentKind } from '../story.ts';
import { readArticle } from './read-article.ts';
import { readConversa } from './read-conversa.ts';
import type { StoryDraft } from './read-story.ts';

/** The first letter of the ids that are written, by kind of document: both stand on one page. */
export const idPrefix = { article: 'a', conversa: 'c' } as const satisfies Record<DocumentKind, string>;

/** A document with an id on every block, and the highest number that was ever given in it. */
export interface Addressed {
  source: string;
  lastNumber: number;
}

/**
 * Writes the ids that are missing in a document in its source language, and changes nothing else in it.
 * @param source the file as it is, whatever its line ends.
 * @param lastNumber highest number given in this kind of document in any language at any time: an id is never used
 * again, not even that of a deleted block, since somebody may have linked to it.
 */
export function writeIds(source: string, kind: DocumentKind, lastNumber: number): Addressed {
  let number = lastNumber;
  const { blocks, withIds } = openDocument(source, kind);
  const ids = blocks.flatMap(({ block }): [Block, string][] =>
    block.id === '' ? [[block, `${idPrefix[kind]}${++number}`]] : [],
  );
  return { source: withIds(new Map(ids)), lastNumber: number };
}

/** A translation with the ids of the blocks that its new blocks translate, as far as that is sure. */
export interface AddressedTranslation extends NewIds {
  source: string;
  /** How many ids were written. */
  written: number;
  /** The file with those ids, and with others that somebody chose for blocks that are not sure. */
  withChosen: (chosen: ReadonlyMap<Block, string>) => string;
}

/**
 * Writes the ids that are missing in a translation: those that the same blocks have in the source, which has all of its
 * own. A new block gets no number here, so that no block is ever two in two languages.
 * @param source the translation’s file as it is.
 * @param original the file of the document in its source language.
 */
export function writeTranslationIds(
  source: string,
  kind: DocumentKind,
  original: string,
): AddressedTranslation {
  const { blocks, withIds } = openDocument(source, kind);
  const { pairs, unsure } = newIds(openDocument(original, kind).blocks, blocks);
  const ids = new Map([...pairs].map(([block, { id }]) => [block, id]));
  const withChosen = (chosen: ReadonlyMap<Block, string>) => withIds(new Map([...ids, ...chosen]));
  return { source: withIds(ids), written: ids.size, pairs, unsure, withChosen };
}

/** The blocks of a document, and the way to write ids at them. */
interface OpenDocument {
  blocks: readonly StandingBlock[];
  withIds: (ids: ReadonlyMap<Block, string>) => string;
}

function openDocument(source: string, kind: DocumentKind): OpenDocument {
  // The parser is given the text as it is given the text of every file.
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { body, bodyLine } = splitHead(text);
  const bodyStart = text.length - body.length;
  const reporter: Reporter = {
    mdx: parseMdx(body, '', bodyLine, 'forbidden'),
    findings: [],
    unaddressed: [],
  };
  const blocks = kind === 'article' ? articleBlocks(reporter) : conversaBlocks(reporter);
  const nodes = new Map(reporter.unaddressed.map((node) => [keyOf(reporter.mdx.placeOf(node)), node]));
  const withIds = (ids: ReadonlyMap<Block, string>) => {
    const insertions = [...ids].flatMap(([block, id]): Insertion[] => {
      const node = nodes.get(keyOf(block.place));
      const offset = node && insertionPoint(node, body);
      if (node === undefined || offset === undefined) return [];
      return [{ offset: bodyStart + offset, text: writtenId(id, node) }];
    });
    return withInsertions(source, insertions);
  };
  return { blocks, withIds };
}

function articleBlocks(reporter: Reporter): StandingBlock[] {
  const { title, layers } = readArticle(reporter, 'any');
  return [
    { block: title, part: 'title' },
    ...layers.flatMap(({ kind, blocks }) => blocks.map((block) => ({ block, part: kind }))),
  ];
}

function conversaBlocks(reporter: Reporter): StandingBlock[] {
  const { title, introduction, turns, notes } = readConversa(reporter);
  return [
    { block: title, part: 'title' },
    ...introduction.map((block) => ({ block, part: 'introduction' })),
    ...turns.map((block) => ({ block, part: 'turns' })),
    ...notes.map((block) => ({ block, part: 'notes' })),
  ];
}

/** A block and the node that it was read from start at one place. */
function keyOf({ line, column }: Block['place']): string {
  return `${line}:${column}`;
}

/** What is put into a file, at an offset of its text without a byte order mark, and with `\n` line ends. */
interface Insertion {
  offset: number;
  text: string;
}

/** The file as it is, with the insertions, in one go through it. */
function withInsertions(source: string, insertions: readonly Insertion[]): string {
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  let passed = 0;
  const parts = [source.slice(0, at)];
  for (const { offset, text } of insertions.toSorted((a, b) => a.offset - b.offset)) {
    const from = at;
    for (; passed < offset; passed++) at += source.startsWith('\r\n', at) ? 2 : 1;
    parts.push(source.slice(from, at), text);
  }
  return [...parts, source.slice(at)].join('');
}

/** The highest numbers that a story's ids have, and ever had as far as `translations.json` remembers. */
export function lastIdsOf({
  documents,
  translations,
}: Pick<StoryDraft, 'documents' | 'translations'>): Translations['lastIds'] {
  const highest = (kind: DocumentKind) =>
    documents
      .filter((document) => document.kind === kind)
      .flatMap(blocksOf)
      .map(({ id }) => Number(new RegExp(`^${idPrefix[kind]}(\\d+)$`).exec(id)?.[1] ?? 0))
      .reduce((a, b) => Math.max(a, b), translations.lastIds[kind]);
  return { article: highest('article'), conversa: highest('conversa') };
}

/** An id as it is written at a node. */
function writtenId(id: string, node: MdastNode): string {
  if (node.type === 'code') return ` #${id}`;
  return isJsx(node) ? ` id="${id}"` : ` {/* #${id} */}`;
}

/** Offset in the body at which a block's id goes: after an element's name, after the last word of its own text. */
function insertionPoint(node: MdastNode, body: string): number | undefined {
  const start = node.position?.start.offset;
  if (isJsx(node)) return start === undefined ? undefined : start + 1 + (node.name?.length ?? 0);
  if (node.type === 'code') return start === undefined ? undefined : start + endOfInfo(body.slice(start));
  const own = childrenOf(node).filter(({ type }) => type !== 'list');
  const last = node.type === 'listItem' && own[0]?.type === 'paragraph' ? own[0] : own.at(-1);
  if (last?.type === 'tableCell') return endOfCell(last);
  if (last?.type === 'paragraph') return insertionPoint(last, body);
  return last?.position?.end.offset ?? node.position?.end.offset;
}

/** Where the first line of a code block ends, without white space. */
function endOfInfo(code: string): number {
  const [line = ''] = code.split('\n', 1);
  return line.trimEnd().length;
}

/** Behind the last word of a cell; in an empty one behind the line that opens it. */
function endOfCell(cell: MdastNode): number | undefined {
  const start = cell.position?.start.offset;
  return childrenOf(cell).at(-1)?.position?.end.offset ?? (start === undefined ? undefined : start + 1);
}
