import type { HeldBackStory } from '../checks/held-back.ts';
import { printable } from '../schema/printable.ts';

/** A line on each story that is in no build yet, those of the nearest day first; '' where there is none. */
export function heldBackLines(stories: readonly HeldBackStory[]): string {
  return stories
    .map((story) => ({ id: story.id, day: story.kind === 'scheduled' ? story.until : '' }))
    .sort((a, b) => ((a.day || '~') < (b.day || '~') ? -1 : 1))
    .map(({ id, day }) =>
      day
        ? `Held back: ${printable(id)}, until ${day}. Build again on that day.`
        : `Held back: ${printable(id)}, a draft.`,
    )
    .join('\n');
}
