import { ofProcess } from '../../files/kept.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Stamp } from '../../schema/translations-file.ts';
import type { Block, HeadingBlock, LayerBlock, NoteBlock, ParagraphBlock, TurnBlock } from '../blocks.ts';
import {
  type Article,
  blocksOf,
  type Conversa,
  type DocumentKind,
  type LayerKind,
  type Story,
  type Translated,
} from '../story.ts';
import { type PairedBlock, pair } from './pairing.ts';

/** A block as a page of one language shows it. */
export type Shown<AnyBlock extends Block = Block> =
  /** Written in the page's language, or translated from the wording that the source has now. */
  | { state: 'current'; block: AnyBlock }
  /** Translated from an earlier wording, {@link Stamp.from}; without a stamp nobody said from which. */
  | { state: 'stale'; block: AnyBlock; source: Block; sourceLanguage: Language; stamp: Stamp | undefined }
  /**
   * Not translated: the block is the source's, and is shown as being in that language. Where nothing of its document is
   * translated, `withAll`, that is said once, at the title.
   */
  | { state: 'missing'; block: AnyBlock; sourceLanguage: Language; withAll: boolean };

/** An article as a page shows it. */
export interface ShownArticle {
  title: Shown<HeadingBlock>;
  layers: readonly { kind: LayerKind; blocks: readonly Shown<LayerBlock>[] }[];
}

/** A Conversa as a page shows it. */
export interface ShownConversa {
  title: Shown<HeadingBlock>;
  introduction: readonly Shown<ParagraphBlock>[];
  turns: readonly Shown<TurnBlock>[];
  notes: readonly Shown<NoteBlock>[];
}

/** A story as a page shows it. */
export interface ShownStory {
  article: ShownArticle;
  /** Absent for a story without one. */
  conversa: ShownConversa | undefined;
}

/** All blocks of a story's page by the documents that they are of, in the order of reading. */
export function everyShown({ article, conversa }: ShownStory): Record<DocumentKind, Shown[]> {
  return {
    article: [article.title, ...article.layers.flatMap(({ blocks }) => blocks)],
    conversa: conversa
      ? [conversa.title, ...conversa.introduction, ...conversa.turns, ...conversa.notes]
      : [],
  };
}

/** The language of a block, where that is not the page's. */
export function foreignIn(shown: Shown): Language | undefined {
  return shown.state === 'missing' ? shown.sourceLanguage : undefined;
}

const paired = ofProcess('pairs', () => new WeakMap<Story, Map<string, readonly PairedBlock[]>>());

/** A document of a story with its source, paired once; nothing where the language is the source's. */
export function pairsOf(story: Story, kind: DocumentKind, { path }: Language): readonly PairedBlock[] {
  const ofStory = paired.get(story) ?? new Map<string, readonly PairedBlock[]>();
  paired.set(story, ofStory);
  const key = `${kind}/${path}`;
  const pairs = ofStory.get(key) ?? makePairs(story, kind, path);
  ofStory.set(key, pairs);
  return pairs;
}

function makePairs(story: Story, kind: DocumentKind, path: string): readonly PairedBlock[] {
  const document: Translated<Article | Conversa> | undefined = story[kind];
  const translation = document?.in[path];
  const source = document?.in[document.source];
  if (source === undefined || translation === undefined || source === translation) return [];
  return pair(source, translation, story.translations[kind][path] ?? {});
}

/** Ids of the blocks of a document that the language in which it was written does not have. */
export function extraIds(story: Story, kind: DocumentKind, language: Language): string[] {
  return pairsOf(story, kind, language).flatMap(({ state, id }) => (state === 'extra' ? [id] : []));
}

/** A story for a page. */
export function shownStory(story: Story, language: Language): ShownStory {
  return { article: shownArticle(story, language), conversa: shownConversa(story, language) };
}

/** The article for a page: what is not translated stands in its source language, where the source has it. */
export function shownArticle(story: Story, language: Language): ShownArticle {
  const { own, source } = versionsOf(story.article, language);
  const context = contextOf(own, source, pairsOf(story, 'article', language));
  const blocksOfLayer = (article: Article | undefined, kind: LayerKind) =>
    article?.layers.find((layer) => layer.kind === kind)?.blocks ?? [];
  const order = [...source.layers, ...(own?.layers ?? [])].map(({ kind }) => kind);
  // What only the translation has does not come after the notes.
  const placeOf = (kind: LayerKind) => (kind === 'notes' ? order.length : order.indexOf(kind));
  return {
    title: own ? showOne(own.title, context) : showMissing(source.title, context),
    layers: [...new Set(order)]
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((kind) => ({
        kind,
        blocks: joinRows(joinLists(showAll(blocksOfLayer(own, kind), blocksOfLayer(source, kind), context))),
      })),
  };
}

/** The Conversa for a page, like {@link shownArticle}; `undefined` for a story without one. */
export function shownConversa(story: Story, language: Language): ShownConversa | undefined {
  if (story.conversa === undefined) return undefined;
  const { own, source } = versionsOf(story.conversa, language);
  const context = contextOf(own, source, pairsOf(story, 'conversa', language));
  return {
    title: own ? showOne(own.title, context) : showMissing(source.title, context),
    introduction: showAll(own?.introduction ?? [], source.introduction, context),
    turns: showAll(own?.turns ?? [], source.turns, context),
    notes: showAll(own?.notes ?? [], source.notes, context),
  };
}

/** What showing one block needs to know of the document that it is in. */
interface Context {
  ownIds: ReadonlySet<string>;
  sourceLanguage: Language;
  /** Whether nothing of the document is translated. */
  isForeign: boolean;
  stale: ReadonlyMap<string, Extract<PairedBlock, { state: 'stale' }>>;
}

function contextOf(
  own: Article | Conversa | undefined,
  source: Article | Conversa,
  pairs: readonly PairedBlock[],
): Context {
  return {
    ownIds: new Set(own && blocksOf(own).map(({ id }) => id)),
    sourceLanguage: source.language,
    isForeign: own === undefined,
    stale: new Map(pairs.flatMap((block) => (block.state === 'stale' ? [[block.id, block]] : []))),
  };
}

function versionsOf<Document>({ in: versions, source }: Translated<Document>, { path }: Language) {
  const original = versions[source];
  if (original === undefined) throw new Error(`There is no document in “${source}”`);
  return { own: versions[path], source: original };
}

function showMissing<AnyBlock extends Block>(
  block: AnyBlock,
  { sourceLanguage, isForeign }: Context,
): Shown<AnyBlock> {
  return { state: 'missing', block, sourceLanguage, withAll: isForeign };
}

function showOne<AnyBlock extends Block>(
  block: AnyBlock,
  { stale, sourceLanguage }: Context,
): Shown<AnyBlock> {
  const pairing = stale.get(block.id);
  if (pairing === undefined) return { state: 'current', block };
  return { state: 'stale', block, source: pairing.source, sourceLanguage, stamp: pairing.stamp };
}

/** A translation's blocks in its own order; each missing one after the block that it follows in the source. */
function showAll<AnyBlock extends Block>(
  own: readonly AnyBlock[],
  source: readonly AnyBlock[],
  context: Context,
): Shown<AnyBlock>[] {
  const places = new Set(own.map(({ id }) => id));
  const first: AnyBlock[] = [];
  const following = new Map<string, AnyBlock>();
  for (const [index, block] of source.entries()) {
    if (context.ownIds.has(block.id)) continue;
    const before = source[index - 1]?.id;
    if (before !== undefined && places.has(before)) following.set(before, block);
    else first.unshift(block);
    places.add(block.id);
  }
  const shown: Shown<AnyBlock>[] = [];
  const showFrom = (start: AnyBlock | undefined) => {
    for (let block = start; block; block = following.get(block.id)) shown.push(showMissing(block, context));
  };
  for (const block of first) showFrom(block);
  for (const block of own) {
    shown.push(showOne(block, context));
    showFrom(following.get(block.id));
  }
  return shown;
}

/** Whether a block stands among those of a translation. */
function isInserted(shown: Shown): boolean {
  return shown.state === 'missing' && !shown.withAll;
}

/** A missing item belongs to the list that it was put into. */
function joinLists(shown: Shown<LayerBlock>[]): Shown<LayerBlock>[] {
  return shown.map((item, index) => {
    if (item.block.kind !== 'item') return item;
    const before = itemBefore(shown, index, item.block.depth);
    if (before?.block.kind !== 'item' || before.block.list !== item.block.list) return item;
    return isInserted(item) || isInserted(before)
      ? { ...item, block: { ...item.block, first: false } }
      : item;
  });
}

/** The item before one in a list of the same depth, past those of the lists within that. */
function itemBefore(
  shown: readonly Shown<LayerBlock>[],
  index: number,
  depth: number,
): Shown<LayerBlock> | undefined {
  let at = index - 1;
  for (let before = shown[at]; before?.block.kind === 'item'; before = shown[--at])
    if (before.block.depth <= depth) return before.block.depth === depth ? before : undefined;
  return undefined;
}

/**
 * The rows of a table stay together: what follows one of them in the source, and is missing, stands behind the table, whose
 * rows a translation may have in another order.
 */
function joinRows(shown: Shown<LayerBlock>[]): Shown<LayerBlock>[] {
  if (!shown.some(({ block }) => block.kind === 'row')) return shown;
  const joined: Shown<LayerBlock>[] = [];
  const held: Shown<LayerBlock>[] = [];
  let isApart = false;
  for (const [index, each] of shown.entries()) {
    const isRow = each.block.kind === 'row';
    if (!isInserted(each)) {
      isApart = false;
      if (!isRow) joined.push(...held.splice(0));
    } else if (!isRow) {
      const next = shown.slice(index).find((other) => !isInserted(other));
      isApart = held.length > 0 || next?.block.kind === 'row';
    }
    (isApart ? held : joined).push(each);
  }
  return [...joined, ...held];
}
