import { absolute, entryAddress } from '../routes.ts';
import type { Credit } from '../schema/document.ts';
import { creditedAs, namesIn } from '../story/credited.ts';
import type { Edition } from '../story/edition.ts';

/** Somebody who did something for a text, as other programs are told. */
export interface PublishedPerson {
  name: string;
  /** The page about them, with its origin; absent for whoever has none. */
  url?: string;
}

/** Those whom a credit names, in the order in which it does. */
export function peopleIn(
  credit: Credit | undefined,
  { language, site, entries }: Pick<Edition, 'language' | 'site' | 'entries'>,
): PublishedPerson[] {
  return namesIn(credit).map((written) => {
    const { name, entry } = creditedAs(written, entries, language);
    return {
      name: name.text,
      ...(entry && { url: absolute(entryAddress(language, entry), site) }),
    };
  });
}
