import { notesOf } from '../checks/story-notes.ts';
import { undecodable } from '../publish/pictures/undecodable.ts';
import type { Finding } from '../schema/finding.ts';
import type { PublicationDraft } from '../story/publication.ts';

/** Pictures of stories and pages of which nothing can be drawn, which is known once they are decoded. */
export function pictureFindings({ stories, pages, site, folder }: PublicationDraft): Promise<Finding[]> {
  return undecodable(
    [
      ...stories.flatMap((story) => notesOf(story, site).pictures ?? []),
      ...pages.flatMap(({ figures, pictures }) =>
        figures.flatMap(({ src, place }) => {
          const picture = pictures.get(src);
          return picture ? [{ picture, place }] : [];
        }),
      ),
    ],
    folder,
  );
}
