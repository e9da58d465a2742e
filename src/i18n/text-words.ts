/** A word of a text, with the signs that stand at it. */
export interface TextWord {
  /** As it is written. */
  text: string;
  /** Where it begins in the text. */
  index: number;
  /** Whether something white stands before it; languages without spaces have words that follow each other at once. */
  spaced: boolean;
}

/** Scripts whose words no spaces part: those that ICU has a dictionary for, and the one that parts syllables. */
const unspacedLetter =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;
/** Figures that a space only groups are one: `10 000`. */
const written = /(?:(?<=\p{Nd})[\u00A0\u202F](?=\p{Nd})|[^\s\u200B])+/gu;
/** What parts words where no space does: the strokes of Tibetan, behind each syllable, and the two dots of Ethiopic. */
const partsWords = /[\u0F0B\u0F0C\u1361]/u;
const opensWhatFollows = /^[\p{Ps}\p{Pi}]+$/u;

// One for all: ICU chooses its dictionary by the script of the letters, whatever the language.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Whether a text has words that no space parts. */
export function isUnspaced(text: string): boolean {
  return unspacedLetter.test(text);
}

/** The words of a text as a reader of its language would count them (UAX #29, with ICU’s dictionaries). */
export function textWords(text: string): TextWord[] {
  return [...text.matchAll(written)].flatMap(({ 0: run, index }) =>
    isUnspaced(run) || partsWords.test(run) ? cut(run, index) : { text: run, index, spaced: true },
  );
}

function cut(run: string, start: number): TextWord[] {
  const words: TextWord[] = [];
  let waits = '';
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    const last = words.at(-1);
    if (!isWordLike && opensWhatFollows.test(segment)) waits += segment;
    else if (!isWordLike && last && waits === '') last.text += segment;
    else {
      const text = waits + segment;
      words.push({ text, index: start + index - waits.length, spaced: words.length === 0 });
      waits = '';
    }
  }
  if (waits === '') return words;
  const last = words.at(-1);
  if (last) last.text += waits;
  return last ? words : [{ text: waits, index: start, spaced: true }];
}

/** Words as they stood in their text, with one space where something white was. */
export function joinWords(words: readonly Pick<TextWord, 'text' | 'spaced'>[]): string {
  return words.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');
}
