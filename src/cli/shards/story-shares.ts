import type { Language } from '../../i18n/languages.ts';
import { cutStories, type StoryPart } from '../../search/parts/cut-stories.ts';
import type { SeenStory } from '../../story/read/seen-story.ts';
import type { ShardNumber } from './shard-folder.ts';

/** The stories of a publication, dealt out to shards. */
export interface StoryShares {
  /** Ids of those that one shard renders. */
  own: ReadonlySet<string>;
  /** What of a language's older stories it indexes: each part falls to the shard that has the oldest of its stories. */
  partsIn: (language: Language) => StoryPart<SeenStory>[];
}

/**
 * Deals out stories: a run each of all in the order of time. So what is searched together is mostly of one shard, and
 * where stories come or go, each of the others moves by one at most, which leaves the rest as it was rendered before.
 */
export function storyShares(all: readonly SeenStory[], { number, of }: ShardNumber): StoryShares {
  const inOrder = all.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const own = new Set(
    inOrder
      .filter((_, place) => Math.floor((place * of) / inOrder.length) + 1 === number)
      .map(({ id }) => id),
  );
  return {
    own,
    partsIn: ({ path }) => {
      const [, ...older] = cutStories(all.filter(({ languages }) => languages.includes(path)));
      return older.filter(({ stories: [oldest] }) => oldest !== undefined && own.has(oldest.id));
    },
  };
}

function orderOf({ published, id }: SeenStory): string {
  return `${published} ${id}`;
}
