import { precompressed, unmarkedSite } from './built-sites.ts';
import { completeLanguages } from './complete-languages.ts';
import { outOfClone } from './out-of-clone.ts';
import type { Step } from './steps.ts';
import { wordsThatChanged } from './words-that-changed.ts';

/** What each version asks of a publication of the one before it, in their order. */
export const migrations: readonly { to: string; steps: readonly Step[] }[] = [
  {
    to: '0.2.0',
    steps: [
      outOfClone,
      wordsThatChanged({
        entries: ['forms', 'inLanguage'],
        search: ['label', 'close', 'clear', 'more', 'kindGlossary', 'kindPeople'],
        site: ['home', 'search', 'notFoundDescription', 'chooseLanguage'],
        story: ['conversa', 'about'],
      }),
      // Behind what puts an end to other mistakes.
      completeLanguages,
      precompressed,
      unmarkedSite,
    ],
  },
];

/** The version that a publication is taken for that does not say which: the last one before they did. */
export const silentVersion = '0.1.0';
