import type { Finding } from '../../schema/finding.ts';
import { areOneLanguage, atPair, type Pair, wordsOf } from './spoken.ts';

/** A block is not equal to its source, unless it is names. */
export function untranslated(pair: Pair): Finding[] {
  if (!isUntranslated(pair)) return [];
  const { translation, from, to } = pair;
  return [
    atPair(
      pair,
      'untranslated',
      `Unexpected words of the source (${from.path}) in the block ${translation.id}, expected them in ${to.name}`,
      'Translate it, or say under “answers” at the top of the file why it is the same.',
    ),
  ];
}

/** Whether a block has the words of its source. */
export function isUntranslated({ source, translation, from, to }: Pair): boolean {
  if (source.kind === 'code' || areOneLanguage(from, to)) return false;
  const text = wordsOf(translation);
  return text === wordsOf(source) && hasSentence(text);
}

/** Whether there are words enough that are no names: in scripts without capitals, all are taken for words. */
function hasSentence(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? [];
  const plain = words.filter((word) => !/^\p{Lu}/u.test(word));
  return words.length >= 3 && plain.length >= 2 && plain.join('').length >= 8;
}
