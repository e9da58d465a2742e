import type { Finding } from '../../schema/finding.ts';
import { atPair, type Pair, wordsOf } from './spoken.ts';

/** How many times longer or shorter than the others a block may be, and how long it has to be for that. */
const most = 1.75;
const leastLength = 120;
/** From how many blocks on it is known how long translations of a document are. */
const leastPairs = 6;

/** A translation is about as long as those of the other blocks of its document are, beside their sources. */
export function lengthsDiffer(pairs: readonly Pair[]): { pair: Pair; finding: Finding }[] {
  const measured = pairs
    .filter(({ source }) => source.kind !== 'code' && source.kind !== 'table')
    .map((pair) => ({ pair, one: lengthOf(pair.source), other: lengthOf(pair.translation) }))
    .filter(({ one, other }) => one > 0 && other > 0);
  const ratios = measured
    .filter(({ one }) => one >= leastLength / 2)
    .map(({ one, other }) => other / one)
    .toSorted((a, b) => a - b);
  const usual = ratios[Math.floor(ratios.length / 2)];
  if (usual === undefined || ratios.length < leastPairs) return [];
  return measured.flatMap(({ pair, one, other }) => {
    const times = other / (one * usual);
    if (Math.max(one * usual, other) < leastLength * Math.max(usual, 1) || (times < most && times > 1 / most))
      return [];
    const percent = (value: number) => `${Math.round(value * 100)} %`;
    const finding = atPair(
      pair,
      'length-differs',
      `Unexpected length of the block ${pair.translation.id}, ${percent(other / one)} of its source (${pair.from.path}), expected about ${percent(usual)} as in the rest of the document`,
      'See whether something is missing or is there twice, or say under “answers” at the top of the file why it is so.',
    );
    return [{ pair, finding }];
  });
}

function lengthOf(block: Pair['source']): number {
  return wordsOf(block).length;
}
