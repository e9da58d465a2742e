import { createHash } from 'node:crypto';
import type { Language } from '../../i18n/languages.ts';
import { catalogueOf, namespaces } from '../../i18n/words.ts';
import { base } from '../../routes.ts';
import { editionOf } from '../../story/edition.ts';
import type { StoryOfList } from '../../story/listing.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { StoryDraft } from '../../story/read/read-story.ts';
import { type SearchRecord, storyRecords } from '../bundle/records.ts';
import { cutStories, type Dated, type StoryPart } from './cut-stories.ts';
import { madeBy, type PartContent } from './index-part.ts';
import { type MadePart, partByNote } from './make-part.ts';
import { stateOfSources } from './source-state.ts';

/** A story with what parts are cut by. Its texts are read once its part is made, and not to know which part that is. */
interface SearchedStory extends Dated {
  draft: StoryDraft;
}

/** The stories of a language in parts, the newest first. */
export function storyParts(
  { stories }: PublicationDraft,
  listed: readonly StoryOfList[],
  language: Language,
): StoryPart<SearchedStory>[] {
  const drafts = new Map(stories.map((draft) => [draft.id, draft]));
  return cutStories(
    listed.flatMap(({ id, data }): SearchedStory[] => {
      const draft = drafts.get(id);
      return draft && data.in[language.path] ? [{ id, published: data.published, draft }] : [];
    }),
  );
}

/** The records of a part. */
function recordsOf(
  { stories }: StoryPart<SearchedStory>,
  language: Language,
  { site, entries }: PublicationDraft,
): SearchRecord[] {
  return stories.flatMap(({ draft: { story } }) =>
    story ? storyRecords(editionOf(story, site, language, entries)) : [],
  );
}

/** What a bundle of stories holds besides them, and what it is for. */
export interface Around extends Pick<PartContent, 'isFurther' | 'together'> {
  /** Of what is no story. */
  others: readonly SearchRecord[];
}

/** The bundle of some stories; where none of their files has changed, not even their records are written again. */
export function madeStoryPart(
  part: StoryPart<SearchedStory>,
  language: Language,
  publication: PublicationDraft,
  { others, ...around }: Around,
): Promise<MadePart> {
  const state = stateOfSources(part.stories.map(({ draft: { folder } }) => folder));
  const shared = [madeBy(), base, language, publication.site, around, catalogues(language), others];
  const name =
    state !== undefined &&
    createHash('sha256').update(JSON.stringify(shared)).update(state).digest('hex').slice(0, 20);
  return partByNote(name || undefined, () => ({
    ...around,
    language,
    records: [...recordsOf(part, language, publication), ...others],
  }));
}

function catalogues(language: Language): object[] {
  return namespaces.map((namespace) => catalogueOf(language, namespace));
}
