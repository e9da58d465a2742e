/* What pages fetch: the publication's settings, its stories and its staff's pages. */

import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from '../i18n/languages.ts';
import { homeAddress, textAddress } from '../routes.ts';
import type { Site } from '../schema/site.ts';
import type { MentioningPassage } from '../story/mentions.ts';
import type { Article, Conversa, Story } from '../story/story.ts';
import { currentSite, storyOf } from './current.ts';

export { currentSite, storyOf };

/** The documents of a story in one of its languages. */
export function documentsIn(
  story: Story,
  { path }: Language,
): { article: Article; conversa: Conversa | undefined } {
  const article = story.article.in[path];
  if (article === undefined) throw new Error(`The story ${story.id} is not in “${path}”`);
  return { article, conversa: story.conversa?.in[path] };
}

/** A story as lists show it, in one language. */
export interface ListedStory {
  slug: string;
  title: string;
  lede: string;
  question: string;
  published: string;
  /** Names of topics of `site.yaml`. */
  topics: readonly string[];
  /** The passages that mention each entry, by `keyOf`. */
  mentions: Readonly<Record<string, readonly MentioningPassage[]>>;
}

/** Stories that exist in a language, the latest first. */
export async function storiesIn({ path }: Language): Promise<ListedStory[]> {
  const stories = await getCollection('stories');
  return stories
    .toSorted(
      (a, b) => b.data.published.localeCompare(a.data.published, 'en') || a.id.localeCompare(b.id, 'en'),
    )
    .flatMap(({ data }) => {
      const listed = data.in[path];
      return listed ? [{ ...listed, published: data.published, topics: data.topics }] : [];
    });
}

/** A page of the staff with its language. */
export interface StaffPage {
  /** The same in all languages: `faq`. */
  id: string;
  language: Language;
  entry: CollectionEntry<'pages'>;
}

/** All pages of the staff, in the order of their file names. */
export async function staffPages(): Promise<StaffPage[]> {
  const { languages } = await currentSite();
  // The collection itself is in the order in which the files happened to be read.
  const entries = (await getCollection('pages')).toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  return entries.flatMap((entry) => {
    const [id = entry.id, path] = entry.id.split('.');
    const language = languages.find((known) => known.path === path);
    return language ? [{ id, language, entry }] : [];
  });
}

/** Where a text is in each language that it exists in, by the language's path. */
export type Alternates = ReadonlyMap<string, string>;

/** Alternates of a page that every language has. */
export function alternatesEverywhere(
  site: Site,
  address: (language: Language) => string = homeAddress,
): Alternates {
  return new Map(site.languages.map((language) => [language.path, address(language)]));
}

/** Alternates of a text with a slug of its own in each language. */
export function alternatesBySlug(slugs: readonly { language: Language; slug: string }[]): Alternates {
  return new Map(slugs.map(({ language, slug }) => [language.path, textAddress(language, slug)]));
}

/** The language tag behind a name of a language in a content file: the path of one of the site's, else a tag itself. */
export async function tagOf(name: string): Promise<string> {
  const { languages } = await currentSite();
  return languages.find(({ path }) => path === name)?.tag ?? name;
}
