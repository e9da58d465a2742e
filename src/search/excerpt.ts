/** A run of an excerpt. */
export interface Segment {
  text: string;
  /** Whether it is one of the words that were searched for. */
  marked: boolean;
}

const excerptWords = 26;

/** The part of a text that shows most of the words found in it, at least one. */
export function excerptOf(words: readonly string[], found: ReadonlySet<number>): Segment[] {
  let shown: number[] = [];
  for (let index = 0; index <= Math.max(0, words.length - excerptWords); index++) {
    const inside = [...found].filter((place) => place >= index && place < index + excerptWords);
    if (inside.length > shown.length) shown = inside;
  }
  // A few words before the first one found make it readable, as far as the last one stays in.
  const start = Math.max(Math.min(...shown) - 3, Math.max(...shown) - excerptWords + 1);
  const first = Math.max(0, Math.min(start, words.length - excerptWords));
  const last = Math.min(words.length, first + excerptWords);
  const marks = Array.from({ length: last - first }, (_, offset) => found.has(first + offset));
  return [
    ...(first > 0 ? [{ text: '… ', marked: false }] : []),
    ...segmentsOf(words.slice(first, last), marks),
    ...(last < words.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Joins words that are marked alike; the space between two runs belongs to what is not marked. */
function segmentsOf(words: readonly string[], marks: readonly boolean[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, text] of words.entries()) {
    const marked = marks[index] ?? false;
    const last = segments.at(-1);
    if (last === undefined) segments.push({ text, marked });
    else if (last.marked === marked) last.text += ` ${text}`;
    else if (last.marked) segments.push({ text: ` ${text}`, marked });
    else {
      last.text += ' ';
      segments.push({ text, marked });
    }
  }
  return segments;
}
