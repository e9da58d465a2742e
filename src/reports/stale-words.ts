/* What has changed in the source of translations since they were made. */
import { styleText } from 'node:util';
import type { Language } from '../i18n/languages.ts';
import type { Place } from '../schema/finding.ts';
import { printable } from '../schema/printable.ts';
import { wordingOf } from '../story/pairing/digest.ts';
import { pairsOf } from '../story/pairing/shown.ts';
import {
  differenceLine,
  gitMarks,
  type RunMarks,
  type WordRun,
  wordDifference,
} from '../story/pairing/word-difference.ts';
import type { DocumentKind, Story } from '../story/story.ts';

/** A block whose translation is of an earlier wording. */
export interface StaleBlock {
  story: string;
  document: DocumentKind;
  /** Paths of the language of the translation, and of the one it is made from. */
  language: string;
  source: string;
  block: string;
  /** Where the translation stands, and what it is of. */
  place: Place;
  sourcePlace: Place;
  /** What the source says now. */
  now: string;
  /** Date on which somebody said that the two belong together, and what the source said then; absent where nobody did. */
  accepted?: string;
  before?: string;
  /** From one to the other, word by word. */
  words?: WordRun[];
}

/** The stale blocks of stories in some languages, in the order of reading. */
export function staleBlocks(stories: readonly Story[], languages: readonly Language[]): StaleBlock[] {
  return stories.flatMap((story) =>
    (['article', 'conversa'] as const).flatMap((document) =>
      languages.flatMap((language) =>
        pairsOf(story, document, language).flatMap((pair): StaleBlock[] => {
          if (pair.state !== 'stale') return [];
          const { stamp } = pair;
          const now = wordingOf(pair.source);
          return [
            {
              story: story.id,
              document,
              language: language.path,
              source: story[document]?.source ?? '',
              block: pair.id,
              place: pair.translation.place,
              sourcePlace: pair.source.place,
              now,
              ...(stamp && {
                accepted: stamp.accepted,
                before: stamp.from,
                words: wordDifference(stamp.from, now),
              }),
            },
          ];
        }),
      ),
    ),
  );
}

/** The marks of git, in colours where what is written to shows them. */
export function marksFor(stream: NodeJS.WriteStream): RunMarks {
  const paint = (colour: 'red' | 'green', text: string) => styleText(colour, text, { stream });
  return {
    same: gitMarks.same,
    removed: (text) => paint('red', gitMarks.removed(text)),
    added: (text) => paint('green', gitMarks.added(text)),
  };
}

/** Stale blocks for a terminal, each with its place, that of its source, and the words that changed there. */
export function staleLines(blocks: readonly StaleBlock[], marks: RunMarks = gitMarks): string[] {
  return blocks.map(({ block, place, sourcePlace, accepted, words, now }) => {
    const at = ({ file, line, column }: Place) => `${file}:${line}:${column}`;
    const since = accepted
      ? `translated from the wording of ${accepted}, which has changed in ${at(sourcePlace)}`
      : `nobody has said from which wording of ${at(sourcePlace)} it is translated, which now says`;
    const text = words
      ? differenceLine(
          words.map((run) => ({ ...run, text: printable(run.text) })),
          marks,
        )
      : printable(now);
    return `${at(place)}  ${printable(block)}: ${since}\n  ${text}`;
  });
}
