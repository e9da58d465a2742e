import { capitalised } from '../i18n/format.ts';
import { isIn, type Language, localise, shownIn, type TextShown } from '../i18n/languages.ts';
import type { EntryGroup, EntryHead } from '../schema/entry-file.ts';
import type { Finding } from '../schema/finding.ts';
import type { Yaml } from '../schema/yaml.ts';

/**
 * Something that stories mention and a page of its own explains, in languages of the publication: a term of the
 * glossary, or a person or an organisation of the who-is-who.
 */
export interface Entry {
  kind: EntryHead['kind'];
  /** The folder that it is in, and the page that lists it. */
  group: EntryGroup;
  /** The file's name without `.yaml`, the same in all languages; unique in its group. */
  id: string;
  /** As it stands in a sentence, so a term mostly starts with a small letter. */
  name: EntryHead['name'];
  /** What else people search it by, misspellings too: never shown. By {@link Language.path}, absent where there is nothing. */
  forms: EntryHead['forms'];
  slug: EntryHead['slug'];
  /** The definition of a term, the description of a person or an organisation, by {@link Language.path}. */
  text: EntryHead['text'];
  /** {@link Language.path} of the language that the text was written in. */
  source: string;
  written: EntryHead['written'];
  /** By {@link Language.path}, for each of the other languages. */
  translated: EntryHead['translated'];
}

/** What could be read of an entry's file. */
export interface EntryDraft {
  group: EntryGroup;
  /** '' for a file that cannot be an entry's. */
  id: string;
  path: string;
  head: Yaml<EntryHead> | undefined;
  findings: readonly Finding[];
  /** The entry, when nothing of it is missing. */
  entry: Entry | undefined;
}

/** The entries of a publication that could be used, by {@link keyOf}. */
export type Entries = ReadonlyMap<string, Entry>;

/** Entries to be found by what they are known by. */
export function entriesByKey(entries: readonly Entry[]): Entries {
  return new Map(entries.map((entry) => [keyOf(entry.group, entry.id), entry]));
}

/** What an entry is known by among those of both groups: `people/tom-brown`. */
export function keyOf(group: EntryGroup, id: string): string {
  return `${group}/${id}`;
}

const named = new WeakMap<Entries, Map<string, ReadonlyMap<string, Entry>>>();

/** The person or organisation of a name in a language; of several with one name the first, and no term. */
export function partyNamed(name: string, entries: Entries, language: Language): Entry | undefined {
  const byLanguage = named.get(entries) ?? new Map<string, ReadonlyMap<string, Entry>>();
  named.set(entries, byLanguage);
  const byName = byLanguage.get(language.path) ?? partiesByName(entries, language);
  byLanguage.set(language.path, byName);
  return byName.get(name);
}

function partiesByName(entries: Entries, language: Language): ReadonlyMap<string, Entry> {
  const parties = [...entries.values()].filter(({ kind }) => kind !== 'term');
  // Of two with one key, a map keeps the later one.
  return new Map(parties.toReversed().map((entry) => [localise(entry.name, language, entry.source), entry]));
}

/** Whether the page of an entry in a language is in that language: its name and its text. */
export function isTranslated({ name, text }: Pick<Entry, 'name' | 'text'>, language: Language): boolean {
  return isIn(name, language) && isIn(text, language);
}

/** Its name as a heading: with a capital letter, where the script has such. */
export function headingIn({ name, source }: Entry, language: Language): TextShown {
  const { text, foreign } = shownIn(name, language, source);
  return { text: capitalised(text, foreign ?? language), ...(foreign && { foreign }) };
}

/** The same, where nothing can say which language it is in. */
export function headingOf(entry: Entry, language: Language): string {
  return headingIn(entry, language).text;
}

/** All that an entry goes by in a language itself, its name first. */
export function formsOf({ name, forms }: Entry, language: Language): string[] {
  return [...(isIn(name, language) ? [localise(name, language)] : []), ...(forms[language.path] ?? [])];
}

/** Entries in the order of the language's alphabet. */
export function inAlphabet(entries: readonly Entry[], language: Language): Entry[] {
  const { compare } = new Intl.Collator(language.tag);
  const nameOf = ({ name, source }: Entry) => localise(name, language, source);
  return entries.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}
