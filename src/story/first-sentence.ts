import type { Language } from '../i18n/languages.ts';
import { onceEach } from '../i18n/once-each.ts';

const segmenterIn = onceEach((tag: string) => new Intl.Segmenter(tag, { granularity: 'sentence' }));

/**
 * What ends with a stop and is no end of a sentence: initials and what is shortened to initials (“U.S.”, “p. ex.”), and
 * short titles (“Dr.”, “Sra.”). A short name at a true end is taken for one too, and brings the next sentence along.
 */
const shortened = /(?:^|[\s\p{Ps}\p{Pi}])(?:(?:\p{L}\.)+|\p{Lu}\p{L}{0,2}\.|\p{Ll}\.)\s*$/u;

/** The first sentence of a text, whole: where it is unsure where that ends, more of the text. */
export function firstSentence(text: string, { tag }: Pick<Language, 'tag'>): string {
  let sentence = '';
  for (const { segment } of segmenterIn(tag).segment(text)) {
    sentence += segment;
    if (!shortened.test(sentence)) break;
  }
  return sentence.trim();
}
