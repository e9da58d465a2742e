/* A document or page that a language does not have yet, in the form of its source. */
import { splitHead } from '../../story/mdx/mdx.ts';
import { edited } from '../edits.ts';
import { creditOf, noProvenance } from '../fields/fields-part.ts';
import { ownAttributes } from '../own-places/own-attributes.ts';
import type { Refused } from '../unit.ts';
import { incomplete, pieceText, textInFile, type Writing } from './block-text.ts';
import { contextOf, type DocumentPair, holds } from './document-pair.ts';
import { openDocument, translatedHead } from './open-document.ts';
import { ofPieces } from './skeleton.ts';
import type { Piece } from './slots.ts';

/** A document in the form of its source, with the blocks that are translated; `undefined` where too much is missing. */
export function newDocument(writing: Writing, texts: ReadonlyMap<string, string>): string | undefined {
  const { pair, source, around, refused } = writing;
  const refuseAll = (why: Refused) => {
    for (const context of texts.keys()) if (!refused.has(context)) refused.set(context, why);
    return undefined;
  };
  if (texts.size === 0) return undefined;
  if (around.provenance === undefined) return refuseAll(noProvenance);
  const head = new Map(
    [...source.head.keys()].flatMap((name): [string, string][] => {
      const words = texts.get(`${pair.name}/${name}`);
      return words === undefined ? [] : [[name, words]];
    }),
  );
  const needed = [...source.head.keys()]
    .filter((name) => name !== 'slug' && !head.has(name))
    .map((name) => `${pair.name}/${name}`);
  const title = pair.kind === 'page' ? undefined : source.pieces[0]?.key;
  if (title !== undefined && !texts.has(title)) needed.push(title);
  if (pair.kind === 'page')
    needed.push(
      ...[...source.slots.keys()].map((key) => contextOf(pair, key)).filter((context) => !texts.has(context)),
    );
  if (needed.length > 0) return refuseAll(lacks(pair, needed));
  const headText = translatedHead(source.text, head, creditOf(around.provenance));
  const body = pair.kind === 'page' ? pageBody(writing, texts) : storyBody(writing, texts);
  if (body === undefined) return refuseAll(lacks(pair, [...refused.keys()]));
  const made = headText + body;
  const after = openDocument(pair.kind, made);
  // A title alone is no document, and its story could not be read any more.
  const [, second] = source.pieces.filter(isBlock);
  if (pair.kind !== 'page' && second && after.pieces.filter(isBlock).length < 2)
    return refuseAll(lacks(pair, [second.key]));
  const said = new Map([...texts].filter(([context]) => !refused.has(context)));
  for (const slot of source.slots.values()) {
    const context = contextOf(pair, slot.key);
    if (after.slots.has(slot.key) || !said.has(context)) continue;
    refused.set(context, incomplete);
    said.delete(context);
  }
  return splitHead(made).head !== undefined && holds(pair, source, undefined, after, said)
    ? made
    : refuseAll(notRead);
}

function isBlock({ key }: Piece): boolean {
  return !/^[<>]|^---$/.test(key);
}

function storyBody(writing: Writing, texts: ReadonlyMap<string, string>): string {
  const { source } = writing;
  const raw = ({ start, end }: Piece) => source.text.slice(start, end);
  return ofPieces(source, (piece) =>
    /^[<>-]/.test(piece.key) ? raw(piece) : pieceText(writing, piece, texts),
  );
}

/** The body of a page, of which all texts are there. */
function pageBody(writing: Writing, texts: ReadonlyMap<string, string>): string | undefined {
  const { pair, source } = writing;
  const edits = ownAttributes(source, pair.own).map(({ start, end, text }) => ({
    start: start - source.bodyStart,
    end: end - source.bodyStart,
    text,
  }));
  for (const slot of source.slots.values()) {
    const text = textInFile(
      writing,
      slot,
      texts.get(contextOf(pair, slot.key)) ?? '',
      undefined,
      source.text,
    );
    if (text === undefined) return undefined;
    edits.push({ start: slot.start - source.bodyStart, end: slot.end - source.bodyStart, text });
  }
  return edited(source.text.slice(source.bodyStart), edits);
}

const notRead: Refused = {
  found: 'texts that make no document that can be read',
  expected: 'words as the source has them',
  next: 'Translate more of the document, or start it in the file.',
};

function lacks({ target }: DocumentPair, needed: readonly string[]): Refused {
  const more = needed.length > 5 ? ` and ${needed.length - 5} more` : '';
  return {
    found: `no document ${target.path.split('/').at(-1)} yet, and not all that it starts with`,
    expected: `also ${needed.slice(0, 5).join(', ')}${more}`,
    next: 'Translate these, too, and import it again.',
  };
}
