/* The texts of the page, and those of them that one may be after. */
import { isTyped, type Row, rowOf, textIn } from './row.ts';

export const rows = [...document.querySelectorAll<HTMLElement>('.row')].map(rowOf);

/** The text in which something happened. */
export function rowAt(target: EventTarget | null): Row | undefined {
  return target instanceof Element
    ? rows.find(({ element }) => element === target.closest('.row'))
    : undefined;
}

export function rowNamed(context: string): Row | undefined {
  return rows.find((row) => row.context === context);
}

/** All texts of the block that one is of; it alone where it is of none. */
export function ofBlock(row: Row): Row[] {
  const { of, block } = row.element.dataset;
  return block === undefined
    ? [row]
    : rows.filter(({ element: { dataset } }) => dataset['of'] === of && dataset['block'] === block);
}

/** Texts that go into a file together: of a document that is not there yet, or of a block, all that were written. */
export function together(row: Row): Row[] {
  const { block, state } = row.element.dataset;
  const isBegun = row.sheet.dataset['there'] === 'yes';
  if (isBegun && (state !== 'missing' || block === undefined)) return [row];
  return (isBegun ? ofBlock(row) : rows).filter(
    (other) => other.sheet === row.sheet && isTyped(other) && textIn(other).trim() !== '',
  );
}
