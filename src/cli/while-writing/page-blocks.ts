import type { Place } from '../../schema/finding.ts';
import type { Block } from '../../story/blocks.ts';
import { wordingOf } from '../../story/pairing/digest.ts';
import { type PairedBlock, pair } from '../../story/pairing/pairing.ts';
import { wordDifference } from '../../story/pairing/word-difference.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { giveProvisionalIds } from '../../story/read/provisional-ids.ts';
import { readStory, type StoryDraft } from '../../story/read/read-story.ts';
import { sourceDocument } from '../../story/read/source-document.ts';
import { type Article, blocksOf, type Conversa } from '../../story/story.ts';
import type { About, ToldBlock, ToldPage, ToldState } from './told.ts';

type Document = Article | Conversa;

/** The blocks that pages show, with where they are written and what is to be said of their translations. */
export interface PageBlocks {
  of: (draft: PublicationDraft, about: About) => Pick<ToldPage, 'isWhole' | 'blocks'>;
  /** The block of a page that a place is in, if it is in one. */
  blockAt: (about: About | undefined, place: Place) => { block?: string };
}

/** Looks at them anew each time; where a document cannot be parsed, its blocks stay as they last were. */
export function pageBlocks(): PageBlocks {
  const last = new Map<string, readonly ToldBlock[]>();
  return {
    of: (draft, about) => {
      if (about.kind !== 'story') return { isWhole: true, blocks: [] };
      const folder = draft.stories.find(({ id }) => id === about.id)?.folder;
      if (folder === undefined) return { isWhole: false, blocks: [] };
      const story = readStory(folder, draft.site, 'readers', giveProvisionalIds);
      const blocks = blocksIn(story, about.language);
      const key = `${about.id}/${about.language}`;
      const known = blocks.length > 1 ? blocks : (last.get(key) ?? blocks);
      last.set(key, known);
      return { isWhole: story.isWhole, blocks: known };
    },
    blockAt: (about, place) => {
      const blocks = (about?.kind === 'story' && last.get(`${about.id}/${about.language}`)) || [];
      const before = blocks.filter(
        (block) => block.place.file === place.file && isBefore(block.place, place),
      );
      const block = before.at(-1)?.id;
      return block === undefined ? {} : { block };
    },
  };
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}

function blocksIn(story: StoryDraft, language: string): ToldBlock[] {
  return (['article', 'conversa'] as const).flatMap((kind): ToldBlock[] => {
    const documents = story.documents.filter((document): document is Document => document.kind === kind);
    const source = sourceDocument(story, kind);
    const own = documents.find((document) => document.language.path === language);
    const pairedWith = (translation: Document): PairedBlock[] =>
      source ? pair(source, translation, story.translations[kind][translation.language.path] ?? {}) : [];
    if (own && source && own !== source) {
      const states = statesById(pairedWith(own), own, source);
      const missing = pairedWith(own).flatMap((each) => (each.state === 'missing' ? [each.source] : []));
      return [...blocksOf(own), ...missing].map((block) => toldBlock(block, states.get(block.id)));
    }
    const shown = own ?? source;
    if (shown === undefined) return [];
    const states = source && own === source ? statesOfTranslations(documents, source, pairedWith) : new Map();
    return blocksOf(shown).map((block) => toldBlock(block, states.get(block.id)));
  });
}

function toldBlock({ id, place }: Block, states: readonly ToldState[] = []): ToldBlock {
  return { id, place, states };
}

function statesOfTranslations(
  documents: readonly Document[],
  source: Document,
  pairedWith: (translation: Document) => PairedBlock[],
): Map<string, ToldState[]> {
  const all = new Map<string, ToldState[]>();
  for (const document of documents) {
    if (document === source) continue;
    for (const [id, states] of statesById(pairedWith(document), document, source))
      all.set(id, [...(all.get(id) ?? []), ...states]);
  }
  return all;
}

function statesById(
  pairs: readonly PairedBlock[],
  { language: { name, path } }: Document,
  { language }: Document,
): Map<string, ToldState[]> {
  const { name: sourceName, tag, direction } = language;
  const said = (block: Block) => ({
    source: { language: sourceName, tag, direction, text: wordingOf(block), place: block.place },
  });
  return new Map(
    pairs.flatMap((each): [string, ToldState[]][] => {
      const { state, id } = each;
      switch (state) {
        case 'current':
          return [];
        case 'missing':
          return [[id, [{ language: name, path, state, ...said(each.source) }]]];
        case 'extra':
          return [[id, [{ language: name, path, state, place: each.translation.place }]]];
        case 'stale': {
          const { stamp, source, translation } = each;
          const difference = stamp && { difference: wordDifference(stamp.from, wordingOf(source)) };
          return [
            [id, [{ language: name, path, state, place: translation.place, ...said(source), ...difference }]],
          ];
        }
      }
    }),
  );
}
