import { type SearchStart, searchStart } from '../story/lists/search-start.ts';
import { allEntries } from './current.ts';
import { onceALanguage } from './once-a-language.ts';
import { ownFirst } from './stories.ts';

/** What there is to look for in a language, before anything is asked. */
export const searchStartIn = onceALanguage(
  async (language): Promise<SearchStart> =>
    searchStart(await ownFirst(language), await allEntries(), language),
);
