import type { Language } from '../i18n/languages.ts';
import { wordsIn } from '../i18n/words.ts';
import { notFoundSlug, reservedSlugs } from '../routes.ts';
import { entryGroups } from '../schema/entry-file.ts';
import { mostOnPage } from '../story/lists/list-pages.ts';
import type { PublicationDraft } from '../story/publication.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { articleShownIn } from './shown-in.ts';

/** What is taken among a language's slugs; `undefined` where its catalogue cannot be used, which has a finding. */
export function reservedIn(
  language: Language,
  { folder, site }: Pick<PublicationDraft, 'folder' | 'site'>,
): ReadonlyMap<string, string> | undefined {
  try {
    return reservedSlugs(language, wordsIn(language, folder), site);
  } catch {
    return undefined;
  }
}

/** The stories that a language has pages of and not all on its home; none where they are. */
export function archivedIn(language: Language, { stories, site }: PublicationDraft): StoryDraft[] {
  const inLanguage = stories.filter((story) => articleShownIn(language, story, site));
  return inLanguage.length > mostOnPage ? inLanguage : [];
}

/** What of it is an address that leads somewhere: a publication without entries has no page that lists them, topics none, few stories no archive. */
export function builtIn(language: Language, draft: PublicationDraft): ReadonlySet<string> {
  const reserved = reservedIn(language, draft);
  if (reserved === undefined) return new Set();
  const words = wordsIn(language, draft.folder);
  const absent: string[] = [
    notFoundSlug,
    words('routes:topics'),
    ...(archivedIn(language, draft).length > 0 ? [] : [words('routes:archive')]),
    ...entryGroups.filter((group) => draft[group].length === 0).map((group) => words(`routes:${group}`)),
  ];
  return new Set([...reserved.keys()].filter((slug) => !absent.includes(slug)));
}
