import { ofProcess } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { changedOn, type Edition, editionOf } from './edition.ts';
import type { Entries } from './entries.ts';
import { type MentioningPassage, mentioningPassages } from './mentions.ts';
import { type LayerKind, plainText, type Story } from './story.ts';

/** What a list of stories needs of one of them. */
export interface StoryListing {
  published: string;
  /** See {@link changedOn}. */
  changed: string;
  topics: readonly string[];
  /** Path of the language that the article was written in. */
  source: string;
  /** By the path of each language that the story exists in. */
  in: Readonly<Record<string, ListedText>>;
}

/** What a list needs of a story in one language. */
export interface ListedText {
  slug: string;
  title: string;
  lede: string;
  /** The central question; empty for an article without that layer. */
  question: string;
  /** The passages that mention each entry, for its list of stories. */
  mentions: Readonly<Record<string, readonly MentioningPassage[]>>;
}

/** A story as lists show it, in one language. */
export type ListedStory = Omit<ListedText, 'mentions'> & Pick<StoryListing, 'published' | 'topics'>;

/** A story that mentions an entry. */
export interface Appearance {
  story: Pick<ListedStory, 'slug' | 'title'>;
  passages: readonly MentioningPassage[];
}

/** A story of the publication as lists know it, in all its languages. */
export interface StoryOfList {
  id: string;
  data: StoryListing;
  /** Stands for what its files hold; '' where nothing is kept. */
  content: string;
  /** Stands for all that what is made of the story is made of, but for what all stories have; '' where nothing is kept. */
  digest: string;
}

/** A story as lists show it in a language; `undefined` where it is not in that. */
export function listedIn(
  { published, topics, in: languages }: StoryListing,
  { path }: Language,
): ListedStory | undefined {
  const found = languages[path];
  if (found === undefined) return undefined;
  const { slug, title, lede, question } = found;
  return { slug, title, lede, question, published, topics };
}

const listed = ofProcess('listed stories', () => ({
  stories: undefined as readonly StoryOfList[] | undefined,
}));

/** Says how the build that now runs lists its stories. */
export function listForBuild(stories: readonly StoryOfList[]): void {
  listed.stories = stories;
}

/** How the build that runs lists its stories; `undefined` where none runs. */
export function listOfBuild(): readonly StoryOfList[] | undefined {
  return listed.stories;
}

/** Lists a story in each of its languages. */
export function listedStory(story: Story, site: Site, entries: Entries): StoryListing {
  const { published, topics = [] } = story.head;
  const editions = story.languages.map((language) => editionOf(story, site, language, entries));
  const texts = editions.map((edition) => [edition.language.path, listedText(edition)] as const);
  const { source } = story.article;
  return { published, changed: changedOn(story.head), topics, source, in: Object.fromEntries(texts) };
}

function listedText({ article, slug, title, shown, passages, site }: Edition): ListedText {
  const layer = (wanted: LayerKind) => article.layers.find(({ kind }) => kind === wanted)?.blocks ?? [];
  return {
    slug,
    title,
    lede: layer('lede').map(plainText).join(' '),
    question: layer('question').slice(0, 1).map(plainText).join(''),
    mentions: mentioningPassages(shown, passages, site),
  };
}
