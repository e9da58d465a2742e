/*
 * What the parser of YAML takes too long for or cannot go down into. No file that people wrote is near a limit; what is
 * beyond one is looked for before the parser sees the text.
 */

/** Something that a YAML text has too much of, at the place where it becomes too much. */
export interface YamlExcess {
  offset: number;
  /** "Unexpected X, expected Y". */
  message: string;
  next: string;
}

/** Fields and lists within each other. */
export const depthAtMost = 50;
/** Lines, marks and texts in quotation marks of a whole file. */
export const marksAtMost = 80_000;

/** What a YAML text has too much of; `undefined` for one that can be parsed. */
export function excessInYaml(source: string): YamlExcess | undefined {
  const indents: number[] = [];
  let total = 0;
  let depth = 0;
  for (const { 0: mark, index } of source.matchAll(marks)) {
    total += mark.startsWith('"') ? 1 + (mark.match(/\\/g)?.length ?? 0) : 1;
    if (/^[[{]/.test(mark)) depth++;
    if (/^[\]}]/.test(mark)) depth = Math.max(0, depth - 1);
    if (mark.endsWith('\n')) indent(source, index + mark.length, indents);
    if (total > marksAtMost) return tooMany(index);
    if (depth > depthAtMost || indents.length > depthAtMost) return tooDeep(index);
  }
  const nested = nestedInLine.exec(source);
  return nested ? tooDeep(nested.index) : undefined;
}

/** What stands between quotation marks in a line is one mark, as is what ends a line of JSON. */
const marks = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[,[{]\n|[\n,:[\]{}?&*!%|>#`'"\\@\t-]/g;

/** Several entries that start on one line: `- - -`. */
const nestedInLine = new RegExp(`^(?:[ \\t]*[-?](?=[ \\t])){${depthAtMost + 1}}`, 'm');

/** Keeps the columns in which the lines around one start, the outermost first. */
function indent(source: string, start: number, indents: number[]): void {
  let column = 0;
  while (source[start + column] === ' ') column++;
  const first = source[start + column];
  if (first === undefined || first === '\n') return;
  while ((indents.at(-1) ?? -1) >= column) indents.pop();
  indents.push(column);
}

function tooMany(offset: number): YamlExcess {
  return {
    offset,
    message: `Unexpected text after ${marksAtMost} lines and marks, expected less in one file`,
    next: 'Take out what is not needed.',
  };
}

function tooDeep(offset: number): YamlExcess {
  return {
    offset,
    message: `Unexpected text within ${depthAtMost} fields or lists, expected none as deep as that`,
    next: 'Close the brackets before it, or let it start further left.',
  };
}
