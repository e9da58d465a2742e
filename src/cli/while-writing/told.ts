/* What a page is told of the publication while somebody writes: the server says it, the scripts on the page show it. */
import type { Finding, Place } from '../../schema/finding.ts';
import type { WordRun } from '../../story/pairing/word-difference.ts';

/** Everything that there is to say on one page. */
export interface Told {
  /** Of the texts that the page shows, then of all others; the first of each. */
  here: readonly ToldFinding[];
  elsewhere: readonly ToldFinding[];
  /** How many findings there are in all. */
  all: { here: Counts; elsewhere: Counts };
  /** Absent for a page of no text, as a list. */
  page?: ToldPage;
  /** What went wrong in checking itself. */
  failed?: string;
}

/** With when anything changed last, in milliseconds since 1970. */
export type ToldNow = Told & { changedAt: number };

/** How many of each severity. */
export type Counts = Record<Finding['severity'], number>;

/** A finding, and the id of the block that it is in, where it is in one. */
export type ToldFinding = Finding & { block?: string };

/** Which text a page shows; `language` is the path of that in which it does. */
export type About =
  | { kind: 'story'; id: string; language: string }
  | { kind: 'page'; id: string; language: string }
  | { kind: 'entry'; group: string; id: string; language: string };

/** What is known of the text that a page shows. */
export interface ToldPage {
  about: About;
  /** Where it is now; absent where it has no page. */
  address?: string;
  /** Whether it is shown as it is written now, and not as it last was. */
  isWhole: boolean;
  /** Its blocks, in the order of their documents; none where it is no story. */
  blocks: readonly ToldBlock[];
}

/** A block of a story as a page of one language shows it. */
export interface ToldBlock {
  id: string;
  /** Where the text that is shown is written. */
  place: Place;
  states: readonly ToldState[];
}

/** What is to be said of the translation of a block. */
export interface ToldState {
  /** That of the translation, by its own name. */
  language: string;
  /** What it is called in commands. */
  path: string;
  state: 'stale' | 'missing' | 'extra';
  /** Where the translation stands, unless it is missing. */
  place?: Place;
  /** The source as it is now, and where. */
  source?: { language: string; tag: string; direction: 'ltr' | 'rtl'; text: string; place: Place };
  /** What changed in the source since it was translated; absent where nobody said from what it was. */
  difference?: readonly WordRun[];
}

/** How a page came to be shown, as it is written into it. */
export type Shown =
  | { how: 'now' }
  /** As it was when it could last be made. */
  | { how: 'kept' }
  /** Under another address than it was asked for, which it had before, with what `redirects.yaml` would say of that. */
  | { how: 'moved'; redirect: string }
  /** Not at all. */
  | { how: 'none'; status: number };

/** What the worker is asked. */
export type Question = { kind: 'told' | 'about'; address: string; story?: string; was?: About };

export interface Answers {
  told: Told;
  about: { about: About; address?: string } | undefined;
}
