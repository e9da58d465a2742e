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
  /** Tags of all languages of the site, where two of them have one name without their script and region. */
  siteTags?: readonly string[] | undefined;
}

/** A text in every language of the publication, by {@link Language.path}; a plain string is the same in all. */
export type Localised = string | Readonly<Record<string, string>>;

/**
 * The text for a language.
 * @throws when it is missing, which the content check excludes.
 */
export function localise(text: Localised, language: Language): string {
  const found = typeof text === 'string' ? text : text[language.path];
  if (found === undefined) throw new Error(`No text for “${language.path}” in ${JSON.stringify(text)}`);
  return found;
}

/** The language tag behind a name of a language in a content file: the path of one of the site's, else a tag itself. */
export function tagNamed(name: string, languages: readonly Language[]): string {
  return languages.find(({ path }) => path === name)?.tag ?? name;
}
