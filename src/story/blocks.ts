/*
 * The kinds of blocks. What one has besides its text stands in its type; its texts are listed in `textsOf`, by which it
 * is paired, stale, searched and looked through for mentions like all others.
 */
import type { Place } from '../schema/finding.ts';
import { type Inline, plainInline, type QuotationUse } from './text.ts';
import type { Edtf } from './time/edtf.ts';

/** A block that can stand in a layer. */
export type LayerBlock =
  | HeadingBlock
  | ParagraphBlock
  | ItemBlock
  | QuotationBlock
  | MomentBlock
  | FigureBlock;

/** The smallest addressed text. */
export type Block = LayerBlock | TurnBlock;

/** The kinds of blocks by their names in data. */
export const blockKinds = [
  'heading',
  'paragraph',
  'item',
  'quotation',
  'moment',
  'figure',
  'turn',
] as const satisfies Block['kind'][];

interface BlockBase {
  /** Written in the source, the same in all languages, unique in the story, never used again. */
  id: string;
  place: Place;
}

/** A title (level 1) or a subheading within a layer (level 3; level 2 is the layer's own heading). */
export interface HeadingBlock extends BlockBase {
  kind: 'heading';
  level: 1 | 3;
  text: readonly Inline[];
}

export interface ParagraphBlock extends BlockBase {
  kind: 'paragraph';
  text: readonly Inline[];
}

/** An item of a list; the items of one list follow each other. */
export interface ItemBlock extends BlockBase {
  kind: 'item';
  list: 'bulleted' | 'numbered';
  /** Whether a new list starts here. */
  first: boolean;
  text: readonly Inline[];
}

/** A quotation that stands by itself, to be drawn large. */
export interface QuotationBlock extends BlockBase, QuotationUse {
  kind: 'quotation';
}

/** Something that happened, at its place on a timeline. */
export interface MomentBlock extends BlockBase {
  kind: 'moment';
  time: MomentTime;
  /** Whether it has not ended yet: the line goes on from it. */
  open: boolean;
  /** Id of the article's block that tells of it. */
  ref: string;
  text: readonly Inline[];
}

/** A picture with what is said of it. */
export interface FigureBlock extends BlockBase {
  kind: 'figure';
  /** The file, as {@link Story.pictures} has it: beside the story, or `media/` and its name there. */
  src: string;
  /** What the picture shows, for those who do not see it; absent for one that is there for its looks alone. */
  alt?: string;
  /** Who made it. */
  credit?: string;
  /** Under what licence it is published. */
  licence?: string;
  /** Where the picture leads, as an editor writes links. */
  href?: string;
  /** The caption; it may be empty. */
  text: readonly Inline[];
}

/** When something happened, as exactly as it is known; a date also as it is written in the source. */
export type MomentTime =
  | { kind: 'date'; date: Edtf; written: string }
  /** Words in the document's language, where the source gives no date. */
  | { kind: 'words'; words: string };

/** What one voice says at a time. */
export interface TurnBlock extends BlockBase {
  kind: 'turn';
  /** Name of a voice of `site.yaml`. */
  voice: string;
  /** Ids of the article's blocks on which the turn rests. */
  refs: readonly string[];
  paragraphs: readonly (readonly Inline[])[];
}

/**
 * The texts of a block in the order of reading: the paragraphs of a turn, the caption of a picture with what it shows and
 * who made it, of most others the one that they are.
 */
export function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'turn':
      return block.paragraphs;
    case 'figure':
      return [block.text, ...[block.alt, block.credit].map(plainlyWritten)].filter(
        ({ length }) => length > 0,
      );
    default:
      return [block.text];
  }
}

/** Words that have no marks, as the text that they are; none for none. */
function plainlyWritten(words: string | undefined): readonly Inline[] {
  return words === undefined ? [] : [{ kind: 'text', value: words }];
}

/**
 * The texts of a block without their marks, parted by line breaks. The words that say when a moment was are part of it, a
 * date is not: it has no language.
 */
export function plainText(block: Block): string {
  const text = textsOf(block).map(plainInline).join('\n');
  return block.kind === 'moment' && block.time.kind === 'words' ? `${block.time.words}: ${text}` : text;
}
