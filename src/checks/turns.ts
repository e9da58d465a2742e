import { error, type Finding } from '../schema/finding.ts';
import { listOfNames } from '../schema/nearest.ts';
import type { Site } from '../schema/site-file.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { passagesOn, unknownPassage } from './passages-on-page.ts';

/** Turns have a voice of the publication, and rest on blocks that the article on the same page shows. */
export function turnsOf(story: StoryDraft, site: Site): Finding[] {
  const names = Object.keys(site.voices);
  const expected =
    names.length > 0
      ? `one of ${listOfNames(names)}`
      : 'one of those under “voices” in site.yaml, which has none';
  return story.documents.flatMap((document) => {
    if (document.kind !== 'conversa') return [];
    const passages = passagesOn(document.language, story);
    return document.turns.flatMap(({ voice, refs, place }) => [
      ...(Object.hasOwn(site.voices, voice)
        ? []
        : [
            error(
              'unknown-voice',
              place,
              `Unexpected voice “${voice}”, expected ${expected}`,
              'Correct it, or add the voice to site.yaml.',
            ),
          ]),
      ...refs
        .filter((ref) => passages && !passages.has(ref))
        .map((ref) => unknownPassage(ref, place, 'the turn rests on')),
    ]);
  });
}
