/*
 * Markdown parts words by spaces, and so takes no mark for one that stands between punctuation and a letter, as it does
 * in languages without spaces: は**「重要」**と. CommonMark would leave these in the text. Here they are marks, as the
 * proposal “CJK-friendly emphasis” has it: a letter of East Asia beside a mark counts as a space does.
 */
import type { MdastNode } from 'satteri';

/** Scripts that have no spaces between words. */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\p{sc=Yi}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\u30FC';
/** Their punctuation, and that of full width, which brings its own space. */
const wideSigns =
  '\u3001-\u3003\u3008-\u3011\u3014-\u301F\u30FB\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3D\uFF5B-\uFF65';
const endOfLine = new RegExp(`[${unspaced}${wideSigns}]$`, 'u');
const startOfLine = new RegExp(`^[${unspaced}${wideSigns}]`, 'u');
/** Korean has spaces between words, but writes particles at the mark. */
const letter = `(?:(?=[\\u0000-\\uFFFF])[${unspaced}\\p{sc=Hangul}])`;
const sign = '[\\p{P}\\p{S}]';
const unseenMark = new RegExp(
  `${letter}(?=\\*{1,3}(?!\\*)(?:(?!\\*)${sign}))|(?<=(?:(?!\\*)${sign})(?<!\\*)\\*{1,3})${letter}`,
  'gu',
);
/** Punctuation of the same length that stands for such a letter while a text is parsed; no writing of today has it. */
const standIn = '\u2E44';

/** Whether the end of a line of the source, between these two texts, is no space. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return endOfLine.test(before) && startOfLine.test(after);
}

/** Parses Markdown with marks beside letters of East Asia; all places in the tree are those of the text as it is. */
export function parseWithEastAsianMarks(source: string, parse: (source: string) => MdastNode): MdastNode {
  const letters = source.includes(standIn) ? [] : (source.match(unseenMark) ?? []);
  if (letters.length === 0) return parse(source);
  const waiting = letters.values();
  const root = restored(parse(source.replaceAll(unseenMark, standIn)), waiting);
  return waiting.next().done === true ? root : parse(source);
}

/** A tree with the letters where their stand-ins are, in the order of the text. */
function restored<Part>(part: Part, letters: Iterator<string>): Part {
  if (typeof part === 'string')
    return part.replaceAll(standIn, () => letters.next().value ?? standIn) as Part;
  if (Array.isArray(part)) return part.map((each) => restored(each, letters)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, restored(value, letters)]),
  ) as Part;
}
