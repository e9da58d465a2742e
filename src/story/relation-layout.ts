/*
 * The map of who stands where as a grid: a side, the lines between the sides, the other side. Lines run along a row or
 * a column, and everything has cells of its own: whatever the language and the size of the letters, the browser makes
 * the cells as large as their texts, and nothing can overlap.
 */
import type { Party, Relation, Relations } from '../schema/relations-file.ts';

/** Lines of a CSS grid, counted from 1. The columns are a side, the two halves between the sides, the other side. */
export interface GridArea {
  firstColumn: number;
  endColumn: number;
  firstRow: number;
  endRow: number;
}

/** Where the arrow of a relation points. */
export type Direction = 'to-end' | 'to-start' | 'up' | 'down';

/** A relation with its cell and the way in which it is drawn there. */
export interface PlacedRelation {
  relation: Relation;
  area: GridArea;
  direction: Direction;
}

/** A party with its cells. */
export interface PlacedParty {
  id: string;
  party: Party;
  area: GridArea;
}

/** Why relations cannot be drawn as they are placed; a relation by its index. */
export type LayoutProblem =
  | { kind: 'taken'; party: string; by: string }
  | { kind: 'no-way'; relation: number }
  | { kind: 'second-in-column'; relation: number }
  /** More rows of the grid than {@link rowsAtMost}. */
  | { kind: 'too-long' };

/** Rows that the styles know; a map of more of them is not taken in at a glance. */
export const rowsAtMost = 12;

/** More parties or relations than this never fit, and are not tried. */
const placesAtMost = 200;

/** Rows from the first to the last, as the editor counts them. */
interface Span {
  first: number;
  last: number;
}

/** A relation with the rows that are free for it. */
interface Way {
  relation: Relation;
  /** Rows of the editor: those that two parties beside each other share, or the ones around the gap between them. */
  rows: Span;
  direction: Direction;
}

/** Parties with their cells in the order of reading, relations with theirs as the editor tells them; what cannot be drawn is among the problems. */
export function layOut({ parties, between: relations }: Relations): {
  parties: PlacedParty[];
  relations: PlacedRelation[];
  problems: LayoutProblem[];
} {
  if (Object.keys(parties).length > placesAtMost || relations.length > placesAtMost)
    return { parties: [], relations: [], problems: [{ kind: 'too-long' }] };
  const problems: LayoutProblem[] = [...takenPlaces(parties)];
  const ways: Way[] = [];
  for (const [index, relation] of relations.entries()) {
    const way = wayOf(relation, parties);
    if (way === undefined) problems.push({ kind: 'no-way', relation: index });
    else if (isVertical(way) && ways.some((other) => isSameGap(other, way, parties)))
      problems.push({ kind: 'second-in-column', relation: index });
    else ways.push(way);
  }
  const placed = placeWays(ways, parties);
  if (placed.rows > rowsAtMost) problems.push({ kind: 'too-long' });
  const ordered = Object.entries(parties).sort(([, a], [, b]) => a.row - b.row || a.column - b.column);
  return {
    problems,
    relations: placed.relations,
    parties: ordered.map(([id, party]) => {
      const { first, last } = spanOf(party);
      return {
        id,
        party,
        area: {
          ...sideOf(party),
          firstRow: placed.firstLine(first),
          endRow: placed.endLine(last),
        },
      };
    }),
  };
}

function spanOf({ row, rows }: Party): Span {
  return { first: row, last: row + rows - 1 };
}

type Columns = Pick<GridArea, 'firstColumn' | 'endColumn'>;

function sideOf({ column }: Party): Columns {
  return column === 1 ? { firstColumn: 1, endColumn: 2 } : { firstColumn: 4, endColumn: 5 };
}

/** The words of a line that runs down reach into the half beside their side: nothing runs across where it does. */
function besideOf({ column }: Party): Columns {
  return column === 1 ? { firstColumn: 1, endColumn: 3 } : { firstColumn: 3, endColumn: 5 };
}

const between: Columns = { firstColumn: 2, endColumn: 4 };

function takenPlaces(parties: Relations['parties']): LayoutProblem[] {
  const all = Object.entries(parties);
  return all.flatMap(([id, party], index) => {
    const other = all
      .slice(0, index)
      .find(([, earlier]) => earlier.column === party.column && shared(spanOf(earlier), spanOf(party)));
    return other ? [{ kind: 'taken', party: id, by: other[0] }] : [];
  });
}

/** The rows that two spans have in common. */
function shared(a: Span, b: Span): Span | undefined {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first <= last ? { first, last } : undefined;
}

/** How a relation can be drawn; `undefined` for parties that do not face each other. */
function wayOf(relation: Relation, parties: Relations['parties']): Way | undefined {
  const from = parties[relation.from];
  const to = parties[relation.to];
  if (from === undefined || to === undefined || from === to) return undefined;
  if (from.column !== to.column) {
    const rows = shared(spanOf(from), spanOf(to));
    return rows && { relation, rows, direction: from.column === 1 ? 'to-end' : 'to-start' };
  }
  const [upper, lower] = from.row < to.row ? [from, to] : [to, from];
  const rows = { first: spanOf(upper).last, last: spanOf(lower).first };
  const inTheWay = Object.values(parties).some(
    (other) =>
      other !== from &&
      other !== to &&
      other.column === from.column &&
      shared(spanOf(other), { first: rows.first + 1, last: rows.last - 1 }),
  );
  if (rows.first >= rows.last || inTheWay) return undefined;
  return { relation, rows, direction: from === upper ? 'down' : 'up' };
}

function isVertical({ direction }: Way): boolean {
  return direction === 'up' || direction === 'down';
}

function isSameGap(other: Way, way: Way, parties: Relations['parties']): boolean {
  return (
    isVertical(other) &&
    other.rows.first === way.rows.first &&
    parties[other.relation.from]?.column === parties[way.relation.from]?.column
  );
}

/** Gives each line a row of the grid of its own: rows grow by their lines, and gaps open for those that go down. */
function placeWays(ways: readonly Way[], parties: Relations['parties']) {
  const rowCount = Math.max(...Object.values(parties).map((party) => spanOf(party).last));
  const beside = new Map<Way, number>();
  const linesIn = new Array<number>(rowCount + 1).fill(0);
  for (const way of ways.filter((other) => !isVertical(other))) {
    let row = way.rows.first;
    for (let other = row + 1; other <= way.rows.last; other++)
      if ((linesIn[other] ?? 0) < (linesIn[row] ?? 0)) row = other;
    beside.set(way, row);
    linesIn[row] = (linesIn[row] ?? 0) + 1;
  }
  const gaps = new Set(ways.filter(isVertical).map(({ rows }) => rows.first));
  const firstLines: number[] = [];
  let line = 1;
  for (let row = 1; row <= rowCount; row++) {
    firstLines[row] = line;
    line += Math.max(1, linesIn[row] ?? 0) + (gaps.has(row) ? 1 : 0);
  }
  firstLines[rowCount + 1] = line;
  const firstLine = (row: number) => firstLines[row] ?? 1;
  const endLine = (row: number) => firstLine(row + 1) - (gaps.has(row) ? 1 : 0);
  const used = new Map<number, number>();
  const relations = ways.map((way): PlacedRelation => {
    const { relation, rows, direction } = way;
    const row = beside.get(way);
    if (row === undefined) {
      const columns = besideOf(parties[relation.from] as Party);
      const area = { ...columns, firstRow: endLine(rows.first), endRow: firstLine(rows.last) };
      return { relation, direction, area };
    }
    const at = firstLine(row) + (used.get(row) ?? 0);
    used.set(row, (used.get(row) ?? 0) + 1);
    return { relation, direction, area: { ...between, firstRow: at, endRow: at + 1 } };
  });
  return { relations, firstLine, endLine, rows: line - 1 };
}
