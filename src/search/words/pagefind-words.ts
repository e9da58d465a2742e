/* What Pagefind 1.6 makes of words, as far as it is not what Hearth does. */
import { isUnspaced, textWords } from '../../i18n/text-words.ts';
import { foldedWords, partsOf, waysToWrite } from './fold.ts';

/** Whether Pagefind cuts the words of a language by itself, since a text has no spaces between them. */
export function isCutByPagefind(tag: string): boolean {
  return /^(?:zh|ja|th)\b/i.test(tag);
}

/** Letters of which some way to write a word may be made that Pagefind does not come to: most texts have none. */
const mayBeUnknown = /[^ -\u024F\s\p{sc=Cyrillic}\p{sc=Greek}\p{P}\p{M}]|[ıİłŁđĐðÐøØħĦŧŦßæÆœŒþÞŋŊĸґҐ\u00AD]/u;

/**
 * Ways to write the words of a text that Pagefind does not come to by itself, which takes off accents and parts
 * words at their dashes: they have to stand in its index.
 */
export function unknownToPagefind(text: string, tag: string): string[] {
  if (!mayBeUnknown.test(text)) return [];
  const cutsItself = isCutByPagefind(tag);
  const unknown = textWords(text).flatMap(({ text: word }) => {
    if (isUnspaced(word)) return cutsItself ? [] : foldedWords(word).flatMap(askedWithin);
    // Other spellings of its letters are asked for.
    if (/\p{sc=Arab}/u.test(word)) return [];
    const known = new Set([word, ...partsOf(word)].map(plain));
    return waysToWrite(word).filter((way) => !known.has(plain(way)));
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
  if (letters.length < 3 || /[\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(word)) return [composed];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** A word as Pagefind 1.6 compares it. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
