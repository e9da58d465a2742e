/*
 * Numbers that a text spells out, each as the one number that it is: “two hundred and five thousand”, “dois terços”, “medio
 * millón”, “a dozen”. What may as well be something else is only likely.
 */
import { exact } from './number-forms.ts';
import { type Lexicon, lexiconOf, nextWord, scaleOf, type Token, tokensOf } from './number-lexicon.ts';
import { behindCount, countAt, partsOf, type Read, type SpelledNumber } from './spelled-counts.ts';
import { type UnitName, unitAt } from './units.ts';

/** What stands before a word that is one of an order: “a segunda”, and not “segundo ela”. */
const asOrder =
  /^(?:an?|the|his|her|its|their|this|that|every|each|o|no|do|ao|pelo|na|da|pela|uma?|el|la|del?|al|una?|este|esta|neste|nesta|deste|desta|seu|sua|su|cada)$/;

/** “por cento” is no hundred. */
const asShare = /^ci?ento$/;
const figureBefore = /(?<![\d.,])(\d+)[\s\u00A0\u202F]*$/u;
const asRatio = /^\s(?:in(?: every)?|out of(?: every)?|em(?: cada)?|[ae] cada|de(?: cada)?)\s$/u;

/** The numbers that a text spells out, of a language whose words for them are known. */
export function spelledNumbersIn(text: string, tag: string): SpelledNumber[] {
  const lexicon = lexiconOf(tag);
  if (lexicon === undefined) return [];
  const tokens = tokensOf(text);
  const found: SpelledNumber[] = [];
  const loose = (written: string, ...values: number[]) =>
    found.push({ written, values, certainty: 'loose', isLarge: false, unit: unitOfShare(values) });
  let [before, behind] = [0, 0];
  for (let at = 0; at < tokens.length; ) {
    const { word = '', start = 0, end = 0, isNext } = tokens[at] ?? {};
    const isRead =
      (lexicon.all.has(word) || lexicon.one.has(word)) &&
      !(asShare.test(word) && tokens[at - 1]?.word === 'por');
    const read = isRead ? readAt(tokens, at, lexicon) : undefined;
    const from = at;
    at = read?.next ?? at + 1;
    const ends = tokens[at - 1]?.end ?? end;
    const written = text.slice(start, ends);
    if (read === undefined) {
      const value = lexicon.loose.get(word);
      if (value !== undefined) loose(written, value);
      continue;
    }
    const [value = 0] = read.values;
    const figure = figureBefore.exec(text.slice(Math.max(0, start - 9), start))?.[1];
    // “2 mil millones” is read with its figure, and “2 milhões e meio” are half a million more.
    if (figure !== undefined) {
      loose(written, exact((value / 1.5) * (Number(figure) + 0.5)));
      continue;
    }
    // “twenty twenty-six”
    if (isNext && isYear(before) && isYear(value)) loose(written, 100 * before + value);
    // “one in five”
    if (before > 0 && before < value && asRatio.test(text.slice(behind, start)))
      loose(written, ...partsOf(before, value));
    [before, behind] = [value, ends];
    const { values, certainty, isLarge, counted } = read;
    const unit = unitOfShare(values) ?? unitAt(text, start, tokens[(counted ?? at) - 1]?.end ?? end, tag);
    const isCertain =
      certainty !== 'likely' || /\s/.test(written) || asOrder.test(tokens[from - 1]?.word ?? '');
    found.push({
      written,
      values,
      isLarge,
      certainty: isCertain ? certainty : 'loose',
      ...(unit && { unit }),
    });
  }
  return found;
}

/** A third and 33% are the same. */
function unitOfShare(values: readonly number[]): UnitName | undefined {
  return values.some((value) => value > 0 && value < 1) ? 'percent' : undefined;
}

function isYear(value: number): boolean {
  return value >= 10 && value < 100;
}

function readAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Read | undefined {
  const { words, unsure } = lexicon;
  const word = tokens[at]?.word ?? '';
  if (words.half.has(word)) return halfAt(tokens, at, lexicon);
  const counted = countAt(tokens, at, lexicon);
  if (counted) return behindCount(tokens, counted, lexicon);
  const [ordinal, part] = [words.ordinal.get(word), words.part.get(word)];
  const single = (values: number[], next = at + 1): Read => ({
    next,
    values,
    certainty: unsure.has(word) ? 'likely' : 'sure',
    isLarge: false,
  });
  // “o vigésimo primeiro”
  const behind =
    ordinal !== undefined && ordinal >= 20 ? words.ordinal.get(nextWord(tokens, at + 1)) : undefined;
  if (ordinal !== undefined && behind !== undefined && behind < 10) return single([ordinal + behind], at + 2);
  const named = ordinal ?? part;
  if (named !== undefined) return single([named, ...(part === undefined ? [] : partsOf(1, part))]);
  const times = words.times.get(word);
  if (times !== undefined) return single([times]);
  // Dozens and decades are no number by themselves.
  const group = words.group.get(word);
  return group === undefined ? undefined : { ...single([group]), certainty: 'loose' };
}

function halfAt(tokens: readonly Token[], at: number, { words, unsure, one }: Lexicon): Read {
  // “half a million”, “meia dúzia”, “medio siglo”
  const next = one.has(nextWord(tokens, at + 1)) ? at + 2 : at + 1;
  const scale = scaleOf(nextWord(tokens, next), words);
  if (scale !== undefined)
    return {
      next: next + 1,
      values: [scale / 2],
      certainty: 'sure',
      isLarge: scale >= 1000,
      counted: next + 1,
    };
  // Half an hour is thirty minutes, half a year six months.
  const certainty = unsure.has(tokens[at]?.word ?? '') ? 'loose' : 'sure';
  return { next: at + 1, values: [0.5, 50, 30, 6], certainty, isLarge: false };
}
