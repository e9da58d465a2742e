import type { Language } from '../../i18n/languages.ts';
import { onceEach } from '../../i18n/once-each.ts';
import type { Finding } from '../../schema/finding.ts';
import type { Block } from '../../story/blocks.ts';
import { knowsNumberWords } from './quantities/number-words.ts';
import { isConverted, type Quantity, quantitiesIn, wordedQuantitiesIn } from './quantities/quantities.ts';
import { measureTheSame, saysTimeInWords, saysUnit, type UnitName } from './quantities/units.ts';
import { spelledFiguresDiffer } from './spelled-figures.ts';
import { atPair, differenceOf, type Pair, wordsOf } from './spoken.ts';

/** A translation has the numbers, dates and units of its source, in whichever form its language writes them. */
export function figuresDiffer(pair: Pair): Finding[] {
  const { source, translation, from, to } = pair;
  if (source.kind === 'code') return [];
  const figures = [
    quantitiesOf(source, from, quantitiesIn),
    quantitiesOf(translation, to, quantitiesIn),
  ] as const;
  const orSpelled = (found: Finding[]) => (found.length > 0 ? found : spelledFiguresDiffer(pair, ...figures));
  // Words for numbers are read only where there is something to hold them against.
  const isMore =
    unmatched(...figures, from, to).length + unmatched(figures[1], figures[0], to, from).length > 0;
  if (
    !isMore &&
    !(saysTimeInWords(wordsOf(source), from.tag) && saysTimeInWords(wordsOf(translation), to.tag))
  )
    return orSpelled(unitsDiffer(pair, ...figures));
  const isTimed = figures.some((some) => some.some(({ parts }) => parts));
  const worded: typeof quantitiesIn = (text, language) => wordedQuantitiesIn(text, language, isTimed);
  const one = [...figures[0], ...quantitiesOf(source, from, worded)];
  const other = [...figures[1], ...quantitiesOf(translation, to, worded)];
  const missing = unmatched(one, other, from, to);
  const added = unmatched(other, one, to, from);
  const of = (kind: Quantity['kind']) => {
    const [lacks, has] = [missing, added].map((some) =>
      some.filter((each) => each.kind === kind).map(({ written }) => written),
    );
    return differenceOf(pair, lacks ?? [], has ?? []);
  };
  const [date, number] = [of('date'), of('number')];
  return orSpelled([
    ...(date ? [atPair(pair, 'date-differs', date, next('date'))] : []),
    ...(number ? [atPair(pair, 'value-differs', number, next('number'))] : []),
    ...(date || number ? [] : unitsDiffer(pair, one, other)),
  ]);
}

function next(rule: string): string {
  return `Correct it, or say under “answers” at the top of the file why ${rule === 'date' ? 'the dates differ' : 'the numbers differ'}.`;
}

/** Numbers of cells are not among them: they stand as programs write them, and another rule holds them. */
function quantitiesOf(block: Block, language: Language, read: typeof quantitiesIn): Quantity[] {
  if (block.kind !== 'row') return read(wordsOf(block), language);
  const words = block.cells.filter(({ number }) => number === undefined);
  return words.flatMap((cell) => read(wordsOf({ ...block, cells: [cell] }), language));
}

/** Those of one side that the other does not have. */
function unmatched(
  own: readonly Quantity[],
  other: readonly Quantity[],
  from: Language,
  to: Language,
): Quantity[] {
  const values = new Set(other.flatMap(({ values, parts = [] }) => [...values, ...parts]));
  const known = [from, to].every(({ tag }) => knowsNumberWords(tag));
  const sameYears = isGregorian(from) === isGregorian(to);
  return own.filter(
    (each) =>
      each.isSure &&
      !each.values.some((value) => values.has(value)) &&
      !each.values.some((value) => isSmall(value, known)) &&
      !other.some((another) => isConverted(each, another)) &&
      (sameYears || !(each.kind === 'date' || each.values.some((value) => Number(value) > 1000))),
  );
}

/** One is no number in many languages, and small ones stand as words, which are known of few. */
function isSmall(value: number | string, known: boolean): boolean {
  return value === 1 || (!known && typeof value === 'number' && value <= 100 && Number.isInteger(value));
}

const calendarsOf = onceEach((tag) => new Intl.DateTimeFormat(tag).resolvedOptions().calendar);

function isGregorian({ tag, calendar }: Language): boolean {
  return (calendar ?? calendarsOf(tag)) === 'gregory';
}

/** The same numbers with other units: kilometres for miles, weeks for days. */
function unitsDiffer(pair: Pair, one: readonly Quantity[], other: readonly Quantity[]): Finding[] {
  const { translation, to, from } = pair;
  for (const each of one) {
    if (each.unit === undefined) continue;
    const same = other.filter(({ values }) => values.some((value) => each.values.includes(value)));
    const units = same.map(({ unit }) => unit);
    const isLost =
      each.unit === 'percent' &&
      each.isSure &&
      !units.includes('percent') &&
      !saysPercent(wordsOf(translation), to);
    if (!isLost && (same.length === 0 || !units.every((unit) => isOther(unit, each.unit)))) continue;
    const [found] = units;
    return [
      atPair(
        pair,
        'unit-differs',
        found === undefined
          ? `Missing unit of ${each.written} in the block ${translation.id}, expected “${each.unit}” as in the source (${from.path})`
          : `Unexpected unit “${found}” of ${same[0]?.written || 'a number'} in the block ${translation.id}, expected “${each.unit}” as in the source (${from.path})`,
        'Correct it, or say under “answers” at the top of the file why the units differ.',
      ),
    ];
  }
  return [];
}

function isOther(unit: UnitName | undefined, wanted: UnitName | undefined): boolean {
  return unit !== undefined && wanted !== undefined && unit !== wanted && measureTheSame(unit, wanted);
}

/** Percents stand once for several numbers, and as words: “10 to 12%”, “por cento”. */
function saysPercent(text: string, { tag }: Language): boolean {
  return (
    saysUnit(text, 'percent', tag) ||
    /[%٪‰]|pct|p\.\s?p\.|per ?cent|por ?cento?|porcent|percent|prozent|pour cent|procent/iu.test(text)
  );
}
