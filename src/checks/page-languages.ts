import { basename, dirname, join } from 'node:path';
import { error, type Finding, placeIn } from '../schema/finding.ts';
import { isNear } from '../schema/nearest.ts';
import type { PageDraft } from '../story/page.ts';
import type { PublicationDraft } from '../story/publication.ts';

/** Every page of the staff is there in every language that must be complete. */
export function pageLanguages({ site, pages }: PublicationDraft): Finding[] {
  const known = pages.filter((page) => page.language !== undefined);
  return known.flatMap((page, index) => {
    if (known.findIndex(({ id }) => id === page.id) !== index) return [];
    return site.languages
      .filter(({ complete }) => complete)
      .filter((language) => !known.some((other) => other.id === page.id && other.language === language))
      .filter(({ path }) => !isMisnamed(page.id, path, pages))
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

/** Whether the page may be there under the name of a language that is none, which has a finding of its own. */
function isMisnamed(id: string, path: string, pages: readonly PageDraft[]): boolean {
  return pages.some((page) => {
    const [name, language = ''] = basename(page.path).split('.');
    return page.language === undefined && name === id && isNear(language, path);
  });
}
