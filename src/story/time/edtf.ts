/*
 * Dates as exact as a source gives them: the part of EDTF (ISO 8601-2) that a story needs. Own code, since the libraries
 * for the whole of EDTF bring a parser generator and say of a mistake only where it stopped.
 */

/** A day, a month or a year, each alone or within the next; what the source does not say is absent. */
export interface CalendarDate {
  /** From 1. */
  year?: number;
  /** From 1 to 12. */
  month?: number;
  /** From 1; never without a month. */
  day?: number;
}

/** A date that may be loose. */
export type Edtf = {
  /** Whether it is “about” then: `~`. */
  approximate: boolean;
} & (
  | { kind: 'date'; date: CalendarDate }
  /** A third of a month: a range from the 1st to the 10th, from the 11th to the 20th, from the 21st to the end. */
  | { kind: 'part'; part: 'early' | 'mid' | 'late'; of: CalendarDate }
  /** From one to the other, both as exact and with a year or both without. */
  | { kind: 'range'; from: CalendarDate; to: CalendarDate }
);

/** Forms that are understood, for whoever wrote another one. */
export const edtfForms =
  '2026, 2026-06 or 2026-06-15, with XXXX for an unknown year (XXXX-06), two of them with / between for a range, ~ at the end for “about”';

/** Reads a date; `undefined` for one that is in no calendar or of no form of {@link edtfForms}. */
export function parseEdtf(source: string): Edtf | undefined {
  const ends = source.split('/').map(parseEnd);
  const [from, to] = ends;
  if (from === undefined || ends.length > 2 || ends.includes(undefined)) return undefined;
  if (ends.length === 1) return { kind: 'date', ...from };
  if (to === undefined || !isAfter(to.date, from.date)) return undefined;
  const approximate = from.approximate || to.approximate;
  const part = partOf(from.date, to.date);
  if (part === undefined) return { kind: 'range', from: from.date, to: to.date, approximate };
  const { day: _, ...of } = from.date;
  return { kind: 'part', part, of, approximate };
}

function parseEnd(source: string): { date: CalendarDate; approximate: boolean } | undefined {
  const match = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?(~?)$/.exec(source);
  if (match === null) return undefined;
  const [, year = '', month, day, mark] = match;
  const date = {
    ...(year !== 'XXXX' && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
  return isInCalendar(date) ? { date, approximate: mark === '~' } : undefined;
}

function isInCalendar({ year, month, day }: CalendarDate): boolean {
  if (year === undefined && month === undefined) return false;
  if (year === 0 || (month !== undefined && (month < 1 || month > 12))) return false;
  return day === undefined || month === undefined || (day >= 1 && day <= longest(month, year));
}

/** Days of a month; the most that it can have where the year is not known. */
function longest(month: number, year = 2024): number {
  // A year below 100 would be taken for one of the last century.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Whether a date is later than another that says as much, of what both say. */
function isAfter(later: CalendarDate, earlier: CalendarDate): boolean {
  const fields = ['year', 'month', 'day'] as const;
  if (fields.some((field) => (later[field] === undefined) !== (earlier[field] === undefined))) return false;
  const first = fields.find((field) => later[field] !== earlier[field]);
  return first !== undefined && (later[first] ?? 0) > (earlier[first] ?? 0);
}

function partOf(from: CalendarDate, to: CalendarDate): 'early' | 'mid' | 'late' | undefined {
  const { year, month } = from;
  if (month === undefined || month !== to.month || year !== to.year) return undefined;
  if (from.day === 1 && to.day === 10) return 'early';
  if (from.day === 11 && to.day === 20) return 'mid';
  const isEnd = to.day === longest(month, year) || (month === 2 && year === undefined && to.day === 28);
  return from.day === 21 && isEnd ? 'late' : undefined;
}

/** Whether a date is known to the day. */
export function isExact(edtf: Edtf): boolean {
  return edtf.kind === 'date' && edtf.date.day !== undefined && !edtf.approximate;
}

/** Whether all of a date is known to be before all of another; of one without a year, or “about” then, nobody knows. */
export function isBefore(one: Edtf, other: Edtf): boolean {
  if (one.approximate || other.approximate) return false;
  const last = lastOf(one);
  const first = firstOf(other);
  if (last.year === undefined || first.year === undefined) return false;
  for (const field of ['year', 'month', 'day'] as const) {
    const [a, b] = [last[field], first[field]];
    if (a === undefined || b === undefined) return false;
    if (a !== b) return a < b;
  }
  return false;
}

function firstOf(edtf: Edtf): CalendarDate {
  if (edtf.kind === 'range') return edtf.from;
  return edtf.kind === 'date' ? edtf.date : { ...edtf.of, day: { early: 1, mid: 11, late: 21 }[edtf.part] };
}

function lastOf(edtf: Edtf): CalendarDate {
  if (edtf.kind === 'range') return edtf.to;
  if (edtf.kind === 'date') return edtf.date;
  const { month = 1, year } = edtf.of;
  return { ...edtf.of, day: { early: 10, mid: 20, late: longest(month, year) }[edtf.part] };
}
