import { type Language, shownIn, type TextShown } from '../../i18n/languages.ts';
import { newestFirst, type StoryOfList, textListedIn } from '../listing.ts';

/** Something that changed in a published story, as a list in one language says it. */
export interface ListedChange {
  date: string;
  /** The story. */
  slug: string;
  title: TextShown;
  /** What was corrected; absent where the story was updated. */
  said?: TextShown;
  /** The block that was corrected, where that is known. */
  block?: string;
}

/** A list of what changed has so many at most: who wants all of them reads the stories. */
const most = 4;

/** What changed last in stories that have a page in a language, the newest first. */
export function latestChanges(
  stories: readonly Pick<StoryOfList, 'data'>[],
  language: Language,
): readonly ListedChange[] {
  return newestFirst(stories.flatMap((story) => changesOf(story, language))).slice(0, most);
}

function changesOf({ data }: Pick<StoryOfList, 'data'>, language: Language): ListedChange[] {
  const { changes = [] } = data;
  const found = changes.length > 0 ? textListedIn(data, language) : undefined;
  if (found === undefined) return [];
  const { slug, title: text } = found.listed;
  return changes.map(({ date, text: said, block }) => ({
    date,
    slug,
    title: { text, foreign: found.foreign },
    ...(said !== undefined && { said: shownIn(said, language, data.source) }),
    ...(block !== undefined && { block }),
  }));
}
