import type { Language } from '../i18n/languages.ts';
import { absolute, textAddress } from '../routes.ts';
import type { Site } from '../schema/site.ts';
import {
  type ShownArticle,
  type ShownConversa,
  shownArticle,
  shownConversa,
} from '../story/pairing/shown.ts';
import { type Article, type Conversa, plainText, type Story } from '../story/story.ts';

/** A story in one of its languages, with what everything that leaves the site says about it. */
export interface Version {
  site: Site;
  story: Story;
  language: Language;
  article: Article;
  conversa: Conversa | undefined;
  /** As its page shows it. */
  shown: { article: ShownArticle; conversa: ShownConversa | undefined };
  title: string;
  /** The central question; absent in a story without that layer. */
  question: string | undefined;
  slug: string;
  /** Address of its page with the origin. */
  url: string;
  /** Where the story is in its other languages. */
  others: readonly { language: Language; url: string }[];
}

/**
 * A version of a story.
 * @throws where the story is not in the language.
 */
export function versionOf(story: Story, site: Site, language: Language): Version {
  const article = story.article.in[language.path];
  if (article === undefined) throw new Error(`The story ${story.id} is not in “${language.path}”`);
  const shown = { article: shownArticle(story, language), conversa: shownConversa(story, language) };
  const [question] = shown.article.layers.find(({ kind }) => kind === 'question')?.blocks ?? [];
  return {
    site,
    story,
    language,
    article,
    conversa: story.conversa?.in[language.path],
    shown,
    title: plainText(article.title),
    question: question && plainText(question.block),
    slug: article.head.slug,
    url: urlIn(story, site, language),
    others: story.languages
      .filter(({ path }) => path !== language.path)
      .map((other) => ({ language: other, url: urlIn(story, site, other) })),
  };
}

function urlIn(story: Story, site: Site, language: Language): string {
  return absolute(textAddress(language, story.article.in[language.path]?.head.slug ?? ''), site);
}

/** The language in which a document of the story was written. */
export function sourceLanguage({ story, site, language }: Version, kind: 'article' | 'conversa'): Language {
  return site.languages.find(({ path }) => path === story[kind]?.source) ?? language;
}

/** The language tag behind a name of a language in a content file: the path of one of the site's, else a tag itself. */
export function tagNamed(name: string, { languages }: Site): string {
  return languages.find(({ path }) => path === name)?.tag ?? name;
}
