/* Where the texts of a document stand: each block’s own, and those in the attributes of elements. */
import type { MdastNode } from 'satteri';
import type { Stand } from '../marks/raw-text.ts';
import type { Token } from '../marks/tokens.ts';

/** A text in a document and where it stands in the body. */
export interface Slot {
  /** The block’s id, and which of its texts it is, where it is not the text of the block: `a6/alt`. */
  key: string;
  /** The id of the block. */
  id: string;
  start: number;
  end: number;
  text: Marked | Attribute | Code;
}

interface Marked {
  kind: 'marked';
  tokens: readonly Token[];
  stand: Stand;
}

/** Words in the attribute of an element. */
interface Attribute {
  kind: 'attribute';
  words: string;
}

interface Code {
  kind: 'code';
  words: string;
}

/** What stands together in a document and has an address: a block, or what is around some. */
export interface Piece {
  /** The id of the block; what is around others has a name that is no id: `<report`, `>report`. */
  key: string;
  start: number;
  end: number;
  /** Of an item within another: the id of that. */
  within?: string;
}

/** A document taken apart. */
export interface Taken {
  slots: Slot[];
  /** In the order of the text; none of pages of the staff. */
  pieces: Piece[];
}

/** Gives the blocks of a page their addresses, which stand in stories themselves. */
export type Addresses = (node: MdastNode, id: string | undefined) => string | undefined;

/** Only what has an address of its own. */
export const written: Addresses = (_node, id) => id;
