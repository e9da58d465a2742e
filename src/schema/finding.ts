import { relative } from 'node:path';

/** A position in a content file; line and column start at 1, columns count UTF-16 units. */
export interface Place {
  /** Relative to the folder that the command runs in, with `/` between folders. */
  file: string;
  line: number;
  column: number;
}

/** Something an editor should know; errors stop the build, warnings do not. */
export interface Finding {
  severity: 'error' | 'warning';
  /** The rule's name, for searching: `unknown-element`. */
  rule: string;
  place: Place;
  /** "Unexpected X, expected Y", in an editor's words. */
  message: string;
  /** What to do about it. */
  next: string;
}

/** Makes an error of one rule at one place. */
export function error(rule: string, place: Place, message: string, next: string): Finding {
  return { severity: 'error', rule, place, message, next };
}

/** Makes a warning of one rule at one place. */
export function warning(rule: string, place: Place, message: string, next: string): Finding {
  return { severity: 'warning', rule, place, message, next };
}

/** The place of a path as findings name it. */
export function placeIn(path: string, line = 1, column = 1): Place {
  return { file: relative(process.cwd(), path).replaceAll('\\', '/'), line, column };
}

/** A value, or `undefined` where the findings say why there is none. */
export interface Read<Value> {
  value: Value | undefined;
  findings: Finding[];
}

/** Findings in the order in which an editor goes through the files. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.place.file.localeCompare(b.place.file, 'en') ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column,
  );
}
