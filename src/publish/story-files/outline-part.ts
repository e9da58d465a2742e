import type { Language } from '../../i18n/languages.ts';
import type { ColumnAlignment } from '../../story/blocks.ts';
import type { Citation } from '../../story/citation.ts';
import type { Inline } from '../../story/text.ts';
import type { PublishedRecording } from '../recordings/published-recording.ts';
import type { OutlineLink, RestsOn } from './outline-links.ts';

/** A text with the language that it is in. */
export interface OutlineText {
  text: readonly Inline[];
  language: Language;
  /** What has to be said about it: not translated yet, or translated from an earlier wording. */
  note?: string;
  /** What it is about, before it: when a moment was, which term is explained. */
  lead?: string;
  /** Passages on which an open question rests, after the words that say so. */
  restsOn?: RestsOn | undefined;
}

export type OutlinePart =
  | ({ kind: 'heading'; level: 2 | 3 } & OutlineText)
  /** A heading in the words of the interface. */
  | { kind: 'section'; words: string }
  | ({ kind: 'paragraph' } & OutlineText)
  | OutlineList
  /** Texts that stand apart: something beside the text, under its label, or what is quoted at length. */
  | { kind: 'apart'; element: 'aside' | 'blockquote'; label?: string; paragraphs: readonly OutlineText[] }
  | ({ kind: 'code'; codeLanguage: string | undefined; value: string } & OutlineText)
  /** A line between what stands before and behind it. */
  | { kind: 'rule' }
  | ({ kind: 'quotation'; original: OriginalWords | undefined; by: string } & OutlineText)
  | {
      kind: 'turn';
      voice: string;
      paragraphs: readonly OutlineText[];
      restsOn: RestsOn | undefined;
    }
  | ({
      kind: 'picture';
      /** What it shows; absent for one that is there for its looks alone. */
      alt: string | undefined;
      /** Where its file is, and how large that is. */
      url: string;
      width: number;
      height: number;
      /** Who made it, and under what licence it is published; '' where neither is said. */
      credit: string;
      /** Where it leads, as an editor writes links. */
      href: string | undefined;
    } & OutlineText)
  | ({
      kind: 'recording';
      recording: PublishedRecording;
      /** Words of the link to the file. */
      words: string;
    } & OutlineText)
  | OutlineTable
  /** The notes of all texts, by their numbers, under the words that they stand under. */
  | { kind: 'notes'; words: string; notes: readonly OutlineNote[] }
  /** Something that is said about the text. */
  | { kind: 'remark'; words: string }
  | ({ kind: 'link' } & OutlineLink);

/** A list, whose items may have lists within them. */
export interface OutlineList {
  kind: 'list';
  list: 'bulleted' | 'numbered';
  items: readonly OutlineItem[];
}

export type OutlineItem = OutlineText & { lists?: readonly OutlineList[] };

/** A note with what it says: a text, or what the source is that it cites. */
export interface OutlineNote {
  id: string;
  label: string;
  says: OutlineText | Citation;
}

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
