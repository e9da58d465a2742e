/* What can be said to a command, as the tables beside this say it: help, reading, refusals and documentation are made of it. */

/** The languages that the command line speaks. */
export type TerminalLanguage = 'en' | 'pt';

/** Words in each of them. */
export type Said = Readonly<Record<TerminalLanguage, string>>;

/** The same words in English and Portuguese. */
export const said = (en: string, pt: string): Said => ({ en, pt });

/** An option of a command, `--out FOLDER`. */
export interface Option {
  /** What it does: “says only what is wrong”. */
  says: Said;
  /** What its value is, in capitals, `FOLDER`; absent for one without. */
  value?: Said;
  /** The only values that there are. */
  choices?: readonly string[];
  /** Whether the value, which then stands behind “=”, may be left out. */
  mayLackValue?: true;
  /** Whether the value is a path, which is meant from where the command was called. */
  isPath?: true;
}

/** What follows a command. */
export interface Command {
  /** What it does: “names every mistake of every file”. */
  says: Said;
  /** What its other words are, `STORY LANGUAGE [BLOCK…]`; absent where it takes none. */
  words?: Said;
  /** How many of them there have to be, and may be; any number where nothing is said. */
  atLeast?: number;
  atMost?: number;
  /** Whether those words are paths, as options may be; with a word, those behind it are. */
  arePaths?: true | string;
  /** By their names without dashes. */
  options?: Readonly<Record<string, Option>>;
  /** What each of them does is in the documentation, too. */
  examples: readonly string[];
  /** What is good to know besides, a paragraph each. */
  also?: readonly Said[];
  /** What it ends with where something was not as it should be; absent where only wrong use ends it otherwise than with 0. */
  ends?: Said;
  /** Whether it is told a publication; where not, it runs where it is called. */
  withoutPublication?: true;
  /** The module that is run, in `src/cli/` and without its ending; that of its name where nothing is said. */
  program?: string;
}
