import type { Translations } from '../../schema/translations.ts';
import { isJsx, type Reporter } from '../mdx/elements.ts';
import { childrenOf, type MdastNode, parseMdx, splitHead } from '../mdx/mdx.ts';
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
 * Writes the ids that are missing in a document and changes nothing else in it.
 * @param source the file as it is, whatever its line ends.
 * @param lastNumber highest number given in this kind of document in any language at any time: an id is never used
 * again, not even that of a deleted block, since somebody may have linked to it.
 */
export function writeIds(source: string, kind: DocumentKind, lastNumber: number): Addressed {
  // The parser is given the text as it is given the text of every file.
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { body } = splitHead(text);
  const bodyStart = text.length - body.length;
  const reporter: Reporter = { mdx: parseMdx(body, '', 1, 'forbidden'), findings: [], unaddressed: [] };
  if (kind === 'article') readArticle(reporter);
  else readConversa(reporter);

  let number = lastNumber;
  const insertions = reporter.unaddressed.flatMap((node) => {
    const offset = insertionPoint(node);
    if (offset === undefined) return [];
    const id = `${idPrefix[kind]}${++number}`;
    return [
      { at: offsetIn(source, bodyStart + offset), text: isJsx(node) ? ` id="${id}"` : ` {/* #${id} */}` },
    ];
  });
  const written = insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, text: id }) => text.slice(0, at) + id + text.slice(at), source);
  return { source: written, lastNumber: number };
}

/** Where an offset of the text without a byte order mark, and with `\n` line ends, is in the file as it is. */
function offsetIn(source: string, offset: number): number {
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  for (let rest = offset; rest > 0; rest--) at += source.startsWith('\r\n', at) ? 2 : 1;
  return at;
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

/** Offset in the body at which a block's id goes: after an element's name, after the last word of a text. */
function insertionPoint(node: MdastNode): number | undefined {
  if (isJsx(node)) {
    const start = node.position?.start.offset;
    return start === undefined ? undefined : start + 1 + (node.name?.length ?? 0);
  }
  const last = childrenOf(node).at(-1);
  if (node.type === 'listItem' && last?.type === 'paragraph') return insertionPoint(last);
  return last?.position?.end.offset ?? node.position?.end.offset;
}
