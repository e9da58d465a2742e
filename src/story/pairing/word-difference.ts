import { diff } from 'node:util';
import { joinWords, type TextWord, textWords } from '../../i18n/text-words.ts';

/** A run of words that two wordings share, or that only one of them has. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
  /** Whether a space parts it from the run before, which it does not in languages without spaces. */
  spaced: boolean;
}

/** What changed from one wording to another, word by word, by Myers’s algorithm as Node brings it. */
export function wordDifference(before: string, after: string): WordRun[] {
  const words = { before: textWords(before), after: textWords(after) };
  const at = { before: 0, after: 0 };
  const runs: WordRun[] = [];
  const textsOf = (wording: TextWord[]) => wording.map(({ text }) => text);
  for (const [operation, text] of diff(textsOf(words.before), textsOf(words.after))) {
    const kind = operation === 0 ? 'same' : operation === 1 ? 'removed' : 'added';
    // The same word may stand behind a space here and follow at once there.
    const { spaced = true } = (kind === 'removed' ? words.before[at.before] : words.after[at.after]) ?? {};
    if (kind !== 'added') at.before++;
    if (kind !== 'removed') at.after++;
    const last = runs.at(-1);
    if (last?.kind === kind) last.text = joinWords([last, { text, spaced }]);
    else runs.push({ kind, text, spaced });
  }
  return runs;
}

/** How each kind of run is written; the space before it stands outside. */
export type RunMarks = Readonly<Record<WordRun['kind'], (text: string) => string>>;

/** As `git diff --word-diff` writes them. */
export const gitMarks: RunMarks = {
  same: (text) => text,
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
};

/** A difference in one line: `the month was [-silent-]{+long+}`. */
export function differenceLine(runs: readonly WordRun[], marks = gitMarks): string {
  return runs
    .map(({ kind, text, spaced }, index) => {
      const replaces = kind === 'added' && runs[index - 1]?.kind === 'removed';
      return `${spaced && index > 0 && !replaces ? ' ' : ''}${marks[kind](text)}`;
    })
    .join('');
}
