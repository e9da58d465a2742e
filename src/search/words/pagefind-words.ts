/* What Pagefind 1.6 makes of words, as far as it is not what Hearth does. */
import { isUnspaced, textWords } from '../../i18n/text-words.ts';
import { foldedWords, spelledOut, waysToWrite } from './fold.ts';
import { isWrittenOtherwise } from './spellings.ts';

/** Whether Pagefind cuts the words of a language by itself, since a text has no spaces between them. */
export function isCutByPagefind(tag: string): boolean {
  return /^(?:zh|ja|th)\b/i.test(tag);
}

/** Whether readers of a language spell dots and rings out where they have none: “Aarhus”. Pagefind’s German knows of it. */
function spellsOut(tag: string): boolean {
  return /^(?:gsw|lb|da|nb|nn|no|fo|sv)\b/i.test(tag);
}

/**
 * Letters of which some way to write a word may be made that Pagefind does not come to, and signs between two parts of
 * one: most words have none.
 */
const mayBeUnknown = new RegExp(
  '[^ -\\u024F\\s\\p{sc=Cyrillic}\\p{sc=Greek}\\p{P}\\p{M}]|[\\u00ADªº²³¹¼-¾ĲĳĿŀŉſǄ-ǌǱ-ǳ]|[\\p{L}\\p{N}\\p{M}](?![ -~])[\\p{Pd}‘’][\\p{L}\\p{N}]|' +
    isWrittenOtherwise.source,
  'u',
);

/**
 * Ways to write the words of a text that Pagefind does not come to by itself, which takes off accents and parts words
 * at signs of ASCII: they have to stand in its index.
 */
export function unknownToPagefind(text: string, tag: string): string[] {
  const out = spellsOut(tag);
  const maybe = (part: string) => mayBeUnknown.test(part) || (out && /[äöüåø]/iu.test(part));
  if (!maybe(text)) return [];
  const cutsItself = isCutByPagefind(tag);
  const unknown = textWords(text).flatMap(({ text: word, spaced }) => {
    if (!maybe(word)) return [];
    if (isUnspaced(word)) return cutsItself ? [] : foldedWords(word).flatMap(askedWithin);
    // Other spellings of its letters are asked for.
    if (/\p{sc=Arab}/u.test(word) && !word.includes('\u200C')) return [];
    const whole = spaced ? plain(word) : '';
    const known = new Set((spaced ? word : '').split(/[!-/:-@[-`{-~]+/).map(plain));
    const ofOthers = out ? [] : spelledOut(word);
    // A word is found by its beginning, and hardly by a letter; of one that follows another at once it has no beginning.
    return waysToWrite(word).filter(
      (way) =>
        way.length > 1 && !whole.startsWith(plain(way)) && !known.has(plain(way)) && !ofOthers.includes(way),
    );
  });
  return [...new Set(unknown)].map((way) => way.normalize('NFC'));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What a bundle is asked for a word of a script without spaces. Of Chinese, Japanese and Thai Pagefind knows each two
 * letters that follow each other, so that a word is found wherever it was cut; of other scripts what stands there.
 */
export function askedWithin(word: string): string[] {
  const composed = word.normalize('NFC');
  const letters = [...graphemes.segment(composed)].map(({ segment }) => segment);
  if (letters.length < 3 || /[\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u.test(word))
    return [composed];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** A word as Pagefind 1.6 compares it. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
