import { isAbsolute, relative, sep } from 'node:path';

/** What changed since pages were last shown anew; sent to the scripts on them. */
export interface Changes {
  /** Names of the folders of stories. */
  stories: string[];
  /** When the last of it did, in milliseconds since 1970. */
  at: number;
}

/** How long after a change one more request to show pages anew is still for that, in milliseconds. */
const echo = 2_000;

/** Notes what changes, and tells a change of stories from any other. */
export function changesIn(publication: string, now = Date.now) {
  let stories = new Set<string>();
  let others = false;
  let last: Changes | undefined;
  let at = 0;
  return {
    /** When anything changed last, in milliseconds since 1970. */
    lastAt: () => at,
    /** @returns the story that a file is of, or that it is of something else in the publication. */
    note: (path: string): { story: string | undefined } | undefined => {
      const way = relative(publication, path);
      const isInside = !way.startsWith('..') && !isAbsolute(way);
      const [folder, name] = way.split(sep);
      const story = isInside && folder === 'stories' ? name : undefined;
      at = now();
      if (story === undefined) others = true;
      else stories.add(story);
      return isInside ? { story } : undefined;
    },
    /** What pages are to be shown anew for, where that is only stories. */
    taken: (): Changes | undefined => {
      const isEcho = stories.size === 0 && !others && last !== undefined && now() - last.at < echo;
      if (!isEcho) last = others || stories.size === 0 ? undefined : { stories: [...stories], at };
      stories = new Set();
      others = false;
      return last;
    },
  };
}
