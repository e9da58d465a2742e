import type { Finding } from '../schema/finding.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { blocksOf } from '../story/story.ts';
import { passagesOn, unknownPassage } from './passages-on-page.ts';

/** Open questions rest on blocks that the article on the same page shows. */
export function openQuestionsOf(story: StoryDraft): Finding[] {
  return story.documents.flatMap((document) => {
    const passages = passagesOn(document.language, story);
    if (document.kind !== 'article' || passages === undefined) return [];
    return blocksOf(document)
      .filter((block) => block.kind === 'unknown')
      .flatMap(({ refs, place }) =>
        refs
          .filter((ref) => !passages.has(ref))
          .map((ref) => unknownPassage(ref, place, 'the question rests on')),
      );
  });
}
