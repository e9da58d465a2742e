import { notesOf } from '../../checks/story-notes.ts';
import { noteAgain } from '../../files/letters-read.ts';
import type { Site } from '../../schema/site-file.ts';
import { keptOf, lazyStory } from '../../story/kept/lazy-story.ts';
import type { StoryReading } from '../../story/publication.ts';
import { readStory, type StoryDraft } from '../../story/read/read-story.ts';
import { noteLettersOfStory, seenStory } from '../../story/read/seen-story.ts';
import { storyDigest } from '../digest.ts';
import type { ShardStories } from './shard-facts.ts';
import type { ShardNumber } from './shard-folder.ts';
import { type StoryShares, storyShares } from './story-shares.ts';
import type { ShardsTaken } from './take-from-shards.ts';

/** The reading of a shard's share of the stories; the rest can be asked for once that is done. */
export interface ShareReading {
  read: StoryReading;
  shares: () => StoryShares;
  /** How many stories the publication has. */
  all: () => number;
  /** What was read, for whoever reads the same files. */
  kept: () => ShardStories['read'];
}

/**
 * Reads the stories of one shard. Of all others the letters are noted, which the typeface has on every page.
 * @param taken what the shard knew when it was last built.
 */
export function readShare(shard: ShardNumber, { story: known }: ShardsTaken): ShareReading {
  let shares: StoryShares = storyShares([], shard);
  let all = 0;
  let own: StoryDraft[] = [];
  const readOne = (folder: string, site: Site): StoryDraft => {
    const kept = known(folder, site);
    if (kept) noteAgain(kept.letters);
    if (kept) return lazyStory(kept, folder, site);
    const whole = readStory(folder, site);
    return lazyStory(keptOf({ ...whole, noted: notesOf(whole, site) }), folder, site, whole);
  };
  return {
    read: (site, folders) => {
      const seen = folders.map((folder) => seenStory(folder, site));
      all = seen.length;
      shares = storyShares(seen, shard);
      for (const { id, folder } of seen) if (!shares.own.has(id)) noteLettersOfStory(folder, site);
      own = seen.flatMap(({ id, folder }) => (shares.own.has(id) ? [readOne(folder, site)] : []));
      return { site, stories: own };
    },
    shares: () => shares,
    all: () => all,
    kept: () => own.map((story) => [story.id, storyDigest(story.folder, story.media), keptOf(story)]),
  };
}
