import { onceEach } from '../i18n/once-each.ts';

/**
 * A language tag as Open Graph wants it: `pt_BR`; the region that most speakers are in where the tag has none, and
 * Bokmål for what is only said to be Norwegian.
 */
export const openGraphLocale = onceEach((tag) => {
  const { language, region } = new Intl.Locale(tag.replace(/^no\b/, 'nb')).maximize();
  return region ? `${language}_${region}` : language;
});
