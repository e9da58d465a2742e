/* Long lists as pages. The first page has the address of the list itself, those behind it have numbers. */

/** How long pages of a list are. */
export interface PageLength {
  /** As many items as one page has at most. */
  most: number;
  /** As many as a full page of a longer list has: fewer, so that what is left over is never a page of one or two. */
  full: number;
}

/** Of stories and of entries, each with its picture, its question or its definition. */
const ofItems: PageLength = { most: 16, full: 12 };

/** As many stories or entries as one page of a list has at most. */
export const mostOnPage = ofItems.most;

/** Of stories of which no more is said than where they mention something: a line or two. */
export const ofMentions: PageLength = { most: 48, full: 40 };

/** A part of a list that is one page. */
export interface ListPage<Item> {
  /** Absent for the page that has the address of the list itself. */
  number?: number | undefined;
  items: readonly Item[];
}

/** Pages of a list that is read from its start, like an alphabet; the second has the number 2. */
export function pagesFromStart<Item>(items: readonly Item[]): ListPage<Item>[] {
  return partsOf(items, ofItems).map((part, index) =>
    index === 0 ? { items: part } : page(index + 1, part),
  );
}

/**
 * Pages of a list that has its newest first and is read from there. They are cut and numbered from the oldest on, so
 * that what is new changes the first page, and never what stands on another.
 */
export function pagesFromNewest<Item>(items: readonly Item[], length = ofItems): ListPage<Item>[] {
  const pages = partsOf(items.toReversed(), length).map((part, index) => page(index + 1, part.toReversed()));
  return pages.toReversed().map((each, index) => (index === 0 ? { items: each.items } : each));
}

/** Several lists at once, each on pages by {@link pagesFromNewest}: the items with what each is a list of. */
export function pagesByKey<Item>(
  items: readonly [key: string, item: Item][],
  length = ofItems,
): Map<string, ListPage<Item>[]> {
  const lists = Map.groupBy(items, ([key]) => key);
  const pagesOf = (list: readonly [string, Item][]) =>
    pagesFromNewest(
      list.map(([, item]) => item),
      length,
    );
  return new Map([...lists].map(([key, list]) => [key, pagesOf(list)]));
}

/** Where the pages before and after a page of a list are, as far as there are such. */
export interface Neighbours {
  previous: string | undefined;
  next: string | undefined;
}

/** The neighbours of the page at an index. */
export function neighboursOf<Page>(
  pages: readonly Page[],
  index: number,
  addressOf: (page: Page) => string,
): Neighbours {
  const at = (other: Page | undefined) => other && addressOf(other);
  return { previous: at(pages[index - 1]), next: at(pages[index + 1]) };
}

/** Whether a list has a page with a number, or its first page, which has none. */
export function hasPage(pages: readonly ListPage<unknown>[], number = 0): boolean {
  // They are numbered without gaps, from one end or from the other.
  return number <= Math.max(pages[1]?.number ?? 0, pages.at(-1)?.number ?? 0);
}

/** The page of a list with a number, or its first page, which has none. */
export function pageNumbered<Item>(
  pages: readonly ListPage<Item>[],
  number: number | undefined,
): ListPage<Item> | undefined {
  return pages.find((page) => page.number === number);
}

/** As many ranges as a list of them has at most, however long the list is that it leads into. */
const mostRanges = 40;

/** Where one looks for a name: the first and the last item of a page, or of several that follow each other. */
export interface Range<Item> {
  /** The page that it starts on. */
  number: number | undefined;
  first: Item;
  last: Item;
}

/** All pages of a list as ranges. */
export function rangesOf<Item>(pages: readonly ListPage<Item>[]): Range<Item>[] {
  const step = Math.ceil(pages.length / mostRanges);
  return pages.flatMap(({ number, items }, index) => {
    const first = items[0];
    const last = (pages[index + step - 1] ?? pages.at(-1))?.items.at(-1);
    return index % step === 0 && first && last ? [{ number, first, last }] : [];
  });
}

function page<Item>(number: number, items: readonly Item[]) {
  return { number, items };
}

/** All but the last are full; a list without items has one part too. */
function partsOf<Item>(items: readonly Item[], { most, full }: PageLength): Item[][] {
  const fullPages = Math.max(0, Math.ceil((items.length - most) / full));
  return Array.from({ length: fullPages + 1 }, (_, index) =>
    items.slice(index * full, index === fullPages ? undefined : (index + 1) * full),
  );
}
