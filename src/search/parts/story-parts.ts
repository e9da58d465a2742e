import { createHash } from 'node:crypto';
import type { Language } from '../../i18n/languages.ts';
import { catalogueOf, namespaces } from '../../i18n/words.ts';
import { base } from '../../routes.ts';
import { editionOf } from '../../story/edition.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { type SearchRecord, storyRecords } from '../bundle/records.ts';
import { cutStories, type Dated, type StoryPart } from './cut-stories.ts';
import { madeBy } from './index-part.ts';
import { type MadePart, partByNote } from './make-part.ts';
import { stateOfSources } from './source-state.ts';

/** A story with what parts are cut by. */
interface SearchedStory extends Dated {
  story: Story;
  folder: string;
}

/** The stories of a language in parts, the newest first. */
export function storyParts({ stories }: PublicationDraft, language: Language): StoryPart<SearchedStory>[] {
  return cutStories(
    stories.flatMap(({ id, story, folder }): SearchedStory[] =>
      story?.article.in[language.path] ? [{ id, published: story.head.published, story, folder }] : [],
    ),
  );
}

/** The records of a part. */
export function recordsOf(
  { stories }: StoryPart<SearchedStory>,
  language: Language,
  { site, entries }: PublicationDraft,
): SearchRecord[] {
  return stories.flatMap(({ story }) => storyRecords(editionOf(story, site, language, entries)));
}

/** The bundle of older stories; where none of their files has changed, not even their records are written again. */
export function olderPart(
  part: StoryPart<SearchedStory>,
  language: Language,
  draft: PublicationDraft,
  together: number,
): Promise<MadePart> {
  const state = stateOfSources(part.stories.map(({ folder }) => folder));
  const around = JSON.stringify([madeBy(), base, language, draft.site, together, catalogues(language)]);
  const name = state && createHash('sha256').update(around).update(state).digest('hex').slice(0, 20);
  return partByNote(name, () => ({
    language,
    records: recordsOf(part, language, draft),
    isFurther: true,
    together,
  }));
}

function catalogues(language: Language): object[] {
  return namespaces.map((namespace) => catalogueOf(language, namespace));
}
