import { isIn, type Language, localise } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { homeAddress, rootAddress, searchAddress, siteFileAddress } from '../routes.ts';
import type { Site } from '../schema/site-file.ts';
import { colour } from './cards/colours.ts';

/** The web manifest of a language: what the site is called and looks like when somebody installs it. */
export function manifest(site: Site, language: Language): string {
  const t = wordsIn(language);
  const home = homeAddress(language);
  const text = {
    name: localise(site.name, language),
    short_name: localise(site.name, language),
    ...(isIn(site.tagline, language) && { description: localise(site.tagline, language) }),
    lang: language.tag,
    dir: language.direction,
    id: home,
    start_url: home,
    // Links lead to the other languages, which are the same site.
    scope: rootAddress,
    display: 'minimal-ui',
    background_color: colour('paper'),
    theme_color: colour('paper'),
    icons: [
      { src: siteFileAddress('icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: siteFileAddress('icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: siteFileAddress('icon-maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [{ name: t('search:open'), url: searchAddress(language) }],
  };
  return `${JSON.stringify(text, undefined, 2)}\n`;
}
