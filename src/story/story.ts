/*
 * The model: a story is blocks of text, each with an address, in several languages. Everything that Hearth does
 * (render, pair, search, export, syndicate) reads these types; `read-story.ts` makes them from files.
 */
import type { Language } from '../i18n/languages.ts';
import type { ArticleHead, ConversaHead } from '../schema/document.ts';
import type { EntryGroup } from '../schema/entry-file.ts';
import type { Place } from '../schema/finding.ts';
import type { StoryHead } from '../schema/story-head.ts';
import type { Translations } from '../schema/translations-file.ts';
import type { Edtf } from './time/edtf.ts';

/** One news event with all its texts: a folder of `content/stories/`. */
export interface Story {
  /** The folder's name; never shown, never changes. */
  id: string;
  head: StoryHead;
  /** Languages in which the story exists, in the publication's order. */
  languages: readonly Language[];
  /** Languages in which it does not exist yet: their readers are shown it as it was written. */
  untranslated: readonly Language[];
  article: Translated<Article>;
  /** Absent for a story without a dialogue. */
  conversa?: Translated<Conversa>;
  /** What each translated block was translated from. */
  translations: Translations;
}

/** A document in all its languages. */
export interface Translated<Document> {
  /** {@link Language.path} of the language it was written in. */
  source: string;
  /** By {@link Language.path}: an article for each of the story's languages, a Conversa for those that have it. */
  in: Readonly<Record<string, Document>>;
}

/** What an article and a Conversa have in common. */
interface DocumentBase<Kind extends DocumentKind, Head> {
  kind: Kind;
  language: Language;
  /** Where it stands on disk. */
  path: string;
  head: Head;
  /** Place of a field of the head matter. */
  headPlaceOf: (field: string) => Place;
  title: HeadingBlock;
}

export type DocumentKind = 'article' | 'conversa';

/** The story told in layers. */
export interface Article extends DocumentBase<'article', ArticleHead> {
  layers: readonly Layer[];
}

/** The story told as a dialogue. */
export interface Conversa extends DocumentBase<'conversa', ConversaHead> {
  /** What stands between the title and the first turn. */
  introduction: readonly ParagraphBlock[];
  turns: readonly TurnBlock[];
}

/** The layers of an article from the quickest to the deepest; their names are their fragments in every language. */
export const layerKinds = [
  'question',
  'lede',
  'key-points',
  'brief',
  'timeline',
  'report',
  'quotes',
] as const;
export type LayerKind = (typeof layerKinds)[number];

/** The fragments of a story's page that no block can have: its layers, its map and what follows them. */
export const fragmentsOfLayers: readonly string[] = [...layerKinds, 'map', 'conversa', 'original', 'about'];

/** One depth at which the story is told. */
export interface Layer {
  kind: LayerKind;
  blocks: readonly LayerBlock[];
}

/** A block that can stand in a layer. */
export type LayerBlock = HeadingBlock | ParagraphBlock | ItemBlock | QuotationBlock | MomentBlock;

/** The smallest addressed text. */
export type Block = LayerBlock | TurnBlock;

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

/** Words said by somebody, held against `story.yaml`. */
export interface QuotationUse {
  /** Key in {@link StoryHead.quotations}. */
  of: string;
  /** Whether these are the words themselves or a translation of them. */
  wording: 'original' | 'translation';
  text: readonly Inline[];
}

/** Text within a block. */
export type Inline =
  | { kind: 'text'; value: string }
  | { kind: 'break' }
  | { kind: 'emphasis' | 'strong'; text: readonly Inline[] }
  | { kind: 'link'; to: string; place: Place; text: readonly Inline[] }
  | ({ kind: 'quote'; place: Place } & QuotationUse)
  | Mention;

/** Words that stand for an entry of the glossary or the who-is-who: `<Term of="…">`, `<Name of="…">`. */
export interface Mention {
  kind: 'mention';
  entry: EntryGroup;
  /** The entry's id. */
  of: string;
  place: Place;
  text: readonly Inline[];
}

/** All blocks of a document, title first, in the order of reading. */
export function blocksOf(document: Article | Conversa): Block[] {
  const rest =
    document.kind === 'article'
      ? document.layers.flatMap(({ blocks }) => blocks)
      : [...document.introduction, ...document.turns];
  return [document.title, ...rest];
}

/** The texts of a block: the paragraphs of a turn, of any other block its one text. */
export function textsOf(block: Block): readonly (readonly Inline[])[] {
  return block.kind === 'turn' ? block.paragraphs : [block.text];
}

/** All inlines of a text in the order of reading, each before those that it holds. */
export function* everyInline(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if (inline.kind !== 'text' && inline.kind !== 'break') yield* everyInline(inline.text);
  }
}

/**
 * The text of a block without its marks; paragraphs of a turn are parted by a line break. The words that say when a
 * moment was are part of it, a date is not: it has no language.
 */
export function plainText(block: Block): string {
  if (block.kind === 'turn') return block.paragraphs.map(plainInline).join('\n');
  const text = plainInline(block.text);
  return block.kind === 'moment' && block.time.kind === 'words' ? `${block.time.words}: ${text}` : text;
}

/** The text of inlines without their marks. */
export function plainInline(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.value;
        case 'break':
          return ' ';
        default:
          return plainInline(inline.text);
      }
    })
    .join('');
}
