import { join } from 'node:path';
import type { Site } from '../schema/site-file.ts';
import { accept } from '../story/pairing/pairing.ts';
import { pairsOf } from '../story/pairing/shown.ts';
import { writeTranslations } from '../story/pairing/write-translations.ts';
import { readStory, translationsFile } from '../story/read/read-story.ts';
import { lastIdsOf } from '../story/read/write-ids.ts';
import { localDay } from '../story/time/local-day.ts';

/** Says of a story whose texts were made together that all translations fit their source. */
export async function acceptAll(folder: string, site: Site): Promise<void> {
  const draft = readStory(folder, site);
  const { story } = draft;
  if (story === undefined) return;
  const translations = structuredClone(story.translations);
  const today = localDay(new Date());
  for (const language of site.languages) {
    const stamps = pairsOf(story, 'article', language).flatMap((pair) => {
      const acceptance = accept(pair, true, today);
      return acceptance.outcome === 'stamped' ? [[pair.id, acceptance.stamp] as const] : [];
    });
    if (stamps.length > 0) translations.article[language.path] = Object.fromEntries(stamps);
  }
  await writeTranslations(join(folder, translationsFile), { ...translations, lastIds: lastIdsOf(draft) });
}
