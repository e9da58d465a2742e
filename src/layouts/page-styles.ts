/*
 * All styles of the site, inline and first, in one order: a layer file that is imported would change its place as
 * soon as a page imports a component before its layout.
 */
import type { LanguageMenu } from '../components/site/languages-in-line.ts';
import { isWatched } from '../files/kept.ts';
import languageMenu from '../styles/language-menu.css?inline';
import languageMenuOfFew from '../styles/language-menu-of-few.css?inline';
import map from '../styles/map.css?inline';
import prose from '../styles/prose.css?inline';
import reading from '../styles/reading.css?inline';
import reset from '../styles/reset.css?inline';
import site from '../styles/site.css?inline';
import story from '../styles/story.css?inline';
import timeline from '../styles/timeline.css?inline';
import tokens from '../styles/tokens.css?inline';
import touch from '../styles/touch.css?inline';

/** What stands in the head of a page for its looks. */
interface PageStyles {
  styles: string;
  /** The rule of the reading face. */
  face: string;
  /** The link that fetches it. */
  preload: string;
}

/** Where the reading face is in force without a script that says so. */
export const media = import.meta.env.DEV ? 'all' : '(scripting: none)';

/** What a page may have besides what all have. */
interface PageParts {
  /** The pictures of a story. */
  pictures: boolean;
  menu: LanguageMenu;
}

const menus: Readonly<Record<LanguageMenu, string>> = {
  none: '',
  few: languageMenu + languageMenuOfFew,
  many: languageMenu,
};

const made = new Map<string, PageStyles>();

/**
 * The styles of a page, which are the same for all pages with the same parts.
 * @param writtenFonts what Astro's `<Font>` writes.
 */
export async function pageStyles(
  parts: PageParts,
  writtenFonts: () => Promise<string | undefined>,
): Promise<PageStyles> {
  const key = JSON.stringify(parts);
  const styles = (isWatched ? undefined : made.get(key)) ?? makeStyles(parts, (await writtenFonts()) ?? '');
  made.set(key, styles);
  return styles;
}

/** What is said by default, or means nothing for a typeface of the system. */
const needless = /font-(style:normal|display:swap);/g;

function makeStyles({ pictures, menu }: PageParts, written: string): PageStyles {
  const [, fonts = '', preload = ''] = /<style[^>]*>([\s\S]*)<\/style>([\s\S]*)/.exec(written) ?? [];
  const [face = ''] = /@font-face\s*\{[^}]*url\([^}]*\}/.exec(fonts) ?? [];
  const components = site + story + (pictures ? timeline + map : '') + menus[menu] + touch;
  const ofSystem = fonts.replace(face, '').replaceAll(needless, '');
  return {
    styles: `@layer tokens,reset,prose,components,print;${tokens}${reset}${prose}${components}${reading}${ofSystem}`,
    face: face.replace(needless, ''),
    preload: preload.replace(/ type="[^"]*"/, ` media="${media}"`),
  };
}
