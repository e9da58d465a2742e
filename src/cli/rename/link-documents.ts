import { linksOf } from '../../checks/links-of-story.ts';
import type { Language } from '../../i18n/languages.ts';
import type { LinkUse } from '../../story/page.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { Refused } from './text-of-links.ts';
import { withLinks } from './text-of-links.ts';

/** A document or page with the links in it. */
export interface LinkingText {
  path: string;
  language: Language;
  links: readonly LinkUse[];
  /** Of the folder of its story. */
  story?: string;
}

/** All texts of a publication that links stand in. */
export function linkingTexts({ stories, pages }: PublicationDraft): LinkingText[] {
  return [
    ...stories.flatMap(({ id, documents }) =>
      documents.map((document) => ({
        path: document.path,
        language: document.language,
        links: linksOf(document),
        story: id,
      })),
    ),
    ...pages.flatMap(({ path, language, links }) => (language ? [{ path, language, links }] : [])),
  ];
}

/** Changes links in texts of a copy. @param read what a file says now, @param write what it says then. */
export function changeLinks(
  texts: readonly LinkingText[],
  change: (link: string, text: LinkingText) => string | undefined,
  { read, write }: { read: (path: string) => string; write: (path: string, text: string) => void },
): Refused | undefined {
  for (const text of texts) {
    if (!text.links.some(({ to }) => change(to, text) !== undefined)) continue;
    const changed = withLinks(read(text.path), text.links, (to) => change(to, text));
    if ('unfound' in changed)
      return {
        found: `Unexpected form of a link in ${changed.unfound.file}:${changed.unfound.line}, expected [words](address)`,
        next: 'Change this link yourself, and run it again.',
      };
    write(text.path, changed.text);
  }
  return undefined;
}
