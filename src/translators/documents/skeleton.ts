/*
 * A document made of some pieces of another: what is between them stays as it is there. So a translation that lacks blocks
 * has the form of its source, and one that has this form can be given more of them.
 */
import type { OpenDocument } from './open-document.ts';
import type { Piece } from './slots.ts';

/**
 * The body of a source with other text in each piece, without those that there is none for.
 * @param textOf the text of a piece by its key; what is around others goes with them.
 */
export function ofPieces(
  { text, bodyStart, pieces }: Pick<OpenDocument, 'text' | 'bodyStart' | 'pieces'>,
  textOf: (piece: Piece) => string | undefined,
): string {
  const texts = kept(pieces, textOf);
  const parts: string[] = [];
  let between = '';
  let at = bodyStart;
  for (const [index, piece] of pieces.entries()) {
    const before = text.slice(at, piece.start);
    // Where something is left out, what parted it from its neighbours more strongly parts them now.
    if (lineBreaks(before) >= lineBreaks(between)) between = before;
    at = piece.end;
    const own = texts[index];
    if (own === undefined) continue;
    parts.push(parts.length === 0 ? text.slice(bodyStart, pieces[0]?.start) : between, own);
    between = '';
  }
  return parts.join('') + text.slice(at);
}

function lineBreaks(text: string): number {
  return text.split('\n').length;
}

/** The texts of the pieces that stay. */
function kept(
  pieces: readonly Piece[],
  textOf: (piece: Piece) => string | undefined,
): (string | undefined)[] {
  const texts = pieces.map((piece) => (isAround(piece) || isRule(piece) ? undefined : textOf(piece)));
  const has = new Set(pieces.flatMap(({ key }, index) => (texts[index] === undefined ? [] : [key])));
  // What is within a list goes with the item that it is in.
  for (const [index, { key, within }] of pieces.entries()) {
    if (within === undefined || has.has(within)) continue;
    texts[index] = undefined;
    has.delete(key);
  }
  for (const [index, piece] of pieces.entries()) {
    const close = pieces.findIndex(({ key }) => key === `>${piece.key.replace(/^</, '')}`);
    if (close <= index) continue;
    const holds = texts.slice(index + 1, close).some((text) => text !== undefined);
    const isLayer = isAround(piece);
    // A table without a row is none, nor is a row without its table.
    if (!isLayer && (!holds || texts[index] === undefined)) texts.fill(undefined, index, close + 1);
    else if (holds) {
      texts[index] = textOf(piece);
      texts[close] = pieces[close] && textOf(pieces[close]);
    }
  }
  // A rule stands between two blocks of one layer.
  for (const [index, piece] of pieces.entries()) {
    if (!isRule(piece)) continue;
    const before = pieces.findLast((_, at) => at < index && texts[at] !== undefined);
    const isBetween = before && !/^<|^---$/.test(before.key) && !isAround(pieces[index + 1]);
    if (isBetween && texts[index + 1] !== undefined) texts[index] = textOf(piece);
  }
  return texts;
}

function isAround(piece: Piece | undefined): boolean {
  return piece === undefined || /^[<>]/.test(piece.key);
}

function isRule({ key }: Piece): boolean {
  return key === '---';
}
