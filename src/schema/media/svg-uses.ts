/** An element of an SVG, as far as it says how much is drawn of it. */
export interface SvgElement {
  /** Ids of what is drawn in its place, of `<use>`. */
  uses: readonly string[];
  children: SvgElement[];
}

/** The most elements that are drawn of an SVG, those that `<use>` repeats counted each time. */
export const mostDrawn = 100_000;

/** How many `<use>` may lead on to each other. */
const longestWay = 1000;

/** Whether more is drawn of an SVG than that: a few lines of `<use>` within `<use>` are more than any browser bears. */
export function drawsTooMuch(root: SvgElement, byId: ReadonlyMap<string, SvgElement>): boolean {
  const known = new Map<SvgElement, number>();
  const open = new Set<SvgElement>();
  const count = (element: SvgElement): number => {
    const counted = known.get(element);
    if (counted !== undefined) return counted;
    // What is drawn within itself is drawn by nobody.
    if (open.has(element)) return 0;
    if (open.size > longestWay) return Number.POSITIVE_INFINITY;
    open.add(element);
    const used = element.uses.flatMap((id) => byId.get(id) ?? []);
    const sum = [...element.children, ...used].reduce((total, part) => total + count(part), 1);
    open.delete(element);
    known.set(element, sum);
    return sum;
  };
  return count(root) > mostDrawn;
}
