import type { Language } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import { stamping, translatedKinds } from '../story/pairing/stamping.ts';
import { readStory } from '../story/read/read-story.ts';
import { localDay } from '../story/time/local-day.ts';

/**
 * Says of a story whose texts were made together that all translations fit their source.
 * @param languages of which that is said.
 * @returns whether the story could be read.
 */
export async function acceptAll(
  folder: string,
  site: Site,
  languages: readonly Language[] = site.languages,
): Promise<boolean> {
  const draft = readStory(folder, site);
  const { story } = draft;
  if (story === undefined) return false;
  const stamps = stamping(draft, story, localDay(new Date()));
  for (const language of languages)
    for (const kind of translatedKinds) stamps.accept(kind, language, { isReviewed: true });
  await stamps.write();
  return true;
}
