/* Who wrote, translated and reviewed a text: entries of the who-is-who, or names as they are written. */
import { type Language, shownIn, type TextShown } from '../i18n/languages.ts';
import type { Credit } from '../schema/document.ts';
import { nameForm } from '../schema/fields.ts';
import { type Entries, type Entry, keyOf } from './entries.ts';

/** What somebody did for a text. */
export const creditRoles = ['text', 'translation', 'review'] as const;
export type CreditRole = (typeof creditRoles)[number];

/** How a text was written and translated, as its head matter says. */
export interface Credits {
  written?: Credit | undefined;
  translated?: Credit | undefined;
}

/** Somebody as a page names them. */
export interface Credited {
  name: TextShown;
  /** Absent where the name is written in the text itself. */
  entry: Entry | undefined;
}

/** Those whom a credit names: persons, and organisations that answer for a text. A machine is nobody. */
export function namesIn(credit: Credit | undefined): readonly string[] {
  if (credit === undefined || credit.how === 'ai') return [];
  return credit.how === 'human' ? credit.by : credit.reviewer;
}

/** Somebody by what a credit calls them, as a page of a language names them. */
export function creditedAs(written: string, entries: Entries, language: Language): Credited {
  const entry = entries.get(keyOf('people', written));
  return { name: entry ? shownIn(entry.name, language, entry.source) : { text: written }, entry };
}

/** All that the credits of some documents call somebody. */
export function creditedIn(documents: readonly { head: Credits }[]): string[] {
  const names = documents.flatMap(({ head }) => [...namesIn(head.written), ...namesIn(head.translated)]);
  return [...new Set(names)];
}

/** Whether somebody is called as a file of `people/` is. */
export function isLikeEntry(name: string): boolean {
  return nameForm.test(name);
}

/** The entries that some credits name. */
export function entriesNamed(credits: readonly (Credit | undefined)[], entries: Entries): Entry[] {
  const keys = new Set(credits.flatMap(namesIn).map((name) => keyOf('people', name)));
  return [...keys].flatMap((key) => entries.get(key) ?? []);
}

/**
 * What each entry did for the texts of a story in one language, by {@link keyOf}, whether there is such an entry or not.
 * @param documents each as it is in the language, with the one that it was translated from.
 */
export function rolesIn(
  documents: readonly { own: Credits; original: Credits }[],
): Record<string, CreditRole[]> {
  const roles = new Map<string, Set<CreditRole>>();
  const add = (role: CreditRole, names: readonly string[]) => {
    for (const key of names.filter(isLikeEntry).map((name) => keyOf('people', name)))
      roles.set(key, (roles.get(key) ?? new Set()).add(role));
  };
  for (const { own, original } of documents) {
    if (original.written?.how === 'human') add('text', original.written.by);
    if (own.translated?.how === 'human') add('translation', own.translated.by);
    const last = own.translated ?? own.written;
    if (last?.how === 'ai-reviewed') add('review', last.reviewer);
  }
  return Object.fromEntries(
    [...roles].map(([key, own]) => [key, creditRoles.filter((role) => own.has(role))]),
  );
}
