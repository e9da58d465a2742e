/*
 * What a component of a publication is given that stands in the place of one of Hearth’s, and what a page of its own is.
 * Public: the numbers of Hearth’s versions speak of it. Hearth gives more than stands here, which may go at any time.
 */

/** A language of the publication, as `site.yaml` says it. */
export interface Language {
  /** Its short name in addresses: `pt`. */
  path: string;
  /** BCP 47: `pt-BR`. */
  tag: string;
  /** Its own name: `Português`. */
  name: string;
  direction: 'ltr' | 'rtl';
}

/** One text for all languages, or a text by the path of each that has one. */
export type Localised = string | Readonly<Record<string, string>>;

/** The publication, as `site.yaml` says it. */
export interface Site {
  name: Localised;
  /** Where it is published, without a path: `https://paper.example`. */
  url: string;
  tagline: Localised;
  /** In their order; the first is that of readers who ask for none. */
  languages: readonly Language[];
  contact: { email: string };
}

/** What every part is given. */
export interface PartProps {
  site: Site;
  /** The language of the page. */
  language: Language;
}

/** `Header`: what stands at the top of every page. */
export interface HeaderProps extends PartProps {
  /** Addresses of the page by the paths of the languages that have it, this one too. */
  alternates: ReadonlyMap<string, string>;
  /** Whether this is the home of the language. */
  home: boolean;
}

/** `Footer`: what stands at the bottom of every page. */
export interface FooterProps extends PartProps {
  /** What `footer:` of `site.yaml` leads to, or what footers have without it, and the profiles of the publication. */
  links: readonly {
    words: string;
    address: string;
    /** The language of the words, where it is another: for `lang` and `dir`. */
    foreign?: Pick<Language, 'tag' | 'direction'> | undefined;
    /** Whether the publication has the address: for `rel="me"`. */
    isOwnProfile?: true;
  }[];
}

/** `StoryCards`: stories in lists, on the home, of a topic, in the archive. */
export interface StoryCardsProps extends PartProps {
  stories: readonly {
    slug: string;
    title: string;
    /** The central question; empty where the story has none. */
    question: string;
    lede: string;
    /** What a list says of it in one line: the question, or what the head of the article says where it has none. */
    line: string;
    /** `2026-11-26`. */
    published: string;
    /** The language that its texts are in, where it is another: for `lang` and `dir`. */
    foreign?: Pick<Language, 'tag' | 'direction'> | undefined;
  }[];
  /** Level of the headings of stories. */
  level: 2 | 3;
}

/** `PageEnd`: what stands between a page and its footer, which Hearth has nothing for. */
export interface PageEndProps extends PartProps {
  /** A story, or any other page. */
  type: 'website' | 'article';
}

/** `pages/<name>.astro`: a page of one’s own. Its slot is what `pages/<name>.<language>.mdx` says below its fields. */
export interface PageProps extends PartProps {
  title: string;
  description: string;
  /** Addresses of the page by the paths of the languages that have it, this one too. */
  alternates: ReadonlyMap<string, string>;
}
