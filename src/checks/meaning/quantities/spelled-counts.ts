/* Numbers that count, in words: “two hundred and five thousand”, “two dozen”, “um ano e meio”. */
import { exact } from './number-forms.ts';
import { type Lexicon, nextWord, scaleOf, type Token } from './number-lexicon.ts';
import type { UnitName } from './units.ts';

export interface SpelledNumber {
  written: string;
  /** All that it may be worth: a third is 3 in an order, and 33 in the hundred. */
  values: readonly number[];
  /** Loose words may stand for a number, and need none to stand for them. */
  certainty: 'sure' | 'likely' | 'loose';
  /** Whether it is so large that no text leaves it out. */
  isLarge: boolean;
  unit?: UnitName | undefined;
}

/** A number among tokens. */
export interface Read extends Omit<SpelledNumber, 'written' | 'unit'> {
  /** The first token behind it. */
  next: number;
  /** Where something counts, the token behind its words, at which a unit stands. */
  counted?: number;
}

/** Two thirds are 67 in the hundred, too, and a quarter of an hour is 15 minutes. */
export function partsOf(count: number, of: number): number[] {
  const share = count / of;
  const rounded = [Math.floor(100 * share), Math.round(100 * share), Math.round(1000 * share) / 10];
  return [exact(share), Math.round(share * 1000) / 1000, ...rounded, exact(60 * share)];
}

interface Count {
  value: number;
  /** The first token behind it. */
  next: number;
  /** The scale that was said last; infinite without one. */
  last: number;
  /** Whether there are at least two of its thousands or millions. */
  isLarge: boolean;
}

/** The longest number that counts. */
export function countAt(
  tokens: readonly Token[],
  start: number,
  { words, joining, one }: Lexicon,
): Count | undefined {
  const cardinalOf = (word: string) => words.cardinal.get(word);
  const first = tokens[start]?.word ?? '';
  // “a hundred”, “a third”, “a year and a half”: an article is a number only before one.
  const isArticle = one.has(first) && cardinalOf(first) === undefined;
  if (isArticle && cardinalOf(nextWord(tokens, start + 1)) === undefined)
    return { value: 1, next: start + 1, last: Infinity, isLarge: false };
  let [whole, part, last, at] = [0, 0, Infinity, isArticle ? start + 1 : start];
  let isLarge = false;
  for (let isFirst = true; ; isFirst = false) {
    const isJoined = !isFirst && joining.has(nextWord(tokens, at));
    const place = isJoined ? at + 1 : at;
    const value = cardinalOf(isFirst ? (tokens[place]?.word ?? '') : nextWord(tokens, place));
    if (value === undefined || (!isFirst && !canFollow(value, whole, part, last))) break;
    if (value >= 1000) {
      const isMore = value > last;
      const times = isMore ? whole + part : part || 1;
      whole = isMore ? times * value : whole + times * value;
      isLarge ||= times >= 2;
      [part, last] = [0, value];
    } else part = value === 100 ? (part || 1) * 100 : part + value;
    at = place + 1;
  }
  return at === start ? undefined : { value: exact(whole + part), next: at, last, isLarge };
}

/** Whether a word goes on with a number: “twenty five” is one, “five twenty” are two. */
function canFollow(value: number, whole: number, part: number, last: number): boolean {
  if (value >= 1000) return (part > 0 && value < last) || (whole > 0 && value >= 1e6 && last === 1000);
  const tens = part % 100;
  if (value === 100) return part > 0 && part < 100;
  if (value > 100) return part === 0;
  return value < 10 ? tens === 0 || (tens >= 20 && tens % 10 === 0) : tens === 0;
}

/** A count with what stands behind it and belongs to it. */
export function behindCount(
  tokens: readonly Token[],
  { value: count, next: at, last, isLarge }: Count,
  { words, joining, one, unsure }: Lexicon,
): Read | undefined {
  /** Where a half that is added ends: “and a half”, “e meio”. */
  const halfEnds = (index: number): number | undefined => {
    if (!joining.has(nextWord(tokens, index))) return undefined;
    const half = one.has(nextWord(tokens, index + 1)) ? index + 2 : index + 1;
    return words.half.has(nextWord(tokens, half)) ? half + 1 : undefined;
  };
  const whole = (next: number, values: number[], more: Partial<Read> = {}): Read => ({
    next,
    values,
    certainty: 'sure',
    isLarge,
    counted: next,
    ...more,
  });
  const added = halfEnds(at);
  if (added !== undefined && last < Infinity) return whole(added, [exact(count + last / 2)]);
  if (added !== undefined) {
    const scale = scaleOf(nextWord(tokens, added), words);
    return scale === undefined
      ? whole(added, [count + 0.5])
      : whole(added + 1, [exact((count + 0.5) * scale)], { isLarge: scale >= 1000 });
  }
  const noun = nextWord(tokens, at);
  const ordinal = words.ordinal.get(noun);
  if (ordinal !== undefined && ordinal < 10 && count >= 20 && count % 10 === 0 && count % 100 > 0)
    return { next: at + 1, values: [count + ordinal], certainty: 'sure', isLarge: false };
  const part = words.part.get(noun);
  if (part !== undefined && count < part)
    return {
      next: at + 1,
      values: [...partsOf(count, part), ...(count === 1 ? [part] : [])],
      certainty: count === 1 && unsure.has(noun) ? 'likely' : 'sure',
      isLarge: false,
    };
  // “um ano e meio”: what is counted stands between.
  const around = count < 100 ? halfEnds(at + 1) : undefined;
  const all = around === undefined ? count : count + 0.5;
  const group = words.group.get(noun);
  if (group !== undefined) {
    // Ten and a dozen are the same in the mouth of many, a fortnight is also two weeks, and two decades are two.
    const about = { 10: [10, 12], 14: [14, 15, 2] }[group] ?? [group];
    const values = [...about.map((each) => exact(all * each)), ...(all > 1 ? [all] : [])];
    return whole(around ?? at + 1, values, { certainty: all > 1 || group === 12 ? 'sure' : 'likely' });
  }
  if (around !== undefined) return whole(around, [all], { counted: at });
  // “um metro e oitenta”
  const hundredths =
    /^metros?$/.test(noun) &&
    joining.has(nextWord(tokens, at + 1)) &&
    words.cardinal.get(nextWord(tokens, at + 2));
  if (hundredths && hundredths >= 10 && hundredths < 100)
    return whole(at + 3, [exact(count + hundredths / 100)], { counted: at });
  return one.has(tokens[at - 1]?.word ?? '') &&
    count === 1 &&
    words.cardinal.get(tokens[at - 1]?.word ?? '') === undefined
    ? undefined
    : whole(at, [count]);
}
