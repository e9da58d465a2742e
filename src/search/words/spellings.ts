/* Letters that are one to readers, or that they write otherwise, although Unicode does not take them for the same. */

/** Letters that Unicode does not take apart, and that readers without them on their keyboard write otherwise. */
const otherwise: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n' },
  // West African: Hausa, Ewe, Akan, Bambara and their neighbours.
  ...{
    ɓ: 'b',
    ɗ: 'd',
    ɖ: 'd',
    ƙ: 'k',
    ƴ: 'y',
    ɛ: 'e',
    ɔ: 'o',
    ƒ: 'f',
    ɣ: 'g',
    ʋ: 'v',
    ɲ: 'n',
    ɩ: 'i',
    ʊ: 'u',
  },
  ...{ ə: 'e', ǝ: 'e', ĸ: 'k', ς: 'σ', ґ: 'г' },
  // Turkic and other languages of Cyrillic script, on a Russian keyboard.
  ...{
    қ: 'к',
    ҡ: 'к',
    ғ: 'г',
    ң: 'н',
    ү: 'у',
    ұ: 'у',
    ө: 'о',
    ә: 'а',
    җ: 'ж',
    һ: 'х',
    ҳ: 'х',
    ҷ: 'ч',
    ҙ: 'з',
    ҫ: 'с',
  },
  // One letter to whoever reads Arabic, Persian, Urdu or Kurdish, with several code points; the last one only lengthens.
  ...{ ى: 'ي', ی: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ۃ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ٱ: 'ا', ـ: '' },
  // Malayalam and Bengali, as they were written before Unicode had letters for the endings.
  ...{ ൺ: 'ണ്', ൻ: 'ന്', ർ: 'ര്', ൽ: 'ല്', ൾ: 'ള്', ൿ: 'ക്', ৎ: 'ত্' },
};
const letters = Object.keys(otherwise).join('');
const written = new RegExp(`[${letters}]`, 'gu');

const capitals = Object.keys(otherwise)
  .map((letter) => letter.toUpperCase())
  .filter((capital) => Object.hasOwn(otherwise, capital.toLowerCase()))
  .join('');

/** A letter, small or a capital, that is written otherwise. */
export const isWrittenOtherwise = new RegExp(`[${letters}${capitals}]`, 'u');

/** Small letters as they are written on any keyboard. */
export function writtenOtherwise(text: string): string {
  return text.replaceAll(written, (letter) => otherwise[letter] ?? letter);
}

/** What languages write in several ways by themselves, each brought to one of them. */
const spellings: readonly (readonly [written: RegExp, one: string])[] = [
  // Armenian: one letter in small type, two in capitals.
  [/եվ/gu, 'եւ'],
  // Thai and Lao: the vowel that Unicode takes apart, with a tone mark typed before or within it.
  [/\u0E4D([\u0E48-\u0E4B]?)\u0E32/gu, '$1\u0E33'],
  [/\u0ECD([\u0EC8-\u0ECB]?)\u0EB2/gu, '$1\u0EB3'],
  // Malayalam: a vowel sign of two halves, of which today’s writing has the second.
  [/\u0D46\u0D57/gu, '\u0D57'],
  // Hindi: a nasal before a consonant of its row, or a moon with a dot, is the dot.
  [/ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])|ँ/gu, 'ं'],
];

/** A text of small letters as all spell it that spell it in one of the ways of its language. */
export function ownSpellings(text: string): string {
  return spellings.reduce((all, [form, one]) => all.replaceAll(form, one), text);
}

const spelledWithTwo: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** A word with the letters in twos that stand for those with dots and rings; `undefined` where it has none of these. */
export function lettersSpelledOut(word: string): string | undefined {
  const composed = word.normalize('NFC').toLowerCase();
  const out = composed.replaceAll(/[äöüåø]/g, (letter) => spelledWithTwo[letter] ?? letter);
  return out === composed ? undefined : out;
}
