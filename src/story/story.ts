/*
 * The model: a story is blocks of text, each with an address, in several languages. Everything that Hearth does
 * (render, pair, search, export, syndicate) reads these types; `read-story.ts` makes them from files. The kinds of blocks
 * are in `blocks.ts`, what stands within their texts in `text.ts`.
 */
import type { Language } from '../i18n/languages.ts';
import type { Csv } from '../schema/csv.ts';
import type { ArticleHead, ConversaHead } from '../schema/document.ts';
import type { Place } from '../schema/finding.ts';
import { layersOf, partsBesideLayers, writtenLayers } from '../schema/shape/layers.ts';
import type { StoryHead } from '../schema/story-head.ts';
import type { Translations } from '../schema/translations-file.ts';
import type { Block, HeadingBlock, LayerBlock, NoteBlock, ParagraphBlock, TurnBlock } from './blocks.ts';
import type { Picture } from './media/picture.ts';
import type { Captions, Recording } from './media/recording.ts';

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
  /** What charts draw, by the names of the files beside the story; absent where there are none. */
  data?: ReadonlyMap<string, Csv>;
  /** What each translated block was translated from. */
  translations: Translations;
  /** The pictures that its documents name, by the names that they have there; absent where they name none. */
  pictures?: ReadonlyMap<string, Picture>;
  /** Its recordings, and the captions of videos, likewise. */
  recordings?: ReadonlyMap<string, Recording>;
  captions?: ReadonlyMap<string, Captions>;
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
  headPlaceOf: (...way: PropertyKey[]) => Place;
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
  notes: readonly NoteBlock[];
}

/**
 * The layers of an article by their names, which are their fragments in every language: those that are written, of Hearth
 * or of the publication, and the last one, which is made of the notes at the end of the document.
 */
export type LayerKind = (typeof writtenLayers)[number] | 'notes' | (string & {});

/** The fragments of a story's page that no block can have: its layers, its map and what follows them. */
export function fragmentsOfParts(site: Parameters<typeof layersOf>[0]): readonly string[] {
  // Those of Hearth too, so that a layer can be taken in later.
  return [...writtenLayers, ...layersOf(site), ...partsBesideLayers];
}

/** One depth at which the story is told. */
export interface Layer {
  kind: LayerKind;
  blocks: readonly LayerBlock[];
}

/** All blocks of a document, title first, in the order of reading. */
export function blocksOf(document: Article | Conversa): Block[] {
  const rest =
    document.kind === 'article'
      ? document.layers.flatMap(({ blocks }) => blocks)
      : [...document.introduction, ...document.turns, ...document.notes];
  return [document.title, ...rest];
}
