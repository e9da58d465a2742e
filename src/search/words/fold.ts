import { textWords } from '../../i18n/text-words.ts';
import { lettersSpelledOut, ownSpellings, writtenOtherwise } from './spellings.ts';

/**
 * Marks that tell how a letter is read or drawn, not which one it is: accents, Arabic, Hebrew and Syriac vowel points,
 * the Indic dot. Vowel signs, tone marks and kana voicing stay, since with another one it is another word.
 */
const accents =
  /(?![\u3099\u309A])(?:[\p{sc=Inherited}\p{Variation_Selector}]|(?=\p{Mn})[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}])|[\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0CBC]/gu;

/** A word as searching compares it: small letters without accents, and nothing but letters and digits. */
export function fold(word: string): string {
  const letters = word
    .normalize('NFKD')
    .toLowerCase()
    // No accent: another letter, as every reader of Russian has it.
    .replaceAll('и\u0306', 'й')
    .replaceAll(accents, '');
  return ownSpellings(writtenOtherwise(letters))
    .replaceAll(notInWords, '')
    .replaceAll(/(?![0-9])\p{Nd}/gu, digitOf);
}

/** Apostrophes that Unicode takes for letters, as in “Hawaiʻi”, are none to whoever searches. */
const notInWords = /[^\p{L}\p{M}\p{N}]|[\u02B9-\u02BF\u02C8\u02EE\uA78B\uA78C]/gu;

/** Digits stand in tens, in the order of what they are worth. */
function digitOf(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let zero = at;
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(at - zero);
}

/**
 * What stands between parts of a word: dashes of all scripts, strokes, apostrophes, and what keeps letters of Arabic
 * script apart where Persian would have a space.
 */
const seams = /(?:[/\p{Pd}'‘’`´\u02B9-\u02BF\u02C8\u02EE\uA78B\uA78C]|(?<=\p{sc=Arab}\p{M}*)\u200C)+/gu;

/** The parts of what is written without a space: “supply-chain”, “l’économie”, “Iğdır’dan”. */
export function partsOf(written: string): string[] {
  return written.split(seams).filter((part) => fold(part) !== '');
}

/** The letters of a word without the signs around them, and where they begin. */
export function lettersOf(written: string): { text: string; index: number } {
  const index = Math.max(0, written.search(/[\p{L}\p{N}]/u));
  return { text: written.slice(index).replace(/[^\p{L}\p{M}\p{N}\u200C\u200D]+$/u, ''), index };
}

/** Where the words of a text stand that are among some others, or the parts of a word that are among theirs. */
export function* placesOfWords(
  text: string,
  words: readonly string[],
): Generator<[start: number, end: number]> {
  const wholes = new Set(words.map(fold));
  const parts = new Set(words.flatMap(foldedWords));
  for (const word of textWords(text)) {
    const pieces = wholes.has(fold(word.text)) ? [word.text] : word.text.split(seams);
    let from = word.index;
    for (const piece of pieces) {
      from = text.indexOf(piece, from);
      const { text: letters, index } = lettersOf(piece);
      const folded = fold(letters);
      // A letter behind an apostrophe is a word nowhere else.
      if (
        pieces.length === 1 ? wholes.has(folded) || parts.has(folded) : folded.length > 1 && parts.has(folded)
      )
        yield [from + index, from + index + letters.length];
      from += piece.length;
    }
  }
}

/** The words of a text as searching compares them. */
export function foldedWords(text: string): string[] {
  return textWords(text)
    .flatMap((word) => partsOf(word.text))
    .map(fold);
}

/** Where a run of words begins in others; -1 where it does not stand there. */
export function placeOfRun(run: readonly string[], words: readonly string[]): number {
  if (run.length === 0) return -1;
  for (let at = 0; at + run.length <= words.length; at++) {
    if (run.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}

/** Arabic and Hebrew write “and”, “the”, “in”, “to” at the word that follows, which is what a reader looks for. */
const prefixes: readonly (readonly [letters: RegExp, prefix: RegExp])[] = [
  [/^\p{sc=Arab}+$/u, /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u],
  [/^\p{sc=Hebr}+$/u, /^[והבלכמש](?=.{3})/u],
];

/** A folded word without what is written at its beginning in Arabic and Hebrew; most words have nothing there. */
export function withoutPrefixes(folded: string): string[] {
  const [, prefix] = prefixes.find(([letters]) => letters.test(folded)) ?? [];
  if (prefix === undefined) return [];
  const first = folded.replace(prefix, '');
  if (first === folded) return [];
  const second = first.replace(prefix, '');
  return second === first ? [first] : [first, second];
}

/** All that a written word answers to: itself, its parts, what stands behind a seam of a compound or a prefix. */
export function waysToWrite(word: string): string[] {
  const parts = foldedWords(word);
  const [whole] = parts.length > 1 ? [parts.join('')] : [];
  const seams = word.split('\u00AD');
  const tails = seams.slice(1).map((_, index) => fold(seams.slice(index + 1).join('')));
  const ways = whole === undefined ? parts : [...parts, whole];
  return [...new Set([...ways, ...tails, ...ways.flatMap(withoutPrefixes), ...spelledOut(word)])].filter(
    Boolean,
  );
}

/** “mueller” for “Müller”, “aarhus” for “Århus”, as readers write who do not have the letters; most words have none. */
export function spelledOut(word: string): string[] {
  const out = lettersSpelledOut(word);
  return out === undefined ? [] : partsOf(out).map(fold);
}
