import type { StoryOfList } from '../listing.ts';

const key = Symbol.for('hearth listed now');
const shared = globalThis as unknown as Record<symbol, readonly StoryOfList[] | undefined>;

const none: readonly StoryOfList[] = [];

/** The stories as they were last read while somebody works on them; whoever reads them is loaded apart from pages. */
export function listedNow(): readonly StoryOfList[] {
  return shared[key] ?? none;
}

/** Says how lists know the stories from now on. */
export function listFromNow(stories: readonly StoryOfList[]): void {
  shared[key] = stories;
}
