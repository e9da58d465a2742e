import type { Language } from '../i18n/languages.ts';
import { textWords } from '../i18n/text-words.ts';
import { type Block, plainText } from './blocks.ts';

/*
 * How fast adults read ordinary prose, aloud, by the language of it: Trauzettel-Klosinski and Dietz, “Standardized
 * Assessment of Reading Performance: The New International Reading Speed Texts IReST” (2012), from ten texts with
 * the same content in each language.
 */
const wordsPerMinute: Readonly<Record<string, number>> = {
  ...{ ar: 138, de: 179, en: 228, es: 218, fi: 161, fr: 195, he: 187, it: 188 },
  ...{ nl: 202, pl: 166, pt: 181, ru: 184, sl: 180, sv: 199, tr: 166 },
  // Tibetan and Dzongkha part syllables and not words: the mean of all languages, in syllables.
  ...{ bo: 370, dz: 370 },
};
/** The mean of all languages, for those that were not measured. */
const meanWordsPerMinute = 184;
/**
 * Where a word is no measure that readers know. Korean was not measured; it writes a character for each syllable, of
 * which the mean of all languages is taken.
 */
const charactersPerMinute: Readonly<Record<string, number>> = { ja: 357, ko: 370, yue: 255, zh: 255 };

/** Minutes as a reader is told them: whole ones, at least one. */
export function wholeMinutes(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}

/** Minutes that reading some blocks in a language takes, as they can be added up. */
export function minutesOf(blocks: readonly Block[], { tag }: Language): number {
  const { language } = new Intl.Locale(tag);
  const characters = charactersPerMinute[language];
  return blocks.reduce((sum, block) => {
    const text = plainText(block);
    return characters === undefined
      ? sum + textWords(text).length / (wordsPerMinute[language] ?? meanWordsPerMinute)
      : sum + lettersIn(text) / characters;
  }, 0);
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
