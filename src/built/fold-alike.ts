import { error, type Finding, type Place } from '../schema/finding.ts';

/** How many findings that say the same stand by themselves. */
const apartAtMost = 3;
/** How many of the other places are named where there are more. */
const named = 2;

/**
 * One finding in the place of all that say the same, with their number and the first places: what is wrong in a component or
 * in the frame is one mistake, and on each page.
 */
export function foldAlike(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ rule, message, next }) => [rule, message, next].join('\n'));
  return [...groups.values()].flatMap((alike) => {
    if (alike.length <= apartAtMost) return alike;
    const [first, ...others] = alike.toSorted((a, b) => inOrder(a.place, b.place));
    if (first === undefined) return [];
    const places = others
      .slice(0, named)
      .map(({ place: { file, line, column } }) => `${file}:${line}:${column}`);
    return error(
      first.rule,
      first.place,
      `${first.message} (in ${alike.length} places, next in ${places.join(' and ')})`,
      first.next,
    );
  });
}

function inOrder(a: Place, b: Place): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column;
}
