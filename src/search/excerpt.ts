import type { TextWord } from '../i18n/text-words.ts';

/** A run of an excerpt. */
export interface Segment {
  text: string;
  /** Whether it is one of the words that were searched for. */
  marked: boolean;
}

const excerptWords = 26;

/** The part of a text that shows most of the words found in it; its beginning where none is. */
export function excerptOf(words: readonly TextWord[], found: ReadonlySet<number>): Segment[] {
  let shown: number[] = found.size === 0 ? [0] : [];
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
    ...(first > 0 ? [{ text: '…\u00A0', marked: false }] : []),
    ...segmentsOf(words.slice(first, last), marks),
    ...(last < words.length ? [{ text: '\u00A0…', marked: false }] : []),
  ];
}

/** Joins words; what is marked is their letters, and the space between two that follow each other. */
function segmentsOf(words: readonly TextWord[], marks: readonly boolean[]): Segment[] {
  const segments: Segment[] = [];
  const add = (text: string, marked: boolean) => {
    const last = segments.at(-1);
    if (last?.marked === marked) last.text += text;
    else if (text !== '') segments.push({ text, marked });
  };
  for (const [index, { text: word, spaced }] of words.entries()) {
    const marked = marks[index] ?? false;
    const [, before = '', letters = word, after = ''] =
      (marked && /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}\u200C\u200D]*)$/su.exec(word)) || [];
    if (index > 0 && spaced) add(' ', marked && before === '' && segments.at(-1)?.marked === true);
    add(before, false);
    add(letters, marked);
    add(after, false);
  }
  return segments;
}
