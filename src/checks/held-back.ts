import type { Finding } from '../schema/finding.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { type HeldBack, heldBackAt } from '../story/release.ts';
import { links } from './links.ts';
import { redirects } from './redirect-ends.ts';
import { notesOf } from './story-notes.ts';

/** A story that is in no build yet. */
export type HeldBackStory = HeldBack & { id: string };

/** A publication as it is published at a moment, and the stories that are not yet. */
export function releasedAt(
  draft: PublicationDraft,
  now = new Date(),
): { released: PublicationDraft; heldBack: readonly HeldBackStory[] } {
  const { site } = draft;
  const heldBack = draft.stories.flatMap((story): HeldBackStory[] => {
    const { head } = notesOf(story, site);
    const why = head && heldBackAt(head, site, now);
    return why ? [{ ...why, id: story.id }] : [];
  });
  const ids = new Set(heldBack.map(({ id }) => id));
  return { released: { ...draft, stories: draft.stories.filter(({ id }) => !ids.has(id)) }, heldBack };
}

/** What is published leads to nothing that is not: readers would find no page there. */
export function leadsToHeldBack(draft: PublicationDraft): Finding[] {
  const { released, heldBack } = releasedAt(draft);
  if (heldBack.length === 0) return [];
  const key = ({ place, rule }: Finding) => `${rule} ${place.file}:${place.line}:${place.column}`;
  const known = new Set([...links(draft), ...redirects(draft)].map(key));
  return [...links(released), ...redirects(released)]
    .filter((finding) => !known.has(key(finding)))
    .map((finding) => ({
      ...finding,
      message: finding.message.replace(
        /, expected .*$/s,
        ', expected something that is published: it leads to a story that is a draft or of a later day',
      ),
      next: 'Take it out until then, or hold back both.',
    }));
}
