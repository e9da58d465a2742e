import { onceEach } from '../i18n/once-each.ts';

/** A language tag as Open Graph wants it: `pt_BR`; the region that most speakers are in where the tag has none. */
export const openGraphLocale = onceEach((tag) => {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
});
