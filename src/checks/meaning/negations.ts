import type { Finding } from '../../schema/finding.ts';
import { denialOf } from './negation-words.ts';
import { fold } from './quantities/number-words.ts';
import { atPair, type Pair, partsOfTag, wordsOf } from './spoken.ts';

/**
 * A translation does not say the contrary of its source: a sentence that denies once, beside one in which no word could be read as
 * a denial. Languages deny in so many ways that all else is passed over.
 */
export function negationsDiffer(pair: Pair): Finding[] {
  const { source, translation, from, to } = pair;
  const [own, other] = [from, to].map(({ tag }) => denialOf(partsOfTag(tag).language));
  if (own === undefined || other === undefined) return [];
  if (source.kind === 'code' || source.kind === 'row') return [];
  const [original, text] = [wordsOf(source), wordsOf(translation)];
  const [denied, said] = [countOf(original, own), countOf(text, other)];
  if (denied === said) return [];
  const [one, two] = [sentencesOf(original), sentencesOf(text)];
  if (one.length !== two.length) return [];
  for (const [index, sentence] of one.entries()) {
    const translated = two[index] ?? '';
    const [lost, added] = [
      denied > said && denies(sentence, own, translated, other),
      said > denied && denies(translated, other, sentence, own),
    ];
    const word = (lost || added) as string | false;
    if (word === false) continue;
    const message = lost
      ? `Missing “${word}” in the block ${translation.id}, expected a sentence that denies as in the source (${from.path})`
      : `Unexpected “${word}” in the block ${translation.id}, expected a sentence that denies nothing as in the source (${from.path})`;
    return [
      atPair(
        pair,
        'negation-differs',
        message,
        'Correct it, or say under “answers” at the top of the file how both say the same.',
      ),
    ];
  }
  return [];
}

type Denial = NonNullable<ReturnType<typeof denialOf>>;

/** The word by which one sentence denies what the other does not; `false` where that is not sure. */
function denies(sentence: string, own: Denial, beside: string, other: Denial): string | false {
  const [word, ...more] = sentence.match(own.denies) ?? [];
  if (word === undefined || more.length > 0 || own.turns.test(sentence)) return false;
  // What is quoted in its own language denies in it.
  if (countOf(beside, own) > 0) return false;
  if (countOf(beside, other) > 0 || other.otherwise.test(fold(beside))) return false;
  // What asks is denied for the sound of it, and sentences of other lengths are not the same two.
  if (/[?¿]/.test(sentence + beside)) return false;
  const ratio = lettersIn(sentence) / lettersIn(beside);
  return ratio > 0.55 && ratio < 1.8 ? word : false;
}

function lettersIn(text: string): number {
  return text.length + 8;
}

function countOf(text: string, { denies: form }: Denial): number {
  return text.match(form)?.length ?? 0;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”»’)]*)\s+(?=["“«¿¡(]?\p{Lu})|\n/u)
    .filter((sentence) => sentence.trim() !== '');
}
