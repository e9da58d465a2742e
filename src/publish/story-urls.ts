import type { Language } from '../i18n/languages.ts';
import { absolute, textAddress } from '../routes.ts';
import type { Site } from '../schema/site-file.ts';
import type { Edition } from '../story/edition.ts';

/** Address of a story's page with the origin. */
export function urlOf({ site, language, slug }: { site: Site; language: Language; slug: string }): string {
  return absolute(textAddress(language, slug), site);
}

/** Where the story is in its other languages. */
export function otherUrls({ site, others }: Edition): { language: Language; url: string }[] {
  return others.map(({ language, slug }) => ({ language, url: urlOf({ site, language, slug }) }));
}
