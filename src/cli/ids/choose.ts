import { candidatesAtMost } from '../../checks/unsure-ids.ts';
import { placeIn } from '../../schema/finding.ts';
import { printable } from '../../schema/printable.ts';
import type { Block } from '../../story/blocks.ts';
import { firstWords } from '../../story/pairing/first-words.ts';
import type { Asking } from '../asking.ts';
import type { Choose } from './write-story-ids.ts';

/** Asks whoever sits at the terminal; once that person ends the input, the rest is for later. */
export function chooseBy(question: Asking['question']): Choose {
  return async (block, all, free, path) => {
    const candidates = all.slice(0, candidatesAtMost);
    const lines = [
      `${placeIn(path).file}:${block.place.line}  ${named(block)} has no id. Which block of the source is it?`,
      ...candidates.map((other, index) => `  ${index + 1}  ${other.id} ${named(other)}`),
      `  n  none: it is new here, and gets ${free}`,
    ];
    for (;;) {
      const typed = await question(
        `${printable(lines[0] ?? '')}\n${lines.slice(1).map(printable).join('\n')}\n[Enter: later] `,
      );
      const answer = typed?.trim() ?? '';
      if (answer === '') return undefined;
      if (answer === 'n') return free;
      const chosen = candidates.find(({ id }, index) => answer === String(index + 1) || answer === id);
      if (chosen) return chosen.id;
    }
  };
}

/** For where nobody can be asked. */
export const chooseNone: Choose = async () => undefined;

function named(block: Block): string {
  return `“${firstWords(block)}”`;
}
