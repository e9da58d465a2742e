import { filled } from '../../i18n/isolate.ts';
import type { DocumentKind } from '../bundle/bundle.ts';

/** Templates of a counted word by CLDR plural category. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The words that the search box says while it works, as templates with `{{query}}`, `{{count}}`, `{{language}}`, `{{years}}`, `{{filter}}`. */
export interface SearchWords {
  hint: string;
  searching: string;
  failed: string;
  none: string;
  noneHere: string;
  results: Plural;
  elsewhere: Plural;
  foundIn: string;
  onlyIn: string;
  askElsewhere: string;
  askOlder: string;
  askingOlder: string;
  notAskedYet: string;
  failedOlder: string;
  alsoAsked: string;
  more: string;
  meant: string;
  withoutFilter: string;
  recent: string;
  forget: string;
  /** The language with the digits that its publication chose, for numbers; absent for those that it has anyway. */
  numbersIn?: string | undefined;
  /** None for a Conversa in a publication that has no voices. */
  kinds: Readonly<Record<Exclude<DocumentKind, 'conversa'>, string> & { conversa?: string }>;
}

/** A language whose bundle can be asked. */
export interface SearchLanguage {
  path: string;
  tag: string;
  direction: 'ltr' | 'rtl';
  /** Its name in the language of the page: `inglês`. */
  name: string;
  /** Address of its bundle's folder. */
  bundle: string;
}

/**
 * A counted sentence in the plural form that the language has for the number.
 * @param hasMore whether that is only how many there are at least.
 */
export function counted(
  forms: Plural,
  count: number,
  tag: string,
  values: Readonly<Record<string, string>>,
  numbersIn = tag,
  hasMore = false,
): string {
  // One and more are several.
  const form =
    forms[new Intl.PluralRules(tag).select(hasMore ? Math.max(count, 2) : count)] ?? forms.other ?? '';
  const number = new Intl.NumberFormat(numbersIn).format(count);
  return filled(form, { ...values, count: hasMore ? `${number}+` : number });
}
