/* What translators are given and give back: texts of a publication, one by one, whatever file and format they stand in. */
import type { Place } from '../schema/finding.ts';
import type { DocumentKind } from '../story/story.ts';

/** How a text is written: with placeholders for marks of Markdown, as it is, or one form a line. */
export type UnitForm = 'marked' | 'plain' | 'lines';

/** Whether a text is translated: `fuzzy` is from an earlier wording, or of a block of which that is true. */
export type UnitState = 'missing' | 'fuzzy' | 'final';

/** A text that can be translated. */
export interface Unit {
  /** Its address among the texts of its group: a block’s id, or file and field. */
  context: string;
  form: UnitForm;
  source: string;
  /** '' where it is missing. */
  target: string;
  state: UnitState;
  /** The wording that the translation is of, as far as that is known and another one. */
  previous?: string | undefined;
  /** Where the source stands. */
  place: Place;
  /** What a translator has to know, a sentence each. */
  notes: readonly string[];
  placeholders: readonly Placeholder[];
  /** The block of a story that it is of, which can be accepted; absent for all else. */
  block?: { of: DocumentKind; id: string };
}

/** What stands for something in a text that nobody translates. */
export interface Placeholder {
  /** `link1`. */
  name: string;
  /** What stands in the source before and behind what it holds; without `close` it holds nothing. */
  open: string;
  close?: string | undefined;
}

/** Why a translation is not taken. */
export interface Refused {
  found: string;
  expected: string;
  next: string;
}

/** A file in one language, or one with all of them, as far as translators are given its texts. */
export interface Part {
  units: readonly Unit[];
  /** The file that translations are written into. */
  path: string;
  /** What stands in it now; `undefined` where there is none yet. */
  before: string | undefined;
  /** The file with other translations, by context; those that cannot be in it are refused, and what they stand in is as it was. */
  withTexts: (texts: ReadonlyMap<string, string>, around: Around) => Written;
  /** A file that is not there yet, and that it is of no use without. */
  needs?: string | undefined;
}

/** What writing a file depends on besides its texts. */
export interface Around {
  /** How new translations came about; absent where nobody said. */
  provenance: Provenance | undefined;
  /** Paths of files that will be there, too. */
  pending: ReadonlySet<string>;
}

/** How new translations came about, as head matter says it; see `credit` of the schemas. */
export interface Provenance {
  how: 'human' | 'ai' | 'ai-reviewed';
  by?: string | undefined;
  reviewer?: string | undefined;
}

/** A file with other translations. */
export interface Written {
  /** `undefined` where it stays as it is, or stays away. */
  text: string | undefined;
  refused: ReadonlyMap<string, Refused>;
}

/** Texts that make one file for translators: all of them were written in one language. */
export interface Group {
  /** `stories/ferry-returns`, `site`, `pages`, `glossary`, `people`, `interface`; with the tag of another language than usual. */
  name: string;
  /** The language that it was written in, by its tag. */
  sourceTag: string;
  /** The story that it is of; absent for all else. */
  story?: string;
  parts: readonly Part[];
}

/** All units of a group in the order of its files. */
export function unitsOf({ parts }: Group): Unit[] {
  return parts.flatMap(({ units }) => units);
}

/** A part, and the tag of the language that it was written in. */
export interface WrittenPart {
  part: Part;
  tag: string;
}

/** Groups of one name, one for each language that something in it was written in; what was in the usual one has the name alone. */
export function groupsNamed(
  name: string,
  usual: string,
  parts: readonly WrittenPart[],
  story?: string,
): Group[] {
  return [...Map.groupBy(parts, ({ tag }) => tag)].map(([tag, some]) => ({
    name: tag === usual ? name : `${name}.${tag}`,
    sourceTag: tag,
    ...(story !== undefined && { story }),
    parts: some.map(({ part }) => part),
  }));
}
