import type { Place } from '../../schema/finding.ts';
import type { Staged } from './staged.ts';

/** What a step did, or what a person has to. */
export interface Said {
  kind: 'done' | 'to do';
  /** A file of the publication, or a path. */
  file: string;
  line: Place['line'];
  says: string;
  /** Of what a person has to do: how. */
  next?: string;
}

/** One thing that a version asks of a publication: does it in the copy, as far as that can be done, and says the rest. */
export type Step = (staged: Staged) => Said[];

/** Something that was done. */
export function done(file: string, line: number, says: string): Said {
  return { kind: 'done', file, line, says };
}

/** Something that is left to a person. */
export function toDo(file: string, line: number, says: string, next: string): Said {
  return { kind: 'to do', file, line, says, next };
}
