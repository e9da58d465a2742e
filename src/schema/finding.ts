import { relative } from 'node:path';
import { inOneLine, printable } from './printable.ts';
import type { RuleName } from './rules.ts';

/*
 * What a finding says was partly written by others. It is cut and made printable here, where findings are made, so that
 * whoever shows one has nothing to remember.
 */

/** A position in a content file; line and column start at 1, columns count UTF-16 units. */
export interface Place {
  /** Relative to the folder that the command runs in, with `/` between folders, printable. */
  file: string;
  line: number;
  column: number;
}

/** Something an editor should know; errors stop the build, warnings do not. */
export interface Finding {
  severity: 'error' | 'warning';
  rule: RuleName;
  place: Place;
  /** "Unexpected X, expected Y", in an editor's words. */
  message: string;
  /** What to do about it. */
  next: string;
  /** Another place that it is about, as that of a block in its source; absent where there is none. */
  related?: { place: Place; what: string };
}

/** Makes an error of one rule at one place. */
export function error(rule: RuleName, place: Place, message: string, next: string): Finding {
  return { severity: 'error', rule, place, message: inOneLine(message), next: inOneLine(next) };
}

/** Makes a warning of one rule at one place. */
export function warning(rule: RuleName, place: Place, message: string, next: string): Finding {
  return { severity: 'warning', rule, place, message: inOneLine(message), next: inOneLine(next) };
}

/** The same, with another place that it is about, and what stands there. */
export function withRelated(finding: Finding, place: Place, what: string): Finding {
  return { ...finding, related: { place, what: inOneLine(what) } };
}

/** The place of a path as findings name it. */
export function placeIn(path: string, line = 1, column = 1): Place {
  // A parser asks for each node of one file.
  if (path !== last.path)
    last = { path, file: printable(relative(process.cwd(), path).replaceAll('\\', '/')) };
  return { file: last.file, line, column };
}

let last = { path: '', file: '' };

/** A value, or `undefined` where the findings say why there is none. */
export interface Read<Value> {
  value: Value | undefined;
  findings: Finding[];
}

/** The most findings of one file that are shown. */
export const mostOfAFile = 200;
const more = 'more-findings';

/** Findings in the order in which an editor goes through the files, with only the number of those that are too many. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...Map.groupBy(findings, ({ place }) => place.file)]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([, ofFile]) => inOrder(atMost(ofFile)));
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Errors before warnings: a report without its errors would say that there are none. */
function atMost(findings: readonly Finding[]): readonly Finding[] {
  if (findings.filter(({ rule }) => rule !== more).length <= mostOfAFile) return findings;
  const [errors = [], warnings = []] = ['error', 'warning'].map((severity) =>
    inOrder(findings.filter((finding) => finding.severity === severity)),
  );
  const shown = [...errors, ...warnings].slice(0, mostOfAFile);
  const number = findings.length - shown.length;
  const last = inOrder(findings).at(-1)?.place ?? { file: '', line: 1, column: 1 };
  return [
    ...shown,
    (errors.length > mostOfAFile ? error : warning)(
      more,
      last,
      `Unexpected ${number} more findings in this file, expected at most ${mostOfAFile}`,
      'Mend those before, and check again.',
    ),
  ];
}
