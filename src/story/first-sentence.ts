import type { Language } from '../i18n/languages.ts';
import { onceEach } from '../i18n/once-each.ts';

const segmenterIn = onceEach((tag: string) => new Intl.Segmenter(tag, { granularity: 'sentence' }));

/**
 * What ends with a stop and is no end of a sentence: initials and what is shortened to initials (“U.S.”, “p. ex.”), and
 * short titles (“Dr.”, “Sra.”). A short name at a true end is taken for one too, and brings the next sentence along.
 */
const shortened = /(?:^|[\s\p{Ps}\p{Pi}])(?:(?:\p{L}\.)+|\p{Lu}\p{L}{0,2}\.|\p{Ll}\.)\s*$/u;

/**
 * The first sentence of a text, whole: where it is unsure where that ends, more of the text.
 * @param opening words that the text begins with and that say too little by themselves: where they are a sentence, the next
 * one follows them.
 */
export function firstSentence(text: string, { tag }: Pick<Language, 'tag'>, opening = ''): string {
  const past = withoutEnd(opening).length;
  let sentence = '';
  for (const { segment } of segmenterIn(tag).segment(text)) {
    sentence += segment;
    if (!shortened.test(sentence) && withoutEnd(sentence).length > past) break;
  }
  return sentence.trim();
}

/** A text without the stops, and what closes behind them, that it ends with. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\p{P}\s]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
