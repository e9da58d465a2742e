/* Texts of translators in the file of a document: in the place of others, or as blocks more. */
import { type Edit, edited } from '../edits.ts';
import type { Refused } from '../unit.ts';
import { incomplete, pieceText, textInFile, type Writing } from './block-text.ts';
import { contextOf } from './document-pair.ts';
import { headEdits, openDocument, textOf } from './open-document.ts';
import { ofPieces } from './skeleton.ts';
import type { Piece, Slot } from './slots.ts';
import { wrappedLike } from './wrapped-like.ts';

/** A document with other texts and, where it has the form of its source, with blocks that it lacked. */
export function withMoreTexts(writing: Writing, file: string, texts: ReadonlyMap<string, string>): string {
  const { pair, source } = writing;
  const target = openDocument(pair.kind, file);
  const edits: Edit[] = [];
  const wrapped: Edit[] = [];
  const lacking = new Set<string>();
  for (const slot of source.slots.values()) {
    const words = texts.get(contextOf(pair, slot.key));
    const own = target.slots.get(slot.key);
    if (words === undefined) continue;
    if (own === undefined) lacking.add(slot.id);
    else {
      const text = textInFile(writing, slot, words, own, target.text);
      if (text === undefined) continue;
      edits.push({ start: own.start, end: own.end, text });
      wrapped.push({ start: own.start, end: own.end, text: inLines(target.text, own, text) });
    }
  }
  const headTexts = new Map(
    [...target.head.keys()].flatMap((name): [string, string][] => {
      const words = texts.get(`${pair.name}/${name}`);
      return words === undefined ? [] : [[name, words]];
    }),
  );
  const heads = headEdits(file, headTexts);
  const plain = edited(file, [...heads, ...edits]);
  const inItsLines = edited(file, [...heads, ...wrapped]);
  const changed = saysTheSame(pair.kind, plain, inItsLines) ? inItsLines : plain;
  return lacking.size === 0 ? changed : withBlocks(writing, changed, lacking, texts);
}

/** A text in lines as those that it takes the place of. */
function inLines(file: string, { start, end }: Pick<Slot, 'start' | 'end'>, text: string): string {
  return wrappedLike(file.slice(start, end), text, start - file.lastIndexOf('\n', start - 1) - 1);
}

/** Whether a document in other lines is read as the same texts. */
function saysTheSame(kind: Writing['pair']['kind'], one: string, other: string): boolean {
  if (one === other) return true;
  const [texts, others] = [one, other].map((file) => {
    const { slots, findings } = openDocument(kind, file);
    return JSON.stringify([findings.length, [...slots].map(([key, slot]) => [key, textOf(slot).text])]);
  });
  return texts === others;
}

/** A document with blocks more, if it has the form of its source and so nothing of it would be lost. */
function withBlocks(
  writing: Writing,
  file: string,
  lacking: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): string {
  const { pair, source, refused } = writing;
  const target = openDocument(pair.kind, file);
  const head = file.slice(0, target.bodyStart);
  const own = new Map(target.pieces.map((piece) => [piece.key, file.slice(piece.start, piece.end)]));
  const contextsOf = (id: string) =>
    [...source.slots.values()]
      .filter((slot) => slot.id === id)
      .map((slot) => contextOf(pair, slot.key))
      .filter((context) => texts.has(context));
  const refuse = (id: string, why: Refused) => {
    for (const context of contextsOf(id)) if (!refused.has(context)) refused.set(context, why);
  };
  if (pair.kind === 'page' || head + ofPieces(source, ({ key }) => own.get(key)) !== file) {
    for (const id of lacking) refuse(id, notOfItsForm(id));
    return file;
  }
  const added = new Map<string, string>();
  for (const id of lacking) {
    const piece = source.pieces.find(({ key }) => key === id);
    const text = piece && pieceText(writing, piece, texts);
    if (text === undefined) refuse(id, incomplete);
    else added.set(id, text);
  }
  const raw = ({ start, end }: Piece) => source.text.slice(start, end);
  const composed =
    head +
    ofPieces(
      source,
      (piece) =>
        own.get(piece.key) ??
        added.get(piece.key) ??
        (/^[<>-]/.test(piece.key) || isClose(piece) ? raw(piece) : undefined),
    );
  const after = openDocument(pair.kind, composed);
  for (const id of added.keys()) if (!after.pieces.some(({ key }) => key === id)) refuse(id, without);
  return composed;
}

function isClose({ key }: Piece): boolean {
  return key.startsWith('>');
}

const without: Refused = {
  found: 'a block within one that is not translated yet',
  expected: 'that one, too',
  next: 'Translate it, and import both.',
};

function notOfItsForm(id: string): Refused {
  return {
    found: `a block that the document in this language does not have yet, and another form than that of its source`,
    expected: 'the block in the file',
    next: `Write it there with its id, ${id}, where it belongs; from then on it is taken.`,
  };
}
