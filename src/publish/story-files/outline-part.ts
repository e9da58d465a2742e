import type { Language } from '../../i18n/languages.ts';
import type { ColumnAlignment } from '../../story/blocks.ts';
import type { Inline } from '../../story/text.ts';

/** A text with the language that it is in. */
export interface OutlineText {
  text: readonly Inline[];
  language: Language;
  /** What has to be said about it: not translated yet, or translated from an earlier wording. */
  note?: string;
  /** When it was, for a moment of a timeline. */
  when?: string;
}

/** Words of the interface with an address, or without one. */
export interface OutlineLink {
  words: string;
  url: string;
}

export type OutlinePart =
  | ({ kind: 'heading'; level: 2 | 3 } & OutlineText)
  /** A heading in the words of the interface. */
  | { kind: 'section'; words: string }
  | ({ kind: 'paragraph' } & OutlineText)
  | { kind: 'list'; list: 'bulleted' | 'numbered'; items: readonly OutlineText[] }
  | ({ kind: 'quotation'; original: OriginalWords | undefined; by: string } & OutlineText)
  | {
      kind: 'turn';
      voice: string;
      paragraphs: readonly OutlineText[];
      /** Passages on which it rests, after the words that say so. */
      restsOn: { words: string; passages: readonly OutlineLink[] } | undefined;
    }
  | OutlineTable
  /** Something that is said about the text. */
  | { kind: 'remark'; words: string }
  | ({ kind: 'link' } & OutlineLink);

/** A table; each row has as many texts as there are columns. */
export interface OutlineTable {
  kind: 'table';
  /** Absent for rows that stand apart from their table. */
  caption?: OutlineText | undefined;
  columns: readonly { head: OutlineText; alignment: ColumnAlignment }[];
  /** Whether the first text of a row is the heading of it. */
  rowheads: boolean;
  rows: readonly (readonly OutlineText[])[];
}

/** What was really said, under the words that introduce it. */
export interface OriginalWords {
  words: string;
  text: string;
  /** Language tag. */
  tag: string;
}
