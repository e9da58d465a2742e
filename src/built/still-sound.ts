import type { BuiltPage } from './built-page.ts';
import type { BuiltFile, BuiltSite } from './built-site.ts';
import type { KeptPages } from './kept-pages.ts';

/** A site that was built before by the same code, with the same settings, and in which nothing was wrong. */
export type SoundSite = ReadonlyMap<string, BuiltFile>;

/**
 * Pages of a site that are as they were in one in which nothing was wrong, and lead nowhere but to what is still there:
 * nothing is wrong in them now. None, where something is gone that any page may have led to. To look at all pages of an
 * archive after each edit took longer than all that was rendered.
 * @param isLinked whether a link may lead to a file.
 */
export function stillSound(
  { files, pages }: BuiltSite,
  before: SoundSite,
  pageNamed: KeptPages['pageNamed'],
  isLinked: (file: string) => boolean = () => true,
): ReadonlySet<string> {
  const none = new Set<string>();
  const same = new Set<string>();
  for (const file of before.keys()) if (!files.has(file) && isLinked(file)) return none;
  for (const [file, page] of pages) {
    const [then, now] = [before.get(file), files.get(file)];
    if (then === undefined) continue;
    if (then.page !== undefined && then.page === now?.page) {
      same.add(file);
      continue;
    }
    const earlier = then.page === undefined ? undefined : pageNamed(then.page);
    if (earlier === undefined || !hasAllThatOthersAsk(page, earlier)) return none;
  }
  return same;
}

/** Whether whatever other pages may hold a page to is as it was: its places, its language, its translations. */
function hasAllThatOthersAsk(page: BuiltPage, earlier: BuiltPage): boolean {
  const ids = new Set(page.ids);
  return (
    page.lang === earlier.lang &&
    earlier.ids.every((id) => ids.has(id)) &&
    earlier.alternates.every(({ value }) => page.alternates.some((other) => other.value === value))
  );
}
