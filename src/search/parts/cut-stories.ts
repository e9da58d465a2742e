/** What a story is cut by. */
export interface Dated {
  id: string;
  /** Calendar date. */
  published: string;
}

/** Stories that are searched together. */
export interface StoryPart<Story extends Dated = Dated> {
  /** The oldest first. */
  stories: readonly Story[];
  /** Years of its oldest and its newest story. */
  from: number;
  to: number;
}

/** A part of more stories costs a second of CPU and more to index again when one of them is edited. */
export const most = 64;

/**
 * Stories in parts by time, the newest part first. They are cut from the oldest on, where a year ends if there are
 * enough: a new story changes the newest part and no other, until that is large enough for two. Few are one part.
 */
export function cutStories<Story extends Dated>(stories: readonly Story[]): StoryPart<Story>[] {
  const sorted = stories.toSorted(byTime);
  if (sorted.length <= most * 1.5) return [partOf(sorted)];
  const parts: Story[][] = [];
  let part: Story[] = [];
  for (const story of sorted) {
    const last = part.at(-1);
    const yearEnds = last !== undefined && yearOf(last) !== yearOf(story);
    if (part.length >= most || (yearEnds && part.length >= most / 2)) {
      parts.push(part);
      part = [];
    }
    part.push(story);
  }
  // A search begins in the newest part, which should not be of a story or two.
  if (part.length < most / 2) part = [...(parts.pop() ?? []), ...part];
  return [...parts, part].reverse().map(partOf);
}

function partOf<Story extends Dated>(stories: readonly Story[]): StoryPart<Story> {
  return { stories, from: yearOf(stories[0]), to: yearOf(stories.at(-1)) };
}

function byTime(one: Dated, other: Dated): number {
  return one.published < other.published || (one.published === other.published && one.id < other.id) ? -1 : 1;
}

function yearOf(story: Dated | undefined): number {
  return Number(story?.published.slice(0, 4) ?? 0);
}
