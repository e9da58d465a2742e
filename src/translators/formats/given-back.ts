/* What a file from translators says, whatever its format. */

/** A file from translators, read as far as it could be. */
export interface GivenBack {
  /** The name of its {@link Group}; absent where the file does not say. */
  group?: string | undefined;
  /** The language that it is translated into: its path or its tag. */
  language?: string | undefined;
  texts: readonly GivenText[];
  mistakes: readonly FileMistake[];
}

/** One translation. */
export interface GivenText {
  context: string;
  /** The source that was translated. */
  source: string;
  target: string;
  /** Whether the translator says that it is done, or that it is not yet; between the two it is to be looked through. */
  says: 'final' | 'translated' | 'draft';
  /** Line of the file. */
  line: number;
}

/** What is wrong with a file, at one of its lines. */
export interface FileMistake {
  line: number;
  found: string;
  expected: string;
  next: string;
}

/** The most texts that a file may have. */
export const mostTexts = 50_000;
