import type { Language } from '../../i18n/languages.ts';
import type { Finding } from '../../schema/finding.ts';
import { clockWordsIn } from './quantities/clock-words.ts';
import { knowsNumberWords, romanNumbersIn } from './quantities/number-words.ts';
import { isConverted, type Quantity } from './quantities/quantities.ts';
import type { SpelledNumber } from './quantities/spelled-counts.ts';
import { spelledNumbersIn } from './quantities/spelled-numbers.ts';
import { atPair, differenceOf, type Pair, wordsOf } from './spoken.ts';

/** What one side of a pair says in figures and in words. */
interface Side {
  figures: readonly Quantity[];
  spelled: readonly SpelledNumber[];
  text: string;
  language: Language;
}

/**
 * A translation has the numbers that its source spells out. Languages leave out “both of the two” and say other numbers in
 * idioms, so that something is said only where each side has a number that the other lacks, or a large one is missing.
 */
export function spelledFiguresDiffer(
  pair: Pair,
  ofSource: readonly Quantity[],
  ofTranslation: readonly Quantity[],
): Finding[] {
  const { source, translation, from, to } = pair;
  if (source.kind === 'code' || source.kind === 'row') return [];
  if (![from, to].every(({ tag }) => knowsNumberWords(tag))) return [];
  const side = (text: string, language: Language, figures: readonly Quantity[]): Side => ({
    ...{ figures, text, language },
    spelled: spelledNumbersIn(text, language.tag),
  });
  const one = side(wordsOf(source), from, ofSource);
  const other = side(wordsOf(translation), to, ofTranslation);
  if (one.spelled.length + other.spelled.length === 0) return [];
  const [lacks, has] = [unmatched(one, other), unmatched(other, one)];
  const isSure = ({ certainty }: SpelledNumber) => certainty === 'sure';
  const isDifferent = lacks.length > 0 && has.length > 0 && [...lacks, ...has].some(isSure);
  const isLarge = ({ isLarge: is }: SpelledNumber) => is;
  const [missing, added] = isDifferent ? [lacks, has] : [lacks.filter(isLarge), has.filter(isLarge)];
  const written = (some: readonly SpelledNumber[]) => some.map((each) => each.written);
  const difference = differenceOf(pair, written(missing), written(added));
  return difference === undefined
    ? []
    : [
        atPair(
          pair,
          'value-differs',
          difference,
          'Correct it, or say under “answers” at the top of the file why the numbers differ.',
        ),
      ];
}

/** The numbers that one side spells out and the other does not have, in words or in figures. */
function unmatched(own: Side, other: Side): SpelledNumber[] {
  const open = own.spelled.filter(
    ({ certainty, values }) => certainty !== 'loose' && !values.every((value) => value <= 1 && value !== 0.5),
  );
  if (open.length === 0) return [];
  const said = new Set<number | string>([
    ...other.figures.flatMap(({ values, parts = [] }) => [...values, ...parts]),
    ...other.spelled.flatMap(({ values }) => values),
    ...romanNumbersIn(other.text),
  ]);
  const namesDays = other.figures.some(({ values }) =>
    values.some((value) => /^weekday/.test(String(value))),
  );
  const times = timesIn(other);
  const isTimed = timesIn(own).some((time) => times.includes(time));
  const others: readonly Pick<Quantity, 'values' | 'unit'>[] = [...other.figures, ...other.spelled];
  return open.filter(
    (each) =>
      !each.values.some((value) => said.has(value)) &&
      !others.some((another) => isConverted(each, another)) &&
      // “na segunda” is a Monday, and twenty-five to six is 17h35.
      !(namesDays && each.certainty === 'likely') &&
      !(isTimed && each.values.some((value) => value < 60)),
  );
}

function timesIn({ text, language, figures }: Side): string[] {
  const inFigures = figures.flatMap(({ values }) =>
    values.map(String).filter((value) => /^time/.test(value)),
  );
  return [...inFigures, ...clockWordsIn(text, language.tag).map((time) => `time ${time}`)];
}
