/** A language tag as Open Graph wants it: `pt_BR`; the region that most speakers are in where the tag has none. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}
