import { join } from 'node:path';
import type { Site } from '../../src/schema/site-file.ts';
import type { Stamp } from '../../src/schema/translations-file.ts';
import { digestOf } from '../../src/story/pairing/digest.ts';
import { accept } from '../../src/story/pairing/pairing.ts';
import { pairsOf } from '../../src/story/pairing/shown.ts';
import { writeTranslations } from '../../src/story/pairing/write-translations.ts';
import { readStory, translationsFile } from '../../src/story/read/read-story.ts';
import { lastIdsOf } from '../../src/story/read/write-ids.ts';
import type { Random } from '../random.ts';

/** The share of translated blocks whose source has changed since. */
const stale = 0.005;

/** Says of the blocks of a story that they are translated from what their source is now, of some from what it was. */
export async function stampStory(folder: string, site: Site, random: Random): Promise<void> {
  const draft = readStory(folder, site);
  if (draft.story === undefined)
    throw new Error(
      draft.findings.map(({ message, place }) => `${place.file}:${place.line} ${message}`).join('\n'),
    );
  const { story } = draft;
  const translations = structuredClone(story.translations);
  for (const language of story.languages) {
    for (const kind of ['article', 'conversa'] as const) {
      for (const pair of pairsOf(story, kind, language)) {
        const acceptance = accept(pair, false, story.head.published);
        if (acceptance.outcome !== 'stamped') continue;
        translations[kind][language.path] = {
          ...translations[kind][language.path],
          [pair.id]: random() < stale ? ofEarlier(acceptance.stamp) : acceptance.stamp,
        };
      }
    }
  }
  await writeTranslations(join(folder, translationsFile), { ...translations, lastIds: lastIdsOf(draft) });
}

/** A stamp on a translation of what the source was before a word was put in. */
function ofEarlier(stamp: Stamp): Stamp {
  const words = stamp.from.split(' ');
  const from = words.toSpliced(Math.floor(words.length / 2), 1).join(' ') || '…';
  return { ...stamp, from, fromDigest: digestOf(from) };
}
