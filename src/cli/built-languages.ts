import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../i18n/languages.ts';
import { homeAddress, pathInSite } from '../routes.ts';

/** Which languages of a publication its site has, which may have been built before one was added, and which it lacks. */
export function builtLanguages(
  languages: readonly Language[],
  site: string,
): { built: Language[]; lacking: Language[] } {
  const isBuilt = (language: Language) =>
    existsSync(join(site, decodeURI(pathInSite(homeAddress(language))), 'index.html'));
  return {
    built: languages.filter(isBuilt),
    lacking: languages.filter((language) => !isBuilt(language)),
  };
}
