import { isUnspaced, textWords } from '../../i18n/text-words.ts';
import { fold, foldedWords, partsOf, spelledOut, withoutPrefixes } from './fold.ts';
import { likeness, likenessToBeginning } from './match.ts';
import { askedWithin } from './pagefind-words.ts';
import { smallWords } from './small-words.ts';

/** A word of a query. */
export interface AskedWord {
  /** Folded. */
  text: string;
  /** What a bundle is asked for it. */
  asked: readonly string[];
  /**
   * It, and what it is without the “and” or “the” that some languages write at it, together with what it was typed in
   * one with (“e-mail”, “email”), and with its letters spelled out.
   */
  forms: readonly string[];
  /** Whether it is of a script without spaces, in which it may stand anywhere within what is taken for a word. */
  unspaced: boolean;
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
  const written = textWords(query).flatMap(({ text: typed }) => {
    const parts = partsOf(typed);
    const whole = parts.length > 1 && !isUnspaced(typed) ? [fold(typed)] : [];
    return parts.map((word) => ({ word, text: fold(word), whole }));
  });
  const words = new Map(written.toReversed().map((each) => [each.text, each]));
  const last = written.at(-1)?.text;
  return [...new Set(written.map(({ text }) => text))].map((text) => {
    const unspaced = isUnspaced(text);
    const { word = text, whole = [] } = words.get(text) ?? {};
    const forms = [text, ...withoutPrefixes(text), ...whole, ...spelledOut(word)];
    return {
      text,
      asked: unspaced ? askedWithin(text) : spellings(word, forms),
      forms,
      unspaced,
      open: text === last,
      substance: substanceOf(text),
    };
  });
}

/** As it was typed, and as it stands in an index if that has it otherwise. */
function spellings(word: string, forms: readonly string[]): string[] {
  const typed = word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  const others = /\p{sc=Arab}/u.test(typed)
    ? forms.flatMap(inArabic)
    : forms.map((form) => form.normalize('NFC'));
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return [
    ...new Map([typed, ...others].toReversed().map((each) => [plain(each), each])).values(),
  ].toReversed();
}

/** A folded word as Arabic, Persian, Urdu and Kurdish write it. */
function inArabic(folded: string): string[] {
  const persian = folded.replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  return [
    folded,
    folded.replace(/ه$/, 'ة').replace(/ي$/, 'ى'),
    persian,
    persian.replace(/ه$/, 'ۀ'),
    persian.replaceAll('ه', 'ە'),
    persian.replaceAll('ه', 'ھ'),
    persian.replaceAll('ه', 'ہ'),
    persian.replaceAll('ه', 'ہ').replace(/ی$/, 'ے'),
  ];
}

/** The commonest words are short in all languages (Zipf’s law of abbreviation), so short ones say less. */
function substanceOf(text: string): number {
  if (small.has(text)) return 0.15;
  if (isUnspaced(text)) return text.length > 1 ? 1 : 0.6;
  if (/\p{N}/u.test(text) || text.length > 3) return 1;
  return text.length === 3 ? 0.7 : 0.4;
}

/** How well a folded word of a text answers a word of a query, from 0 to 1. */
export function answerOf({ text, forms, open }: AskedWord, found: string): number {
  const same = forms.map((form) => likeness(form, found) * (form === text ? 1 : 0.9));
  return Math.max(...same, open ? likenessToBeginning(text, found) : 0);
}

/** The words worth looking for: the small ones, which stand in every text, only where there are no others. */
export function worthAsking<Word extends AskedWord>(words: readonly Word[]): readonly Word[] {
  const worth = words.filter(({ text }) => !small.has(text));
  return worth.length > 0 ? worth : words;
}
