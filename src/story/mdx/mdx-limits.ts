/*
 * What Sätteri takes too long for, or ends the whole program at: it goes back and forth in what stands open, in
 * proportion to the square of it, and in code between braces as deep as that is. No text that people wrote is near a
 * limit; what is beyond one is looked for before the parser sees the text, in one go each.
 */

/** Something that a text has too much of, at the place where it becomes too much. */
export interface Excess {
  offset: number;
  /** "Unexpected X, expected Y". */
  message: string;
  next: string;
}

/** The most that a text may have. */
export const most = {
  /** Marks of lists and of quotations (`- > 1.`) at the start of one line. */
  lineMarks: 30,
  /** Elements within each other. */
  elements: 50,
  /** Characters of a tag. */
  tag: 2000,
  /** Lines, marks of Markdown and elements of a whole text. */
  marks: 120_000,
  /** Marks of a paragraph times its length, over all paragraphs. */
  paragraphs: 2e8,
  /** Elements that have a line to themselves, times the length of the text. */
  aloneInLine: 1e9,
} as const;

/** What a text has too much of; `undefined` for one that can be parsed. */
export function excessIn(source: string): Excess | undefined {
  return nestedMarks(source) ?? longTag(source) ?? nestedElements(source) ?? crowded(source) ?? lined(source);
}

function nestedMarks(source: string): Excess | undefined {
  const found = lineMarks.exec(source);
  return found
    ? {
        offset: found.index,
        message: `Unexpected line that starts with more than ${most.lineMarks} marks, expected lists and quotations within each other as deep as somebody reads`,
        next: 'Leave out marks, or write \\ before the first one if they are text.',
      }
    : undefined;
}

const lineMarks = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${most.lineMarks + 1}}`,
  'm',
);

function longTag(source: string): Excess | undefined {
  const found = tooLong.exec(source);
  return found
    ? {
        offset: found.index,
        message: `Unexpected < with more than ${most.tag} characters up to the next < or >, expected a tag that ends`,
        next: 'Write > where the tag ends, or \\< if it is text.',
      }
    : undefined;
}

const tooLong = new RegExp(`<(?=\\s*/?\\s*[A-Za-z])[^<>]{${most.tag}}`);

function nestedElements(source: string): Excess | undefined {
  let depth = 0;
  for (const { 0: tag, index } of source.matchAll(/\\[\s\S]|<\/|\/>|<(?=[A-Za-z>])/g)) {
    if (tag === '<') depth++;
    else if (tag[0] !== '\\') depth = Math.max(0, depth - 1);
    if (depth > most.elements) {
      return {
        offset: index,
        message: `Unexpected element within ${most.elements} others, expected elements that are closed`,
        next: 'Write the closing tags of those before it.',
      };
    }
  }
  return undefined;
}

/** Marks of which there can be no more than so many in a text, by their UTF-16 unit. */
const marks = tableOf('\n*_[]{<&`~|^$@!>+-\\');
/** Those that the parser looks for partners of in the whole paragraph. */
const partnered = tableOf('_{<&@');

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function crowded(source: string): Excess | undefined {
  if (isRoomy(source)) return undefined;
  let total = 0;
  let cost = 0;
  for (const { start, end } of paragraphsOf(source)) {
    let pairs = 0;
    for (let at = start; at < end; at++) {
      const unit = source.charCodeAt(at);
      const isNumbered = (unit === 46 || unit === 41) && isDigit(source.charCodeAt(at - 1));
      const isAddress = unit === 47 && source.charCodeAt(at - 1) === 47;
      if (marks[unit] || isNumbered || isAddress) total++;
      if (partnered[unit] || isAddress || source.startsWith('www.', at)) pairs++;
    }
    cost += pairs * (end - start);
    if (total > most.marks || cost > most.paragraphs) {
      return {
        offset: start,
        message:
          total > most.marks
            ? `Unexpected text after ${most.marks} lines, marks and elements, expected less in one file`
            : 'Unexpected number of marks (_ { < & @) in so long a paragraph, expected shorter paragraphs',
        next: 'Part the text, or take out what is no text.',
      };
    }
  }
  return undefined;
}

/** Whether a text is too short for too many marks, even if each character of it were one. */
function isRoomy(source: string): boolean {
  if (source.length > most.marks) return false;
  let cost = 0;
  for (const { start, end } of paragraphsOf(source)) cost += (end - start) ** 2;
  return cost <= most.paragraphs;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function* paragraphsOf(source: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const { 0: gap, index } of source.matchAll(/\n[ \t]*(?=\n)/g)) {
    yield { start, end: index + gap.length };
    start = index + gap.length;
  }
  yield { start, end: source.length };
}

function lined(source: string): Excess | undefined {
  // No line has such an element in fewer than four characters.
  if (source.length ** 2 <= most.aloneInLine * 4) return undefined;
  let number = 0;
  for (const { index } of source.matchAll(/^[ \t>]*<[A-Za-z][^\n]*<\//gm)) {
    if (++number * source.length > most.aloneInLine) {
      return {
        offset: index,
        message: `Unexpected element with a line to itself after ${number - 1} others, expected fewer in so long a text`,
        next: 'Part the text into files.',
      };
    }
  }
  return undefined;
}
