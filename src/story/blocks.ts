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
  | ExcerptBlock
  | AsideBlock
  | DefinitionBlock
  | CodeBlock
  | FigureBlock
  | TableBlock
  | RowBlock
  | ChartBlock
  | VideoBlock
  | AudioBlock
  | MomentBlock
  | UnknownBlock
  | NoteBlock;

/** The smallest addressed text. */
export type Block = LayerBlock | TurnBlock;

/** The kinds of blocks by their names in data. */
export const blockKinds = [
  'heading',
  'paragraph',
  'item',
  'quotation',
  'excerpt',
  'aside',
  'definition',
  'code',
  'moment',
  'unknown',
  'note',
  'figure',
  'table',
  'row',
  'chart',
  'video',
  'audio',
  'turn',
] as const satisfies Block['kind'][];

interface BlockBase {
  /** Written in the source, the same in all languages, unique in the story, never used again. */
  id: string;
  place: Place;
  /** Whether a rule parts it from what stands before it. */
  ruled?: true;
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

/** An item of a list; the items of one list follow each other, each before those of the lists within it. */
export interface ItemBlock extends BlockBase {
  kind: 'item';
  list: 'bulleted' | 'numbered';
  /** In how many lists it stands. */
  depth: ListDepth;
  /** Whether a new list starts here. */
  first: boolean;
  text: readonly Inline[];
}

/** How deep lists may stand in each other: nobody finds the way in deeper ones. */
export const listDepths = [1, 2, 3] as const;
export type ListDepth = (typeof listDepths)[number];

/** A quotation that stands by itself, to be drawn large. */
export interface QuotationBlock extends BlockBase, QuotationUse {
  kind: 'quotation';
}

/** What the publication itself quotes at length: a text of its own, a law, a letter; whom it quotes, the text says. */
export interface ExcerptBlock extends BlockBase {
  kind: 'excerpt';
  paragraphs: readonly (readonly Inline[])[];
}

/** What an aside adds to the text beside which it stands. */
export const asideKinds = ['context', 'method', 'update'] as const;
export type AsideKind = (typeof asideKinds)[number];

/** Something beside the text, which goes on without it. */
export interface AsideBlock extends BlockBase {
  kind: 'aside';
  aside: AsideKind;
  /** Absent where its kind says enough. */
  title?: readonly Inline[];
  paragraphs: readonly (readonly Inline[])[];
}

/** A term and what it means; those of one list follow each other. */
export interface DefinitionBlock extends BlockBase {
  kind: 'definition';
  term: readonly Inline[];
  text: readonly Inline[];
}

/** Lines for a machine, as they are. */
export interface CodeBlock extends BlockBase {
  kind: 'code';
  /** Of the code, as its writer calls it: `sh`; absent where nobody said. */
  language?: string;
  text: readonly [{ kind: 'code'; value: string }];
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

/** A question that is still open. */
export interface UnknownBlock extends BlockBase {
  kind: 'unknown';
  /** Ids of the article's blocks that it rests on. */
  refs: readonly string[];
  text: readonly Inline[];
}

/** A note at the end of its document, `[^census]: …`: its label is its address, `note-census`. */
export interface NoteBlock extends BlockBase {
  kind: 'note';
  /** What references call it; the same in every language. */
  label: string;
  text: readonly Inline[];
}

/** The address of a note, or of a cited source, by its label. */
export function noteId(label: string): string {
  return `note-${label}`;
}

/** A table: what stands over its rows, which follow it as blocks of their own. */
export interface TableBlock extends BlockBase {
  kind: 'table';
  caption: readonly Inline[];
  /** A text for each column, which may be empty. */
  head: readonly (readonly Inline[])[];
  /** For each column; one of numbers is aligned to the right, wherever that is in the language. */
  alignment: readonly ColumnAlignment[];
  /** Whether the first cell of a row is the heading of it. */
  rowheads: boolean;
}

/** How Markdown aligns a column: `left`, `center` and `right` are start, middle and end of a cell in any direction. */
export type ColumnAlignment = 'start' | 'left' | 'center' | 'right';

/** A row of the table before it. */
export interface RowBlock extends BlockBase {
  kind: 'row';
  cells: readonly Cell[];
}

export interface Cell {
  text: readonly Inline[];
  /** The text, where it is a number as programs write it in a column of numbers: each language writes it in its own way. */
  number?: string;
}

/** What a chart draws: `share` has the parts of a whole in one bar for each row of the data. */
export const chartKinds = ['line', 'bar', 'dot', 'area', 'share'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A chart of the data in a file beside the story, which {@link Story.data} has. */
export interface ChartBlock extends BlockBase {
  kind: 'chart';
  draws: ChartKind;
  /** Name of the CSV file. */
  data: string;
  /** The column along which values stand, and those of the values, by their names in the file. */
  x: string;
  y: readonly string[];
  /** Whether the values are percents. */
  percent: boolean;
  title: readonly Inline[];
  /** What the chart shows, for whoever does not see it, and for everybody else. */
  description: readonly Inline[];
  /** What is counted; empty where that is not said. */
  unit: readonly Inline[];
  /** Empty where there is none. */
  caption: readonly Inline[];
  labels: readonly ChartLabel[];
}

/** What a column or a value of the first column is called in the language of the document. */
export interface ChartLabel {
  /** As it stands in the file. */
  of: string;
  place: Place;
  text: readonly Inline[];
}

/** Something recorded, with all that is heard and seen in it as text. */
interface RecordingBase extends BlockBase {
  /** The file, as {@link Story.recordings} has it: beside the story, or `media/` and its name there. */
  src: string;
  title: readonly Inline[];
  /** The transcript. */
  paragraphs: readonly (readonly Inline[])[];
}

export interface VideoBlock extends RecordingBase {
  kind: 'video';
  /** The picture that stands for it until it plays, as {@link Story.pictures} has it. */
  poster: string;
  /** The file, as {@link Story.captions} has it; absent for a video in which nothing is said. */
  captions?: string;
}

export interface AudioBlock extends RecordingBase {
  kind: 'audio';
}

export type RecordingBlock = VideoBlock | AudioBlock;

/** What one voice says at a time. */
export interface TurnBlock extends BlockBase {
  kind: 'turn';
  /** Name of a voice of `site.yaml`. */
  voice: string;
  /** Ids of the article's blocks on which the turn rests. */
  refs: readonly string[];
  paragraphs: readonly (readonly Inline[])[];
}

/** A block that is one text. */
export type OneTextBlock = Extract<Block, { text: readonly Inline[] }>;

/** The texts of a block in the order of reading: its paragraphs, of most kinds the one text that they are. */
export function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'turn':
    case 'excerpt':
      return block.paragraphs;
    case 'aside':
      return block.title ? [block.title, ...block.paragraphs] : block.paragraphs;
    case 'video':
    case 'audio':
      return [block.title, ...block.paragraphs];
    case 'definition':
      return [block.term, block.text];
    case 'figure':
      return [block.text, ...[block.alt, block.credit].map(plainlyWritten)].filter(
        ({ length }) => length > 0,
      );
    case 'table':
      return [block.caption, ...block.head];
    case 'row':
      return block.cells.map(({ text }) => text);
    case 'chart': {
      const { title, description, unit, caption, labels } = block;
      const said = [title, description, unit, caption, ...labels.map(({ text }) => text)];
      return said.filter((text) => text.length > 0);
    }
    default:
      return [block.text];
  }
}

/** Whether a block is looked at or listened to, so that its words are no part of what is told around it. */
export function isShownNotTold({ kind }: Pick<Block, 'kind'>): boolean {
  return kind === 'figure' || kind === 'video' || kind === 'audio';
}

/** All inlines of a block in the order of reading, each before those that it holds. */
export function inlinesIn(block: Block): Inline[] {
  const all: Inline[] = [];
  for (const text of textsOf(block)) addInlines(text, all);
  return all;
}

/** As {@link everyInline}, which is slower by half: every rule asks this of every block. */
function addInlines(text: readonly Inline[], all: Inline[]): void {
  for (const inline of text) {
    all.push(inline);
    if ('text' in inline) addInlines(inline.text, all);
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
