/* Goes from text to text. */
import { isOpen, type Row } from './row.ts';
import { rows } from './rows.ts';

/** Texts that are shown, in their order. */
const shownRows = () => rows.filter(({ element }) => element.offsetParent !== null);

function goTo(row: Row | undefined, block: ScrollLogicalPosition = 'nearest'): void {
  if (row === undefined) return;
  row.field.focus({ preventScroll: true });
  row.field.setSelectionRange(row.field.value.length, row.field.value.length);
  row.element.scrollIntoView({ block });
}

/** To the text before or after one. */
export function step(row: Row, by: 1 | -1): void {
  const shown = shownRows();
  goTo(shown[shown.indexOf(row) + by]);
}

/** To the next text with something to do; without, to the next one. */
export function goOn(row: Row): void {
  const shown = shownRows();
  const rest = shown.slice(shown.indexOf(row) + 1);
  goTo(rest.find(isOpen) ?? shown.find((other) => other !== row && isOpen(other)) ?? rest[0]);
}

/** To the first text with something to do; without, to the first one. */
export function goToOpen(): void {
  const shown = shownRows();
  goTo(shown.find(isOpen) ?? shown[0]);
}

/** To the text that the address of the page names. */
export function goToNamed(): void {
  const named = document.getElementById(nameIn(location.hash));
  goTo(
    rows.find(({ element }) => element === named),
    'start',
  );
}

function nameIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
