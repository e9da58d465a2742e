import { close } from 'pagefind';
import type { Language } from '../../i18n/languages.ts';
import { keptOfPart } from '../../search/parts/make-part.ts';
import { asFurther, madeStoryPart, type SearchedStory } from '../../search/parts/story-parts.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import { readStory } from '../../story/read/read-story.ts';
import type { SeenStory } from '../../story/read/seen-story.ts';
import { folderDigest } from '../digest.ts';
import type { StoryShares } from './story-shares.ts';

/** Indexes what falls to a shard, and gives what search keeps of it, by name. */
export async function searchOfShard(
  draft: PublicationDraft,
  { partsIn }: StoryShares,
): Promise<ReadonlyMap<string, Buffer>> {
  const storyOf = reading(draft);
  const kept = new Map<string, Buffer>();
  for (const language of draft.site.languages) {
    for (const part of partsIn(language)) {
      const stories = part.stories.map((seen): SearchedStory => {
        const { id, published, folder } = seen;
        return { id, published, content: folderDigest(folder), story: () => storyOf(seen, language) };
      });
      const made = await madeStoryPart({ ...part, stories }, language, draft, asFurther);
      for (const [name, bytes] of await keptOfPart(made)) kept.set(name, bytes);
    }
  }
  await close();
  return kept;
}

/**
 * Reads stories, also those at the end of a part that are of the next shard. Where one has a mistake, which that shard
 * says, the part is without it, and of use to nobody: with the mistake nothing is merged, and without it the part is another.
 */
function reading({ stories, site }: PublicationDraft) {
  const own = new Map(stories.map((story) => [story.id, story]));
  const others = new Map<string, ReturnType<typeof readStory>>();
  return ({ id, folder }: SeenStory, { path }: Language) => {
    const draft = own.get(id) ?? others.get(id) ?? readStory(folder, site);
    if (!own.has(id)) others.set(id, draft);
    return draft.story?.article.in[path] ? draft.story : undefined;
  };
}
