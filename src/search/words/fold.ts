import { textWords } from '../../i18n/text-words.ts';

/** Letters that Unicode does not take apart, and that readers without them on their keyboard write otherwise. */
const otherwise: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n' },
  ...{ ə: 'e', ĸ: 'k', ς: 'σ', ґ: 'г' },
  // One letter to whoever reads Arabic, Persian or Urdu, with several code points; the last one only lengthens.
  ...{ ى: 'ي', ی: 'ي', ے: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ٱ: 'ا', ـ: '' },
};
const written = new RegExp(`[${Object.keys(otherwise).join('')}]`, 'gu');

/**
 * Marks that tell how a letter is read, not which one it is: accents, Arabic and Hebrew vowel points, the Indic dot.
 * Vowel signs, tone marks and kana voicing stay, since with another one it is another word.
 */
const accents =
  /(?![\u3099\u309A])(?:\p{sc=Inherited}|(?=\p{Mn})[\p{sc=Hebrew}\p{sc=Arabic}])|[\u093C\u09BC]/gu;

/** A word as searching compares it: small letters without accents, and nothing but letters and digits. */
export function fold(word: string): string {
  return (
    word
      .normalize('NFKD')
      .toLowerCase()
      // No accent: another letter, as every reader of Russian has it.
      .replaceAll('и\u0306', 'й')
      .replaceAll(accents, '')
      .replaceAll(written, (letter) => otherwise[letter] ?? letter)
      .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
      .replaceAll(/(?![0-9])\p{Nd}/gu, digitOf)
  );
}

/** Digits stand in tens, in the order of what they are worth. */
function digitOf(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let zero = at;
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(at - zero);
}

/** The parts of what is written without a space: “supply-chain”, “l’économie”, “Iğdır’dan”. */
export function partsOf(written: string): string[] {
  return written.split(/[/–—\-'’]+/).filter((part) => fold(part) !== '');
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
  return [...new Set([...ways, ...tails, ...ways.flatMap(withoutPrefixes)])].filter(Boolean);
}
