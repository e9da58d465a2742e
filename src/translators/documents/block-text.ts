/* The texts of one block in the file of its translation: with the marks of that, and with what the language has of its own. */
import { edited } from '../edits.ts';
import { type NamedMarks, namesLike, namesOf } from '../marks/marked-text.ts';
import type { Mark } from '../marks/tokens.ts';
import { ownAttributes } from '../own-places/own-attributes.ts';
import type { Around, Refused } from '../unit.ts';
import { attributesIn } from './attributes.ts';
import { contextOf, type DocumentPair } from './document-pair.ts';
import { fileText, type OpenDocument } from './open-document.ts';
import { quotationTags } from './quotations.ts';
import type { Piece, Slot } from './slots.ts';

/** What is written, and where it is said what cannot be. */
export interface Writing {
  pair: DocumentPair;
  source: OpenDocument;
  around: Around;
  refused: Map<string, Refused>;
}

/** What stands in a file for a text; `undefined` with a reason where it cannot. */
export function textInFile(
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
  const adapted = [...original].map(([name, mark]) => [name, inOwnPlace(pair, mark)] as const);
  return {
    named: new Map([...adapted, ...(theirs ?? [])]),
    // What a person has left out before was left out on purpose.
    wanted: [...original.keys()].filter((name) => theirs === undefined || theirs.has(name)),
  };
}

/** A mark as it stands in the language of a translation. */
function inOwnPlace({ isOriginal, own }: DocumentPair, mark: Mark): Mark {
  const address = mark.kind === 'code' ? undefined : own.addressOf(mark.of);
  const led = (text: string) => (address === undefined ? text : text.replace(mark.of, () => address));
  return {
    ...mark,
    open: quotationTags(led(mark.open), isOriginal),
    ...(mark.close !== undefined && { close: led(mark.close) }),
  };
}

/** A block of the source with the texts of its translation; `undefined` where one is missing. */
export function pieceText(
  writing: Writing,
  piece: Piece,
  texts: ReadonlyMap<string, string>,
): string | undefined {
  const { pair, source, around } = writing;
  const slots = [...source.slots.values()].filter(({ id }) => id === piece.key);
  const edits = ownAttributes(source, pair.own)
    .filter(({ start, end }) => piece.start <= start && end <= piece.end)
    .map((edit) => ({ ...edit, start: edit.start - piece.start, end: edit.end - piece.start }));
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

/** A block cannot be written in part. */
export const incomplete: Refused = {
  found: 'a part of a block of which the other parts are not translated yet',
  expected: 'all of its texts, its captions and the block that it stands in',
  next: 'Translate these, too, and import it again.',
};
