import { resolve } from 'node:path';

const { CONTENT = '' } = process.env;

/** The folder of the publication being built: `CONTENT`, or `content/` in the project where that is not set or blank. */
export const contentFolder = resolve(CONTENT.trim() === '' ? 'content' : CONTENT);

/** One language of the publication, as `site.yaml` lists it. */
export interface Language {
  /** Its name in addresses, file names and localised fields: `pt` in `/pt/…` and `article.pt.mdx`. */
  path: string;
  /** BCP 47 tag for `lang`, `hreflang` and `Intl`: `pt-BR`. */
  tag: string;
  /** What its own speakers call it: `Português`. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** Calendar and digits of its pages, by the names that Unicode gives them; absent for those of its newsrooms. */
  calendar?: string | undefined;
  digits?: string | undefined;
  /** Whether every text has to be there in it; where not, others stand in for what is missing. */
  complete?: boolean | undefined;
  /** The languages that stand in, in this order; absent for one that is complete. */
  standIns?: readonly TextLanguage[] | undefined;
  /** Tags of all languages of the site, where two of them have one name without their script and region. */
  siteTags?: readonly string[] | undefined;
}

/** What a text says of the language that it is in. */
export type TextLanguage = Pick<Language, 'path' | 'tag' | 'direction'>;

/** A text in languages of the publication, by {@link Language.path}; a plain string is the same in all. */
export type Localised = string | Readonly<Record<string, string>>;

/** A text as readers of a language are given it. */
export interface TextShown {
  text: string;
  /** The language that the text is in, where that is not the readers’ own. */
  foreign?: TextLanguage | undefined;
}

/** Whether a text is there in a language itself. */
export function isIn(text: Localised, { path }: Pick<Language, 'path'>): boolean {
  return typeof text === 'string' || Object.hasOwn(text, path);
}

/** The language whose text readers of another are given, where nothing is said of how it was written: their own if it has one. */
export function shownFrom(text: Localised, language: Language): TextLanguage | undefined {
  return [language, ...(language.standIns ?? [])].find((each) => isIn(text, each));
}

/**
 * The text for a language: its own, else that of the language that it was written in, else of the nearest one that has it.
 * @param source path of the language that it was written in, where that is known.
 * @throws when there is none, which the content check excludes.
 */
export function shownIn(text: Localised, language: Language, source?: string): TextShown {
  if (typeof text === 'string') return { text };
  const own = text[language.path];
  if (own !== undefined) return { text: own };
  const { standIns = [] } = language;
  const foreign =
    standIns.find(({ path }) => path === source && Object.hasOwn(text, path)) ??
    standIns.find(({ path }) => Object.hasOwn(text, path));
  const found = foreign && text[foreign.path];
  if (found === undefined) throw new Error(`No text for “${language.path}” in ${JSON.stringify(text)}`);
  return { text: found, foreign };
}

/** The same, where nothing can say which language it is in: in attributes, file formats, addresses. */
export function localise(text: Localised, language: Language, source?: string): string {
  return shownIn(text, language, source).text;
}

/** The language tag behind a name of a language in a content file: the path of one of the site's, else a tag itself. */
export function tagNamed(name: string, languages: readonly Language[]): string {
  return languages.find(({ path }) => path === name)?.tag ?? name;
}
