/* Texts of translators in the file of a document: in the place of others, as blocks more, or as all of it. */
import { isThere } from '../../files/content-file.ts';
import { splitHead } from '../../story/mdx/mdx.ts';
import { type Edit, edited } from '../edits.ts';
import { creditOf, noProvenance } from '../fields/fields-part.ts';
import { type NamedMarks, namesLike, namesOf } from '../marks/marked-text.ts';
import type { Around, Refused } from '../unit.ts';
import { attributesIn } from './attributes.ts';
import { contextOf, type DocumentPair, holds } from './document-pair.ts';
import { fileText, headEdits, type OpenDocument, openDocument, translatedHead } from './open-document.ts';
import { quotationTags } from './quotations.ts';
import { ofPieces } from './skeleton.ts';
import type { Piece, Slot } from './slots.ts';

/** What is written, and where it is said what cannot be. */
export interface Writing {
  pair: DocumentPair;
  source: OpenDocument;
  around: Around;
  refused: Map<string, Refused>;
}

/** A document with other texts and, where it has the form of its source, with blocks that it lacked. */
export function withMoreTexts(writing: Writing, file: string, texts: ReadonlyMap<string, string>): string {
  const { pair, source } = writing;
  const target = openDocument(pair.kind, file);
  const edits: Edit[] = [];
  const lacking = new Set<string>();
  for (const slot of source.slots.values()) {
    const words = texts.get(contextOf(pair, slot.key));
    const own = target.slots.get(slot.key);
    if (words === undefined) continue;
    if (own === undefined) lacking.add(slot.id);
    else {
      const text = textInFile(writing, slot, words, own, target.text);
      if (text !== undefined) edits.push({ start: own.start, end: own.end, text });
    }
  }
  const headTexts = new Map(
    [...target.head.keys()].flatMap((name): [string, string][] => {
      const words = texts.get(`${pair.name}/${name}`);
      return words === undefined ? [] : [[name, words]];
    }),
  );
  const changed = edited(file, [...headEdits(file, headTexts), ...edits]);
  return lacking.size === 0 ? changed : withBlocks(writing, changed, lacking, texts);
}

/** What stands in a file for a text; `undefined` with a reason where it cannot. */
function textInFile(
  { pair, refused }: Writing,
  slot: Slot,
  words: string,
  own: Slot | undefined,
  file: string,
): string | undefined {
  const { named, wanted } = marksFor(pair, slot, own);
  const made = fileText(own ?? slot, words, named, wanted, file[(own ?? slot).start - 1] ?? '"');
  if ('raw' in made) return made.raw;
  refused.set(contextOf(pair, slot.key), made.refused);
  return undefined;
}

/** The marks that a translation may have, as they stand in its language, and the names of those that it must have. */
function marksFor(
  pair: DocumentPair,
  slot: Slot,
  own: Slot | undefined,
): { named: NamedMarks; wanted: string[] } {
  if (slot.text.kind !== 'marked') return { named: new Map(), wanted: [] };
  const original = namesOf(slot.text.tokens);
  const theirs = own?.text.kind === 'marked' ? namesLike(original, own.text.tokens) : undefined;
  const adapted = [...original].map(
    ([name, mark]) => [name, { ...mark, open: quotationTags(mark.open, pair.isOriginal) }] as const,
  );
  return {
    named: new Map([...adapted, ...(theirs ?? [])]),
    // What a person has left out before was left out on purpose.
    wanted: [...original.keys()].filter((name) => theirs === undefined || theirs.has(name)),
  };
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

function isBlock({ key }: Piece): boolean {
  return !/^[<>]|^---$/.test(key);
}

function isClose({ key }: Piece): boolean {
  return key.startsWith('>');
}

/** A block of the source with the texts of its translation; `undefined` where one is missing. */
function pieceText(writing: Writing, piece: Piece, texts: ReadonlyMap<string, string>): string | undefined {
  const { pair, source, around } = writing;
  const slots = [...source.slots.values()].filter(({ id }) => id === piece.key);
  const edits: Edit[] = [];
  for (const slot of slots) {
    const words = texts.get(contextOf(pair, slot.key));
    const text = words === undefined ? undefined : textInFile(writing, slot, words, undefined, source.text);
    if (text === undefined) return undefined;
    edits.push({ start: slot.start - piece.start, end: slot.end - piece.start, text });
  }
  const raw = source.text.slice(piece.start, piece.end);
  const captions = attributesIn(raw, 0).get('captions');
  if (captions && raw.startsWith('<Video')) {
    const name = pair.captionsOf(raw.slice(captions.start, captions.end), around);
    if (name === undefined) return undefined;
    edits.push({ ...captions, text: name });
  }
  const text = edited(raw, edits);
  return slots.some((slot) => slot.text.kind === 'code') ? text : quotationTags(text, pair.isOriginal);
}

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
  const edits: Edit[] = [];
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

const incomplete: Refused = {
  found: 'a part of a block of which the other parts are not translated yet',
  expected: 'all of its texts, its captions and the block that it stands in',
  next: 'Translate these, too, and import it again.',
};

const without: Refused = {
  found: 'a block within one that is not translated yet',
  expected: 'that one, too',
  next: 'Translate it, and import both.',
};

const notRead: Refused = {
  found: 'texts that make no document that can be read',
  expected: 'words as the source has them',
  next: 'Translate more of the document, or start it in the file.',
};

function notOfItsForm(id: string): Refused {
  return {
    found: `a block that the document in this language does not have yet, and another form than that of its source`,
    expected: 'the block in the file',
    next: `Write it there with its id, ${id}, where it belongs; from then on it is taken.`,
  };
}

function lacks({ target }: DocumentPair, needed: readonly string[]): Refused {
  const more = needed.length > 5 ? ` and ${needed.length - 5} more` : '';
  return {
    found: `no document ${target.path.split('/').at(-1)} yet, and not all that it starts with`,
    expected: `also ${needed.slice(0, 5).join(', ')}${more}`,
    next: 'Translate these, too, and import it again.',
  };
}

/** Whether captions are in a language, or will be. */
export function captionsIn(path: string, { pending }: Around): boolean {
  return pending.has(path) || isThere(path);
}
