import { foldedWords } from './fold.ts';
import { likeness, likenessToBeginning } from './match.ts';
import { smallWords } from './small-words.ts';

/** A word of a query. */
export interface AskedWord {
  /** Folded. */
  text: string;
  /** Whether it may be only half typed: the word where the reader is writing. */
  open: boolean;
  /** How much it can say, from 0 to 1, before it is known how rare it is. */
  substance: number;
}

const small: ReadonlySet<string> = new Set(foldedWords(smallWords));

/** Whether a folded word is one that sentences are made of whatever they are about. */
export function isSmall(word: string): boolean {
  return small.has(word);
}

/** The words of a query, each once, as they are looked for. */
export function askedWords(query: string): AskedWord[] {
  const words = foldedWords(query);
  return [...new Set(words)].map((text) => ({
    text,
    open: text === words.at(-1),
    substance: substanceOf(text),
  }));
}

/** The commonest words are short in all languages (Zipf’s law of abbreviation), so short ones say less. */
function substanceOf(text: string): number {
  if (small.has(text)) return 0.15;
  if (/\p{N}/u.test(text) || text.length > 3) return 1;
  return text.length === 3 ? 0.7 : 0.4;
}

/** How well a folded word of a text answers a word of a query, from 0 to 1. */
export function answerOf({ text, open }: AskedWord, found: string): number {
  return Math.max(likeness(text, found), open ? likenessToBeginning(text, found) : 0);
}

/** The words worth looking for: the small ones, which stand in every text, only where there are no others. */
export function worthAsking<Word extends AskedWord>(words: readonly Word[]): readonly Word[] {
  const worth = words.filter(({ text }) => !small.has(text));
  return worth.length > 0 ? worth : words;
}
