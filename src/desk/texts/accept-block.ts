import { stamping } from '../../story/pairing/stamping.ts';
import { readStory } from '../../story/read/read-story.ts';
import type { DocumentKind } from '../../story/story.ts';
import { localDay } from '../../story/time/local-day.ts';
import type { DeskPublication } from './open-publication.ts';
import { digestOf, groupNamed } from './sheet.ts';

/** A block that somebody says of that its translation fits, and what of it was seen. */
export interface Accepting {
  texts: string;
  into: string;
  of: DocumentKind;
  id: string;
  /** The digests of each of its texts, by context. */
  seen: Readonly<Record<string, { source: string; target: string }>>;
}

/**
 * What came of it: `changed` where it is another one than that which was seen, `unwritten` where a placeholder stands in
 * it or in its source, and `broken` where the story has mistakes.
 */
export type Accepted = 'accepted' | 'as-before' | 'changed' | 'unwritten' | 'missing' | 'broken' | 'unknown';

/** Says of a block that its translation fits the wording of its source that the translator saw. */
export async function acceptBlock(publication: DeskPublication, asked: Accepting): Promise<Accepted> {
  const { draft } = publication.now();
  const language = draft?.site.languages.find(({ path }) => path === asked.into);
  const group = draft && language && groupNamed(draft, asked.texts, language);
  const folder = draft?.stories.find(({ id }) => id === group?.story)?.folder;
  if (draft === undefined || group === undefined || folder === undefined) return 'unknown';
  const units = group.parts
    .flatMap((part) => part.units)
    .filter(({ block }) => block?.of === asked.of && block.id === asked.id);
  if (units.length === 0) return 'unknown';
  for (const { context, source, target } of units) {
    const seen = Object.hasOwn(asked.seen, context) ? asked.seen[context] : undefined;
    if (seen?.source !== digestOf(source) || seen.target !== digestOf(target)) return 'changed';
  }
  const read = readStory(folder, draft.site);
  const own = read.story?.languages.find(({ path }) => path === asked.into);
  if (read.story === undefined) return 'broken';
  const stamps = stamping(read, read.story, localDay(new Date()));
  const [came] = own
    ? stamps.accept(asked.of, own, { isReviewed: true, isMeant: ({ id }) => id === asked.id })
    : [];
  if (came === undefined || came.outcome === 'unpaired') return 'missing';
  if (came.outcome === 'unwritten') return 'unwritten';
  if (came.outcome !== 'stamped') return 'as-before';
  await stamps.write();
  return 'accepted';
}
