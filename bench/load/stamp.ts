import type { Site } from '../../src/schema/site-file.ts';
import type { Stamp } from '../../src/schema/translations-file.ts';
import { digestOf } from '../../src/story/pairing/digest.ts';
import { stamping, translatedKinds } from '../../src/story/pairing/stamping.ts';
import { readStory } from '../../src/story/read/read-story.ts';
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
  const stamps = stamping(draft, story, story.head.published);
  for (const language of story.languages)
    for (const kind of translatedKinds)
      stamps.accept(kind, language, {
        isReviewed: false,
        stampFor: (stamp) => (random() < stale ? ofEarlier(stamp) : stamp),
      });
  await stamps.write();
}

/** A stamp on a translation of what the source was before a word was put in. */
function ofEarlier(stamp: Stamp): Stamp {
  const words = stamp.from.split(' ');
  const from = words.toSpliced(Math.floor(words.length / 2), 1).join(' ') || '…';
  return { ...stamp, from, fromDigest: digestOf(from) };
}
