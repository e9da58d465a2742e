/* Links from the text of a story to its passages, as formats without a page of their own have them. */
import { wordsIn } from '../../i18n/words.ts';
import type { Edition } from '../../story/edition.ts';
import { nameOfPart } from '../../story/layer-names.ts';
import { urlOf } from '../story-urls.ts';

/** The passages on which something rests, after the words that say so. */
export interface RestsOn {
  words: string;
  passages: readonly OutlineLink[];
}

/** Words of the interface with an address, or without one. */
export interface OutlineLink {
  words: string;
  url: string;
}

/** The passages of the article on which a turn or an open question rests. */
export function restsOn(refs: readonly string[], edition: Edition): RestsOn | undefined {
  const t = wordsIn(edition.language);
  const passages = refs.flatMap((ref) => {
    const name = edition.passages.get(ref);
    if (name === undefined) return [];
    return [
      {
        words:
          name.kind === 'words' ? name.words : nameOfPart(name.layer, edition.site, edition.language).text,
        url: `${urlOf(edition)}#${ref}`,
      },
    ];
  });
  return passages.length > 0 ? { words: t('story:restsOn'), passages } : undefined;
}
