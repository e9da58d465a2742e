import type { StoryOfList } from '../story/listing.ts';
import { type ListedChange, latestChanges } from '../story/lists/latest-changes.ts';
import { onceALanguage } from './once-a-language.ts';
import { latestFirst, ownFirst } from './stories.ts';

/** The story that leads on the home of a language, before anything of it is fetched. */
export type LeadPath = Pick<StoryOfList, 'id' | 'digest'>;

export const leadIn = onceALanguage(async (language): Promise<LeadPath | undefined> => {
  const [lead] = await ownFirst(language);
  return lead && { id: lead.id, digest: lead.digest };
});

/** What changed in the stories of a language. */
export const changesIn = onceALanguage(
  async (language): Promise<readonly ListedChange[]> => latestChanges(await latestFirst(language), language),
);
