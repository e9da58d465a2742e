import type { Language } from '../../i18n/languages.ts';
import type { Entry } from '../../story/entries.ts';
import { formsOf } from '../../story/entries.ts';
import type { PublicationDraft } from '../../story/publication.ts';
import type { SearchTerm } from './variants.ts';

/** All that an entry goes by, as seen from one language. */
export interface TermForms extends SearchTerm, Pick<Entry, 'group' | 'id'> {}

/** What each entry goes by in a language, and in all others: a query that has one form asks for the others, too. */
export function termForms({ glossary, people, site }: PublicationDraft, language: Language): TermForms[] {
  const others = site.languages.filter(({ path }) => path !== language.path);
  return [...glossary, ...people].flatMap(({ entry }) => {
    if (entry === undefined) return [];
    const { group, id } = entry;
    const own = formsOf(entry, language);
    const elsewhere = others.flatMap((other) => formsOf(entry, other)).filter((form) => !own.includes(form));
    // What the language has no form of is no term in it.
    if (own.length === 0) return [];
    return [{ group, id, own, others: [...new Set(elsewhere)] }];
  });
}
