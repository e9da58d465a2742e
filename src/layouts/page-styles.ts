/*
 * All styles of the site, inline and first, in one order: a layer file that is imported would change its place as
 * soon as a page imports a component before its layout.
 */
import type { LanguageMenu } from '../components/site/languages-in-line.ts';
import { isWatched } from '../files/kept.ts';
import type { Language } from '../i18n/languages.ts';
import { base } from '../routes.ts';
import type { Look } from '../schema/look/look-fields.ts';
import { themeOf } from '../schema/look/theme-file.ts';
import firstScreen from '../styles/first-screen.css?inline';
import languageMenu from '../styles/language-menu.css?inline';
import languageMenuOfFew from '../styles/language-menu-of-few.css?inline';
import lists from '../styles/lists.css?inline';
import { lookStyles, withColours } from '../styles/look-styles.ts';
import map from '../styles/map.css?inline';
import prose from '../styles/prose.css?inline';
import reading from '../styles/reading.css?inline';
import reset from '../styles/reset.css?inline';
import site from '../styles/site.css?inline';
import story from '../styles/story.css?inline';
import timeline from '../styles/timeline.css?inline';
import tokens from '../styles/tokens.css?inline';
import touch from '../styles/touch.css?inline';
import { faceStyles } from './face-styles.ts';
import { type RareSheet, rareStyles } from './rare-sheets.ts';

/** What stands in the head of a page for its looks. */
interface PageStyles {
  styles: string;
  /** The rules of the typefaces that are fetched. */
  faces: string;
  /** The links that fetch them. */
  preload: string;
}

/** Where the fetched typefaces are in force without a script that says so. */
export const media = import.meta.env.DEV ? 'all' : '(scripting: none)';

/** What a page may have besides what all have. */
export interface PageParts {
  /** What stories have and no other page, as the timeline and the map, and not what all others have. */
  pictures: boolean;
  /** Those that few pages need. */
  sheets: readonly RareSheet[];
  menu: LanguageMenu;
  /** Its language; absent for a page in all of them. */
  language: Language | undefined;
  /** Those of the site. */
  languages: readonly Language[];
  /** Its own face; the same for all pages. */
  look: Look | undefined;
}

const menus: Readonly<Record<LanguageMenu, string>> = {
  none: '',
  few: languageMenu + languageMenuOfFew,
  many: languageMenu,
};

const made = new Map<string, PageStyles>();

/**
 * The styles of a page, which are the same for all pages with the same parts.
 * @param writtenFonts what Astro's `<Font>` writes of all typefaces.
 */
export async function pageStyles(
  parts: PageParts,
  writtenFonts: () => Promise<string | undefined>,
): Promise<PageStyles> {
  const key = JSON.stringify([parts.pictures, parts.sheets, parts.menu, parts.language?.path]);
  const styles = (isWatched ? undefined : made.get(key)) ?? makeStyles(parts, (await writtenFonts()) ?? '');
  made.set(key, styles);
  return styles;
}

function makeStyles(
  { pictures, sheets, menu, language, languages, look }: PageParts,
  written: string,
): PageStyles {
  const { system, faces, preload } = faceStyles(written, { own: language, all: languages });
  const own = lookStyles(look);
  // Below what a printer needs, of which a theme need know nothing.
  const theme = themeOf(base);
  const components =
    site +
    story +
    (pictures ? firstScreen + timeline + map : lists) +
    // Of a story it is known what its headings say.
    rareStyles(pictures ? sheets : [...sheets, 'long-words']) +
    menus[menu] +
    touch +
    own.components;
  return {
    styles: `@layer tokens,reset,prose,components,${theme && 'theme,'}print;${withColours(tokens, look)}${reset}${prose}${own.prose}${components}${reading}${theme}${system}`,
    faces,
    preload: preload.replaceAll(/ type="[^"]*"/g, ` media="${media}"`),
  };
}
