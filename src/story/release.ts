import type { Site } from '../schema/site-file.ts';
import type { StoryHead } from '../schema/story-head.ts';

/** Why a story is in no build yet. */
export type HeldBack = { kind: 'draft' } | { kind: 'scheduled'; until: string };

/** Why a story is in no build at a moment; `undefined` for one that is published. */
export function heldBackAt(
  { draft, published }: Pick<StoryHead, 'draft' | 'published'>,
  site: Pick<Site, 'timezone'>,
  now = new Date(),
): HeldBack | undefined {
  if (draft) return { kind: 'draft' };
  return published > dayOf(site, now) ? { kind: 'scheduled', until: published } : undefined;
}

/** By time zone: to make one takes as long as to write a thousand dates. */
const dates = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of a moment where the publication is. */
export function dayOf({ timezone = 'UTC' }: Pick<Site, 'timezone'>, now = new Date()): string {
  // Sweden writes dates as ISO 8601 does.
  const format =
    dates.get(timezone) ?? new Intl.DateTimeFormat('sv', { timeZone: timezone, calendar: 'gregory' });
  dates.set(timezone, format);
  return format.format(now);
}
