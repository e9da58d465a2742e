import type { Finding } from '../schema/finding.ts';
import type { PublicationDraft } from '../story/publication.ts';
import { relationsOf } from './relations.ts';
import { notesOf } from './story-notes.ts';

/** The maps of stories are sound, and what they call as in `people/` is there. */
export function relations({ site, stories, people }: PublicationDraft): Finding[] {
  const known = new Set(people.map(({ id }) => id));
  return stories.flatMap((story) => {
    const { findings, unnamed } = notesOf(story, site);
    return unnamed.every((id) => known.has(id))
      ? findings.relations
      : relationsOf(story, site, (id) => known.has(id));
  });
}
