import type { CreativeWork, IPTCDigitalSourceEnumeration, Person } from 'schema-dts';
import type { Language } from '../../i18n/languages.ts';
import type { Credit } from '../../schema/document.ts';
import { type Credits, provenanceOf } from '../../story/provenance.ts';

/** IPTC's words for text that a machine wrote, and for such text that a person then mended. */
const byMachine = {
  ai: 'TrainedAlgorithmicMediaDigitalSource',
  'ai-reviewed': 'CompositeWithTrainedAlgorithmicMediaDigitalSource',
} as const satisfies Partial<Record<Credit['how'], IPTCDigitalSourceEnumeration>>;

type CreditStatement = Pick<
  Extract<CreativeWork, { '@type': 'CreativeWork' }>,
  'author' | 'translator' | 'editor' | 'digitalSourceType' | 'creditText'
>;

/**
 * Who and what a text comes from. Only persons are named as authors and translators; what a machine did stands in
 * `digitalSourceType`, and the sentence that the page shows in `creditText`.
 * @param original credits of the same document in the language in which it was written.
 */
export function creditStatement(
  own: Credits,
  original: Credits,
  source: Language,
  language: Language,
): CreditStatement {
  const author = personOf(original.written);
  const translator = personOf(own.translated);
  const last = own.translated ?? own.written;
  const editor = last?.how === 'ai-reviewed' ? person(last.reviewer) : undefined;
  const sentences = provenanceOf(own, source, language);
  return {
    ...(author && { author }),
    ...(translator && { translator }),
    ...(editor && { editor }),
    ...(last &&
      last.how !== 'human' && { digitalSourceType: `https://schema.org/${byMachine[last.how]}` as const }),
    ...(sentences.length > 0 && { creditText: sentences.join(' ') }),
  };
}

function personOf(credit: Credit | undefined): Person | undefined {
  return credit?.how === 'human' ? person(credit.by) : undefined;
}

function person(name: string): Person {
  return { '@type': 'Person', name };
}
