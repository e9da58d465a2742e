import { error, type Finding } from '../schema/finding.ts';
import type { MomentBlock } from '../story/blocks.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { sourceDocument } from '../story/read/source-document.ts';
import { type Article, blocksOf } from '../story/story.ts';
import { isBefore } from '../story/time/edtf.ts';
import { passagesOn, unknownPassage } from './passages-on-page.ts';
import { ofKindWithSameId } from './same-id.ts';

/** Moments lead to a passage, stand in the order of time, and are at the same place of the line in every language. */
export function momentsOf(story: StoryDraft): Finding[] {
  const articles = story.documents.filter((document) => document.kind === 'article');
  const source = sourceDocument(story, 'article');
  return articles.flatMap((article) => [
    ...withoutPassage(article, story),
    ...(source && article !== source ? differing(article, source) : outOfOrder(article)),
  ]);
}

/** Moments that are wholly before one that stands above them. */
function outOfOrder(article: Article): Finding[] {
  const dated = momentsIn(article).flatMap(({ time, place }) =>
    time.kind === 'date' ? { ...time, place } : [],
  );
  return dated.flatMap(({ date, written, place }, index) => {
    const later = dated.slice(0, index).find((above) => isBefore(date, above.date));
    return later
      ? error(
          'moment-order',
          place,
          `Unexpected moment of ${written} below one of ${later.written}, expected moments in the order of time`,
          'Move it up, in every language.',
        )
      : [];
  });
}

function withoutPassage(article: Article, story: StoryDraft): Finding[] {
  const passages = passagesOn(article.language, story);
  if (passages === undefined) return [];
  return momentsIn(article)
    .filter(({ ref }) => (passages.get(ref)?.kind ?? 'moment') === 'moment')
    .map(({ ref, place }) => unknownPassage(ref, place, 'tells of the moment'));
}

function differing(article: Article, source: Article): Finding[] {
  return ofKindWithSameId('moment', article, source).flatMap(([moment, original]) => {
    const own = attributesIn(moment);
    return attributesIn(original).flatMap((expected, index) => {
      const found = own[index];
      return found === undefined || found === expected
        ? []
        : [
            error(
              'moment-differs',
              moment.place,
              `Unexpected ${found} on the moment ${moment.id}, expected ${expected} as in the source (${source.language.path})`,
              'Write the same in every language: only the words of a moment are translated.',
            ),
          ];
    });
  });
}

function momentsIn(article: Article): MomentBlock[] {
  return blocksOf(article).filter((block) => block.kind === 'moment');
}

/** What is the same in every language, as it is written. */
function attributesIn({ time, open, ref }: MomentBlock): readonly string[] {
  return [
    time.kind === 'date' ? `when="${time.written}"` : 'label="…"',
    open ? '“open”' : 'absence of “open”',
    `ref="${ref}"`,
  ];
}
