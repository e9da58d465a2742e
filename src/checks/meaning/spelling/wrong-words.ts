import { type Finding, warning } from '../../../schema/finding.ts';
import { readTextFile } from '../../../schema/text-file.ts';
import { wordsFile } from '../../../schema/words-file.ts';
import { strayAnswer } from '../answers.ts';
import { listed } from '../spoken.ts';
import { type Asked, type Asking, wrongIn } from './asking.ts';
import type { StandingWord } from './words.ts';

/** What is said of the words of a file, each once. */
export function findingsIn(
  asked: Asked,
  asking: ReadonlyMap<string, Asking>,
  publication: string,
): Finding[] {
  const { document, language, path } = asked;
  const known = asking.get(language.path)?.known;
  const { all, answers, open: unanswered } = wrongIn(asked, known);
  const open = Map.groupBy(unanswered, (word) => word.asked.toLowerCase());
  const lines = open.size > 0 ? linesOf(path, publication) : [];
  const stray = answers.filter(({ block }) => !all.some(({ id }) => id === block));
  return [
    ...[...open.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const like = known?.get(first.asked);
      const suggested = typeof like === 'object' && like.length > 0 ? `, like ${listed(like)}` : '';
      const times =
        others.length > 0 ? `, ${others.length + 1} times in this ${document ? 'document' : 'file'}` : '';
      return [
        warning(
          'spelling',
          placeOf(first, lines),
          `Unexpected word “${first.written}” in ${first.at}${times}, expected one of the dictionary${suggested}`,
          `Correct it, write it into ${wordsFile(language.path)} if it is right everywhere${document && first.id ? ', or say under “answers” at the top of the file why it is right here' : ''}.`,
        ),
      ];
    }),
    ...(document ? stray.map((answer) => strayAnswer(answer, document)) : []),
  ];
}

function linesOf(path: string, publication: string): string[] {
  return readTextFile(path, publication, false)?.value?.normalize('NFC').split('\n') ?? [];
}

/** How many lines a block may have within which a word of it is looked for, and how many any other file. */
const linesAtMost = 200;
const linesOfFile = 20_000;

/** Where a word stands; where its block begins if marks stand within it. */
function placeOf({ written, place, id }: StandingWord, lines: readonly string[]): Finding['place'] {
  const from = place.line - 1;
  for (
    let index = from;
    index < Math.min(from + (id === undefined ? linesOfFile : linesAtMost), lines.length);
    index++
  ) {
    const line = lines[index] ?? '';
    for (let at = line.indexOf(written); at >= 0; at = line.indexOf(written, at + 1)) {
      const around = [line[at - 1] ?? '', line[at + written.length] ?? ''];
      if (!around.some((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign)))
        return { ...place, line: index + 1, column: at + 1 };
    }
  }
  return place;
}
