import { notesOf } from '../checks/story-notes.ts';
import { undecodable } from '../publish/pictures/undecodable.ts';
import type { Finding } from '../schema/finding.ts';
import type { PublicationDraft } from '../story/publication.ts';

/** Pictures of stories of which nothing can be drawn, which is known once they are decoded. */
export function pictureFindings({ stories, site, folder }: PublicationDraft): Promise<Finding[]> {
  return undecodable(
    stories.flatMap((story) => notesOf(story, site).pictures ?? []),
    folder,
  );
}
