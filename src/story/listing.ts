import { z } from 'zod';
import type { Site } from '../schema/site.ts';
import type { StoryHead } from '../schema/story.ts';
import { type MentioningPassage, mentioningPassages } from './mentions.ts';
import { type LayerKind, plainText, type Story } from './story.ts';

/** What a list of stories needs of one of them. */
export const storyListing = z.object({
  published: z.string(),
  /** See {@link changedOn}. */
  changed: z.string(),
  topics: z.array(z.string()),
  /** By the path of each language that the story exists in. */
  in: z.record(
    z.string(),
    z.object({
      slug: z.string(),
      title: z.string(),
      lede: z.string(),
      /** The central question; empty for an article without that layer. */
      question: z.string(),
      /** The passages that mention each entry, for its list of stories. */
      mentions: z.record(z.string(), z.array(z.custom<MentioningPassage>())),
    }),
  ),
});
export type StoryListing = z.infer<typeof storyListing>;

/** The day on which a story was last changed: when it was published, updated or corrected. */
export function changedOn({
  published,
  updated = published,
  corrections = [],
}: Pick<StoryHead, 'published' | 'updated' | 'corrections'>): string {
  return [published, updated, ...corrections.map(({ date }) => date)].reduce((a, b) => (a < b ? b : a));
}

/** Lists a story in each of its languages. */
export function listedStory(story: Story, site: Site): StoryListing {
  const { head, languages, article } = story;
  const entries = languages.flatMap((language) => {
    const { path } = language;
    const document = article.in[path];
    if (document === undefined) return [];
    const layer = (wanted: LayerKind) => document.layers.find(({ kind }) => kind === wanted)?.blocks ?? [];
    return [
      [
        path,
        {
          slug: document.head.slug,
          title: plainText(document.title),
          lede: layer('lede').map(plainText).join(' '),
          question: layer('question').slice(0, 1).map(plainText).join(''),
          mentions: mentioningPassages(story, site, language),
        },
      ],
    ];
  });
  const { published, topics = [] } = head;
  return { published, changed: changedOn(head), topics, in: Object.fromEntries(entries) };
}
