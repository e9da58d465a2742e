import { dirname, join } from 'node:path';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import type { PublicationDraft } from '../story/publication.ts';

/** Every page of the staff is there in every language of the publication. */
export function pageLanguages({ site, pages }: PublicationDraft): Finding[] {
  const known = pages.filter((page) => page.language !== undefined);
  return known.flatMap((page, index) => {
    if (known.findIndex(({ id }) => id === page.id) !== index) return [];
    return site.languages
      .filter((language) => !known.some((other) => other.id === page.id && other.language === language))
      .map(({ path, name }) =>
        error(
          'missing-language',
          placeIn(page.path),
          `Missing ${page.id}.${path}.mdx, expected the page in ${name} too`,
          `Write ${join(dirname(placeIn(page.path).file), `${page.id}.${path}.mdx`)}.`,
        ),
      );
  });
}
