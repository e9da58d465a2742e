import { diff } from 'node:util';
import { joinWords, textWords } from '../../i18n/text-words.ts';

/** A run of words that two wordings share, or that only one of them has. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
  /** Whether a space parts it from the run before, which it does not in languages without spaces. */
  spaced: boolean;
}

/** What changed from one wording to another, word by word, by Myers’s algorithm as Node brings it. */
export function wordDifference(before: string, after: string): WordRun[] {
  const spaces = new Map(
    [...textWords(before), ...textWords(after)].map(({ text, spaced }) => [text, spaced]),
  );
  const runs: WordRun[] = [];
  const textsOf = (wording: string) => textWords(wording).map(({ text }) => text);
  for (const [operation, text] of diff(textsOf(before), textsOf(after))) {
    const kind = operation === 0 ? 'same' : operation === 1 ? 'removed' : 'added';
    const spaced = spaces.get(text) ?? true;
    const last = runs.at(-1);
    if (last?.kind === kind) last.text = joinWords([last, { text, spaced }]);
    else runs.push({ kind, text, spaced });
  }
  return runs;
}
