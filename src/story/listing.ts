import { z } from 'zod';
import type { Language } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { changedOn, type Edition, editionOf } from './edition.ts';
import type { Entries } from './entries.ts';
import { type MentioningPassage, mentioningPassages } from './mentions.ts';
import { type LayerKind, plainText, type Story } from './story.ts';

/** What a list of stories needs of one of them. */
export const storyListing = z.object({
  published: z.string(),
  /** See {@link changedOn}. */
  changed: z.string(),
  topics: z.array(z.string()),
  /** Path of the language that the article was written in. */
  source: z.string(),
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

/** A story as lists show it, in one language. */
export type ListedStory = StoryListing['in'][string] & Pick<StoryListing, 'published' | 'topics'>;

/** A story that mentions an entry. */
export interface Appearance {
  story: ListedStory;
  passages: readonly MentioningPassage[];
}

/** A story as lists show it in a language; `undefined` where it is not in that. */
export function listedIn(
  { published, topics, in: languages }: StoryListing,
  { path }: Language,
): ListedStory | undefined {
  const listed = languages[path];
  return listed && { ...listed, published, topics };
}

/** Lists a story in each of its languages. */
export function listedStory(story: Story, site: Site, entries: Entries): StoryListing {
  const { published, topics = [] } = story.head;
  const editions = story.languages.map((language) => editionOf(story, site, language, entries));
  const texts = editions.map((edition) => [edition.language.path, listedText(edition)] as const);
  const { source } = story.article;
  return { published, changed: changedOn(story.head), topics, source, in: Object.fromEntries(texts) };
}

function listedText({ article, slug, title, shown, passages, site }: Edition): StoryListing['in'][string] {
  const layer = (wanted: LayerKind) => article.layers.find(({ kind }) => kind === wanted)?.blocks ?? [];
  return {
    slug,
    title,
    lede: layer('lede').map(plainText).join(' '),
    question: layer('question').slice(0, 1).map(plainText).join(''),
    mentions: mentioningPassages(shown, passages, site),
  };
}
