import type { DocumentKind } from '../bundle/bundle.ts';
import type { SearchTerm } from '../words/variants.ts';

/** What else a language's search has besides the bundle that is asked first: `terms.json`, once there is more. */
export interface SearchLayout {
  /** Of entries first, then of stories, the newest first. */
  parts: readonly SearchPart[];
  /** Files of words in the order of their keys, each with the key that it starts from. */
  words: readonly (readonly [from: string, file: string])[];
  /** Whether words tell which parts have them; not so where a text has no spaces between them. */
  tells: boolean;
}

/** A bundle of its own. */
export interface SearchPart {
  /** Its folder in the language's, whose name has the digest of what is in it. */
  folder: string;
  /** Years of its oldest and its newest story; absent where it has entries. */
  years?: readonly [from: number, to: number];
}

/** A term in a layout. */
export interface PartTerm extends SearchTerm {
  /** Place in {@link SearchLayout.parts} of the part with its entry; absent where the bundle asked first has that. */
  part?: number;
}

/** A file of words: what a query with some of them needs to know. */
export interface WordsFile {
  /** Terms of which a form starts with a word whose key is in this file. */
  terms: readonly PartTerm[];
  /** By key the parts with such words: a bit for each, in hexadecimal, the first part lowest. */
  parts: Readonly<Record<string, string>>;
}

const kindsOfEntries: readonly DocumentKind[] = ['glossary', 'people'];
const kindsOfStories: readonly DocumentKind[] = ['article', 'quotations', 'conversa'];

/** Whether a part has documents of a kind. */
export function hasKind({ years }: SearchPart, kind: DocumentKind | undefined): boolean {
  return kind === undefined || (years ? kindsOfStories : kindsOfEntries).includes(kind);
}
