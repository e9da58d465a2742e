/** What stands between two spaces and is not cut: code, tags, braces, where a link leads. */
const whole = /`+[^`]*`+|<[^>]*>|\{[^}]*\}|\]\([^)]*\)/g;

/** A word that means nothing else at the start of a line than within one. */
const mayBegin = /^[\p{L}\p{M}“”‘’«»„¿¡(…—–](?!\.\s|\)\s)/u;

/**
 * A text in lines as those that it takes the place of, so that a reader of the difference sees what changed: lines that stay
 * at its start and its end are as they were, what is between them is as wide. Where that was one line, it is one line.
 * @param column at which the first of the lines begins.
 */
export function wrappedLike(before: string, text: string, column: number): string {
  const lines = before.split('\n');
  const [, second = ''] = lines;
  const indent = /^[ \t]*/.exec(second)?.[0] ?? '';
  const hasOtherForm = lines.slice(1).some((line) => line.trim() === '' || !line.startsWith(indent));
  if (lines.length < 2 || text.includes('\n') || hasOtherForm || /(?: {2}|\\)\n/.test(before)) return text;
  const width = Math.max(...lines.map((line, index) => lengthOf(line) + (index === 0 ? column : 0)));
  const own = lines.map((line) => line.trim());
  const words = wordsIn(text);
  const kept = { start: [] as string[], end: [] as string[] };
  const takes = (line: string | undefined, some: readonly string[]) =>
    line !== undefined && line !== '' && some.join(' ') === line ? some.length : 0;
  for (const line of own) {
    const count = takes(line, words.slice(0, wordsIn(line).length));
    if (count === 0 || count === words.length || !mayBegin.test(words[count] ?? '')) break;
    kept.start.push(line);
    words.splice(0, count);
  }
  for (const line of own.slice(kept.start.length + 1).toReversed()) {
    const length = wordsIn(line).length;
    const count = takes(line, words.slice(-length));
    if (count === 0 || count === words.length || !mayBegin.test(line)) break;
    kept.end.unshift(line);
    words.splice(-count);
  }
  const room = (index: number) => width - (index === 0 ? column : indent.length);
  const between: string[] = [];
  for (const word of words) {
    const last = between.at(-1);
    const index = kept.start.length + between.length - 1;
    if (last !== undefined && (!mayBegin.test(word) || lengthOf(`${last} ${word}`) <= room(index)))
      between[between.length - 1] = `${last} ${word}`;
    else between.push(word);
  }
  return [...kept.start, ...between, ...kept.end].join(`\n${indent}`);
}

/** The words of a text, of which each may begin a line as far as spaces are concerned. */
function wordsIn(text: string): string[] {
  const bound = text.replaceAll(whole, (part) => part.replaceAll(' ', '\0'));
  return bound.split(/ +/).map((word) => word.replaceAll('\0', ' '));
}

function lengthOf(text: string): number {
  return [...text].length;
}
