import { hash } from 'node:crypto';
import { composed } from '../../files/composed-letters.ts';
import { type Block, plainText } from '../blocks.ts';

/**
 * The wording of a block, without what may change and leave a translation true: marks, link addresses, line breaks,
 * the kind of quotation mark, the way letters with accents are encoded.
 */
export function wordingOf(block: Block): string {
  return composed(plainText(block))
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”«»„]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** 72 bits of SHA-256 over a wording, in base64url: enough for a digest that is only ever held against one other. */
export function digestOf(wording: string): string {
  return hash('sha256', wording, 'base64url').slice(0, 12);
}
