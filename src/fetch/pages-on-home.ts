import type { Language } from '../i18n/languages.ts';
import { pagesOnHome } from '../schema/shape/menus.ts';
import { noFigures, type PageFigures } from '../story/page-figures.ts';
import { currentSite } from './current.ts';
import { onceALanguage } from './once-a-language.ts';
import { figuresByPage } from './page-figures.ts';
import { type StaffPage, staffPages } from './staff-pages.ts';

/** A page of the staff whose text stands on the home. */
export type PageOnHome = Pick<StaffPage, 'entry' | 'foreign'> & { figures: PageFigures };

/** The pages of the staff that stand on the home of a language, by what `home` of `site.yaml` calls them. */
export const pagesForHome = onceALanguage(
  async ({ path }: Language): Promise<ReadonlyMap<string, PageOnHome>> => {
    const named = pagesOnHome(await currentSite());
    if (named.length === 0) return new Map();
    const [pages, figures] = await Promise.all([staffPages(), figuresByPage()]);
    return new Map(
      named.flatMap((id): [string, PageOnHome][] => {
        const page = pages.find((each) => each.id === id && each.language.path === path);
        if (page === undefined) return [];
        const { entry, foreign } = page;
        return [[`pages/${id}`, { entry, foreign, figures: figures.get(entry.id) ?? noFigures }]];
      }),
    );
  },
);
