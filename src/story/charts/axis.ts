import type { CsvValue } from '../../schema/csv.ts';

/** What the values are along which a chart stands. */
export type AxisKind = 'number' | 'date' | 'name';

/** A number of the data, as programs write it. */
export const valueForm = /^-?\d+(?:\.\d+)?$/;

/** Whether a number is so large that programs do not know it exactly any more, or at all. */
export function isTooLarge(text: string): boolean {
  return Math.abs(Number(text)) > Number.MAX_SAFE_INTEGER;
}

/** What is meant as a date, whether it is one or not. */
const dateLike = /^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/;

/** What most of the values of a column are; the others are mistakes, or it is one of names. */
export function axisKindOf(values: readonly CsvValue[]): AxisKind {
  const most = (form: RegExp) => values.filter(({ text }) => form.test(text)).length * 2 > values.length;
  if (most(valueForm)) return 'number';
  return most(dateLike) ? 'date' : 'name';
}

/** A day as milliseconds since 1970, of a month its first; `undefined` for what is no date. */
export function dateOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return undefined;
  const day = text.length === 7 ? `${text}-01` : text;
  const date = new Date(day);
  // February has no 30th, whatever a program makes of it.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? undefined : date.getTime();
}

/** Where a value stands on an axis of numbers or dates; `undefined` where it is none. */
export function placeOnAxis(text: string, kind: AxisKind): number | undefined {
  if (kind === 'date') return dateOf(text);
  return valueForm.test(text) && !isTooLarge(text) ? Number(text) : undefined;
}
