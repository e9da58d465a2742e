import { diff } from 'node:util';

/** A run of words that two wordings share, or that only one of them has. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What changed from one wording to another, word by word, by Myers’s algorithm as Node brings it. */
export function wordDifference(before: string, after: string): WordRun[] {
  const runs: WordRun[] = [];
  for (const [operation, word] of diff(before.split(' '), after.split(' '))) {
    const kind = operation === 0 ? 'same' : operation === 1 ? 'removed' : 'added';
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  }
  return runs;
}
