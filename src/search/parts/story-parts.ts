import { createHash } from 'node:crypto';
import type { Language } from '../../i18n/languages.ts';
import { catalogueOf, namespaces } from '../../i18n/words.ts';
import { base } from '../../routes.ts';
import { editionOf } from '../../story/edition.ts';
import { listOfBuild } from '../../story/listing.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { type SearchRecord, storyRecords } from '../bundle/records.ts';
import { cutStories, type Dated, type StoryPart } from './cut-stories.ts';
import { madeBy } from './index-part.ts';
import { type MadePart, partByNote } from './make-part.ts';

/** A story with what parts are cut by. */
export interface SearchedStory extends Dated {
  /** Stands for what its files hold. */
  content: string;
  /** Its texts, which are read once they are asked for. */
  story: () => Story | undefined;
}

/** Where there are several parts, the documents of about one story share a file. */
export const together = 3;

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

/** The records of a part. */
export function recordsOf(
  { stories }: StoryPart<SearchedStory>,
  language: Language,
  { site, entries }: PartSurroundings,
): SearchRecord[] {
  return stories.flatMap(({ story: read }) => {
    const story = read();
    return story ? storyRecords(editionOf(story, site, language, entries)) : [];
  });
}

/** The bundle of older stories; where none of their files has changed, not even their records are written again. */
export function olderPart(
  part: StoryPart<SearchedStory>,
  language: Language,
  around: PartSurroundings,
): Promise<MadePart> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([madeBy(), base, language, around.site, together, catalogues(language)]));
  for (const { id, content } of part.stories) hash.update(`\0${id}\0${content}`);
  return partByNote(hash.digest('hex').slice(0, 20), () => ({
    language,
    records: recordsOf(part, language, around),
    isFurther: true,
    together,
  }));
}

function catalogues(language: Language): object[] {
  return namespaces.map((namespace) => catalogueOf(language, namespace));
}
