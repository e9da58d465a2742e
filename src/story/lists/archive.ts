import { type ListPage, mostOnPage, pagesFromNewest } from './list-pages.ts';

/** What an archive needs of a story: its calendar date. */
interface Dated {
  published: string;
}

/** All stories of a language by the months in which they were published, the latest first. */
export interface Archive<Story extends Dated> {
  years: readonly ArchiveYear[];
  pages: readonly ArchivePage<Story>[];
}

export interface ArchiveYear {
  /** `2026`. */
  year: string;
  /** How many stories. */
  count: number;
  months: readonly { month: string; count: number }[];
}

/** A page with stories of one month. */
export interface ArchivePage<Story> extends ListPage<Story> {
  year: string;
  /** `11`. */
  month: string;
}

/** The archive of stories that are given the latest first; `undefined` where all of them fit on the home. */
export function archiveOf<Story extends Dated>(stories: readonly Story[]): Archive<Story> | undefined {
  if (stories.length <= mostOnPage) return undefined;
  const years = [...Map.groupBy(stories, ({ published }) => published.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    months: [...Map.groupBy(ofYear, ({ published }) => published.slice(5, 7))].map(([month, ofMonth]) => ({
      month,
      count: ofMonth.length,
      pages: pagesFromNewest(ofMonth).map((page) => ({ ...page, year, month })),
    })),
  }));
  return {
    years: years.map(({ months, ...year }) => ({
      ...year,
      months: months.map(({ month, count }) => ({ month, count })),
    })),
    pages: years.flatMap(({ months }) => months.flatMap(({ pages }) => pages)),
  };
}
