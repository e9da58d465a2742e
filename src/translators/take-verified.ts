import type { Refused, Written } from './unit.ts';

/** What a file has to be once other texts are in it. */
export interface Rewriting {
  /** The file with texts, by their contexts; `undefined` where that cannot be. */
  write: (file: string, texts: ReadonlyMap<string, string>) => string | undefined;
  /** Whether it says just these texts where they belong, and nothing else has changed. */
  holds: (file: string, texts: ReadonlyMap<string, string>) => boolean;
}

/**
 * Puts texts into a file and reads it again: what is not read as it was meant is refused, whatever the reason. All at once,
 * and only where that fails one after the other.
 */
export function takeVerified(
  before: string,
  texts: ReadonlyMap<string, string>,
  { write, holds }: Rewriting,
): Written {
  const tried = (file: string, some: ReadonlyMap<string, string>) => {
    const after = write(file, some);
    return after !== undefined && holds(after, some) ? after : undefined;
  };
  const all = tried(before, texts);
  if (all !== undefined) return { text: all, refused: new Map() };
  const refused = new Map<string, Refused>();
  let file = before;
  for (const [context, text] of texts) {
    const after = tried(file, new Map([[context, text]]));
    if (after === undefined) refused.set(context, notAsMeant);
    else file = after;
  }
  return { text: file === before ? undefined : file, refused };
}

const notAsMeant: Refused = {
  found: 'a text that the file would not be read with as it was meant',
  expected: 'words, and the placeholders of the source around the words that they stand around there',
  next: 'Write it as the source is written, without marks of its own.',
};
