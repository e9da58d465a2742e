import type { Source } from '../built/check-site.ts';
import { readContentFile } from '../files/content-file.ts';
import { pathInSite, textAddress } from '../routes.ts';
import { sizeLimit } from '../schema/refused-file.ts';
import type { PublicationDraft } from '../story/publication.ts';

/** The file of a page that the staff wrote as Astro renders it, by the built page: what else is in texts is known before. */
export function pageSource({ folder, pages }: PublicationDraft): (file: string) => Source | undefined {
  const paths = new Map(
    pages.flatMap(({ path, language, head }): [string, string][] =>
      language && head ? [[`${pathInSite(textAddress(language, head.value.slug))}index.html`, path]] : [],
    ),
  );
  return (file) => {
    const path = paths.get(file);
    const read = path === undefined ? undefined : readContentFile(path, folder, sizeLimit(path));
    return path !== undefined && read?.state === 'read' ? { path, text: read.bytes.toString() } : undefined;
  };
}
