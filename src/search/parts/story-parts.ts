import { createHash, type Hash } from 'node:crypto';
import type { Language } from '../../i18n/languages.ts';
import { catalogueOf, namespaces } from '../../i18n/words.ts';
import { base } from '../../routes.ts';
import { editionOf } from '../../story/edition.ts';
import { listOfBuild } from '../../story/listing.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { type SearchRecord, storyRecords } from '../bundle/records.ts';
import { cutStories, type Dated, type StoryPart } from './cut-stories.ts';
import { madeBy, type PartContent } from './index-part.ts';
import { recordsOfEach } from './kept-records.ts';
import { type MadePart, partByNote } from './make-part.ts';

/** A story with what parts are cut by. */
export interface SearchedStory extends Dated {
  /** Stands for what its files hold. */
  content: string;
  /** Its texts, which are read once they are asked for. */
  story: () => Story | undefined;
}

/** What else than its stories a part is made with. */
export type PartSurroundings = Pick<PublicationDraft, 'site' | 'entries'>;

/** The stories of a language in parts, the newest first: as the build that runs has listed them. */
export function storyParts({ stories }: PublicationDraft, language: Language): StoryPart<SearchedStory>[] {
  const drafts = new Map(stories.map((draft) => [draft.id, draft]));
  return cutStories(
    (listOfBuild() ?? []).flatMap(({ id, data, content }): SearchedStory[] =>
      data.in[language.path]
        ? [{ id, published: data.published, content, story: () => drafts.get(id)?.story }]
        : [],
    ),
  );
}

/** What a bundle of stories holds besides them, and what it is for. */
export interface Around extends Pick<PartContent, 'isFurther'> {
  /** Of what is no story. */
  others: readonly SearchRecord[];
}

/** Of stories that are searched after those of the first bundle. */
export const asFurther: Around = { isFurther: true, others: [] };

/** The bundle of some stories; where none of their files has changed, not even their records are written again. */
export function madeStoryPart(
  part: StoryPart<SearchedStory>,
  language: Language,
  surroundings: PartSurroundings,
  { others, ...around }: Around,
): Promise<MadePart> {
  const { site, entries } = surroundings;
  const madeOf = JSON.stringify([madeBy(), base, language, site, catalogues(language)]);
  const hash = createHash('sha256')
    .update(madeOf)
    .update(JSON.stringify([around, others]));
  for (const { id, content } of part.stories) hash.update(`\0${id}\0${content}`);
  return partByNote(digestOf(hash), () => {
    // Parts are cut from the oldest on, so that this one begins with the same story after most edits.
    const records = createHash('sha256').update(madeOf).update(`\0${part.stories[0]?.id}`);
    const ofStories = recordsOfEach(digestOf(records), part.stories, ({ story: read }) => {
      const story = read();
      return story ? storyRecords(editionOf(story, site, language, entries)) : [];
    });
    return { ...around, language, records: [...ofStories, ...others] };
  });
}

function digestOf(hash: Hash): string {
  return hash.digest('hex').slice(0, 20);
}

function catalogues(language: Language): object[] {
  return namespaces.map((namespace) => catalogueOf(language, namespace));
}
