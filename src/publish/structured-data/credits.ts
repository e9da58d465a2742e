import type { CreativeWork, IPTCDigitalSourceEnumeration, Organization, Person } from 'schema-dts';
import type { Language } from '../../i18n/languages.ts';
import { absolute, entryAddress } from '../../routes.ts';
import type { Credit } from '../../schema/document.ts';
import { type Credits, creditedAs, namesIn } from '../../story/credited.ts';
import type { Edition } from '../../story/edition.ts';
import { provenanceOf } from '../../story/provenance.ts';
import { entryReference } from './entry-page.ts';
import { oneOrAll } from './graph.ts';

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
 * Who and what a text comes from. Only persons are named as authors and translators, and organisations that have an entry;
 * what a machine did stands in `digitalSourceType`, and the sentence that the page shows in `creditText`.
 * @param original credits of the same document in the language in which it was written.
 */
export function creditStatement(
  own: Credits,
  original: Credits,
  source: Language,
  edition: Pick<Edition, 'language' | 'site' | 'entries'>,
): CreditStatement {
  const author = byPeople(original.written, edition);
  const translator = byPeople(own.translated, edition);
  const last = own.translated ?? own.written;
  const editor = last?.how === 'ai-reviewed' ? oneOrAll(parties(last, edition)) : undefined;
  const sentences = provenanceOf(own, source, edition.language, edition.entries);
  return {
    ...(author && { author }),
    ...(translator && { translator }),
    ...(editor && { editor: editor as Person }),
    ...(last &&
      last.how !== 'human' && { digitalSourceType: `https://schema.org/${byMachine[last.how]}` as const }),
    ...(sentences.length > 0 && { creditText: sentences.join(' ') }),
  };
}

type Parties = Person | Organization | readonly (Person | Organization)[];

function byPeople(
  credit: Credit | undefined,
  edition: Pick<Edition, 'language' | 'site' | 'entries'>,
): Parties | undefined {
  return credit?.how === 'human' ? oneOrAll(parties(credit, edition)) : undefined;
}

function parties(
  credit: Credit,
  { language, site, entries }: Pick<Edition, 'language' | 'site' | 'entries'>,
): (Person | Organization)[] {
  return namesIn(credit).map((written) => {
    const { name, entry } = creditedAs(written, entries, language);
    if (entry === undefined) return { '@type': 'Person', name: name.text };
    const about = {
      ...entryReference(entry, site, language),
      name: name.text,
      url: absolute(entryAddress(language, entry), site),
    };
    return entry.kind === 'organisation'
      ? { '@type': 'Organization', ...about }
      : { '@type': 'Person', ...about };
  });
}
