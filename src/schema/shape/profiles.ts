import type { Language, Localised } from '../../i18n/languages.ts';
import { fields, forms, listOf, localised, text, webAddress } from '../fields.ts';
import type { Finding } from '../finding.ts';
import { missingLanguages } from '../missing-languages.ts';
import type { Yaml } from '../yaml.ts';

/** Where else the publication is, or is reached. */
export interface Profile {
  name: Localised;
  /** A web address, or one of mail or telephone: `mailto:desk@paper.example`. */
  url: string;
}

const expected = 'a web address, or one that starts with mailto: or tel:';

export const profiles = listOf(
  fields({
    name: localised('what it is called, in each language'),
    url: text(expected)
      .refine((value) => isReached(value), { error: () => expected })
      .register(forms, { pattern: '^(?:[Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)' }),
  }),
  'a list of where else the publication is',
);

function isReached(url: string): boolean {
  return /^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d.()-]+)$/i.test(url) || webAddress.safeParse(url).success;
}

/** Whether a profile is a page, by which programs know the publication again. */
export function isPage({ url }: Profile): boolean {
  return /^https?:/i.test(url);
}

/** What is wrong with the names of profiles. */
export function profileFindings(
  yaml: Yaml<{ contact: { profiles?: readonly Profile[] | undefined } }>,
  languages: readonly Language[],
): Finding[] {
  return (yaml.value.contact.profiles ?? []).flatMap(({ name }, index) =>
    missingLanguages(name, yaml, languages, 'contact', 'profiles', index, 'name'),
  );
}
