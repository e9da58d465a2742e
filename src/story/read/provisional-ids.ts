import { newIds, type StandingBlock } from '../pairing/new-ids.ts';
import { type Article, blocksOf, type Conversa } from '../story.ts';
import type { GiveIds } from './read-story.ts';
import { sourceDocument } from './source-document.ts';
import { idPrefix, lastIdsOf } from './write-ids.ts';

/**
 * Gives the blocks of a story that have no id one, in memory only: that which would be written, and where it is not sure
 * which that is, one that no block has. So a new paragraph is on its page as soon as it is saved.
 */
export const giveProvisionalIds: GiveIds = (story) => {
  const last = lastIdsOf(story);
  for (const kind of ['article', 'conversa'] as const) {
    const numbered = (document: Article | Conversa) => {
      for (const block of blocksOf(document))
        if (block.id === '') block.id = `${idPrefix[kind]}${++last[kind]}`;
    };
    const source = sourceDocument(story, kind);
    if (source) numbered(source);
    for (const document of story.documents) {
      if (document.kind !== kind || document === source) continue;
      const { pairs } = newIds(source ? standingBlocks(source) : [], standingBlocks(document));
      for (const [block, { id }] of pairs) block.id = id;
      numbered(document);
    }
  }
};

function standingBlocks(document: Article | Conversa): StandingBlock[] {
  const title = { block: document.title, part: 'title' };
  if (document.kind === 'article') {
    const { layers } = document;
    return [title, ...layers.flatMap(({ kind, blocks }) => blocks.map((block) => ({ block, part: kind })))];
  }
  const parts = ['introduction', 'turns', 'notes'] as const;
  return [title, ...parts.flatMap((part) => document[part].map((block) => ({ block, part })))];
}
