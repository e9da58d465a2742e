import { contentFolder } from '../i18n/languages.ts';
import { type PageDraft, readPages } from '../story/page.ts';
import type { PageFigures } from '../story/page-figures.ts';
import { publicationOfBuild } from '../story/publication.ts';
import { currentSite } from './current.ts';

/** The pages of the staff as far as the checks know them: as the build has read them, and else read now. */
export async function pageDrafts(): Promise<readonly PageDraft[]> {
  return publicationOfBuild()?.pages ?? readPages(contentFolder, await currentSite()).pages;
}

/** What pages show besides their text, by their ids in the collection: `faq.en`. */
export async function figuresByPage(): Promise<ReadonlyMap<string, PageFigures>> {
  return new Map((await pageDrafts()).map((page) => [`${page.id}.${page.language?.path}`, page]));
}
