/* What the pages of a language show, in that language or another. */
import type { Language } from '../i18n/languages.ts';
import type { Site } from '../schema/site-file.ts';
import type { PageDraft } from '../story/page.ts';
import { versionShown } from '../story/page-versions.ts';
import type { StoryDraft } from '../story/read/read-story.ts';
import { notesOf, type StoryNotes } from './story-notes.ts';

/** The article of a story that a language has a page of, as far as it could be read. */
export function articleShownIn(
  language: Language,
  story: StoryDraft,
  site: Site,
): StoryNotes['articles'][number] | undefined {
  const { articles, head } = notesOf(story, site);
  const shown = story.untranslated.includes(language) ? head?.source : language.path;
  return articles.find((article) => article.language === shown);
}

/** The pages of the staff that a language has, in whatever language they are. */
export function pagesShownIn(language: Language, pages: readonly PageDraft[]): PageDraft[] {
  return [...Map.groupBy(pages, ({ id }) => id).values()].flatMap((versions) => {
    const own = versions.filter((page) => page.language === language);
    if (own.length > 0) return own;
    return versionShown(versions, language, ({ head }) => head?.value.written !== undefined) ?? [];
  });
}
