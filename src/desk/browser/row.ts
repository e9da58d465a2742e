/* One text on the page: what is typed, what is saved, and what is said of it. */
import type { ShownRow } from './ask.ts';
import { forget, keep, keptText } from './kept-texts.ts';
import { word } from './page-data.ts';

/** A text on the page. */
export interface Row {
  element: HTMLElement;
  field: HTMLTextAreaElement;
  sheet: HTMLElement;
  context: string;
  /** As it stands in the file, as far as this page knows. */
  saved: string;
  /** Stands for the translation in whose place something was typed. */
  was: string;
}

/** The text of an element of Hearth’s own pages. */
function part<Part extends HTMLElement>({ element }: Pick<Row, 'element'>, selector: string): Part {
  const found = element.querySelector<Part>(selector);
  if (found === null) throw new Error(`No ${selector} in ${element.id}`);
  return found;
}

export function rowOf(element: HTMLElement): Row {
  const field = part<HTMLTextAreaElement>({ element }, 'textarea');
  const row: Row = {
    ...{ element, field, context: element.dataset['context'] ?? '' },
    sheet: element.closest<HTMLElement>('.sheet') ?? element,
    saved: field.defaultValue,
    was: element.dataset['target'] ?? '',
  };
  // A browser may have filled the field with what stood there before a reload.
  write(row, row.saved);
  const kept = keptText(row.context);
  if (kept && kept.text !== row.saved) {
    write(row, kept.text);
    if (kept.was === row.was) say(row, word('restored'));
    row.was = kept.was;
  } else forget(row.context);
  // What was typed before would have been lost.
  field.readOnly = false;
  showState(row);
  return row;
}

/** Whether placeholders have to be kept together: between letters from right to left, `<link1>` would fall apart. */
const isIsolated = ({ field, saved }: Row) => field.dir === 'rtl' && !/[\u2066-\u2069]/.test(saved);

/** Puts a text into its field. */
export function write(row: Row, text: string): void {
  const shown = isIsolated(row) ? text.replaceAll(/<\/?[a-z]+\d+\/?>/g, '\u2066$&\u2069') : text;
  if (row.field.value !== shown) row.field.value = shown;
}

/** The text in a field. */
export function textIn(row: Row): string {
  return isIsolated(row) ? row.field.value.replaceAll(/[\u2066\u2069]/g, '') : row.field.value;
}

export const isTyped = (row: Row) => textIn(row) !== row.saved;

/** Whether somebody else has changed what stands in the file since something was typed in its place. */
export const isChanged = (row: Row) => isTyped(row) && row.was !== row.element.dataset['target'];

/** Whether there is something to do about a text. */
export const isOpen = (row: Row) => isTyped(row) || row.element.dataset['state'] !== 'done';

/** Takes what was typed note of. */
export function typed(row: Row): void {
  if (isTyped(row)) keep(row.context, { text: textIn(row), was: row.was });
  else {
    forget(row.context);
    row.was = row.element.dataset['target'] ?? '';
    say(row, '');
  }
  showState(row);
}

/** Says something below a text: what happened. */
export function say(row: Row, text: string): void {
  const place = part(row, '.says');
  place.replaceChildren(text);
  place.classList.remove('wrong');
  row.field.removeAttribute('aria-invalid');
}

/** Says what is wrong with a text, where it is seen while the text is; @param next what to do. */
export function sayWrong(row: Row, text: string, next = ''): void {
  say(row, text);
  const place = part(row, '.says');
  place.classList.add('wrong');
  row.field.setAttribute('aria-invalid', 'true');
  if (next === '') return;
  const does = document.createElement('span');
  does.textContent = ` ${next}`;
  place.append(does);
}

/** Shows a text as it stands in the file now; what is typed stays. */
export function showAnew(row: Row, shown: ShownRow): void {
  const { element } = row;
  const wasTyped = isTyped(row);
  const isOtherSource = element.dataset['source'] !== shown.digests.source;
  const typedHere = textIn(row);
  element.dataset['source'] = shown.digests.source;
  element.dataset['target'] = shown.digests.target;
  element.dataset['state'] = shown.state;
  if (element.dataset['open']) element.dataset['open'] = shown.isOpen ? 'yes' : 'no';
  row.saved = shown.target;
  if (!wasTyped || typedHere === shown.target) {
    write(row, shown.target);
    row.was = shown.digests.target;
    // Another tab may keep something else for the same text.
    if (keptText(row.context)?.text === shown.target) forget(row.context);
  }
  // The server has written every text in it so that it is text.
  part(row, '.source').innerHTML = shown.source;
  part(row, '.checked').innerHTML = shown.findings;
  if (isOtherSource && wasTyped) say(row, word('sourceChanged'));
  showState(row);
}

/** What a text says and offers in its state. */
export function showState(row: Row): void {
  const { element, field } = row;
  const typedNow = isTyped(row);
  const changed = isChanged(row);
  const state = changed ? 'changed' : typedNow ? 'typed' : (element.dataset['state'] ?? 'done');
  element.dataset['shown'] = state;
  part(row, '.state').textContent = word(`state_${state}`);
  const theirs = part(row, '.theirs');
  theirs.hidden = !changed;
  if (changed) {
    part(row, '.theirs > p[lang]').textContent = row.saved;
    sayWrong(row, word('changedUnderneath'));
  }
  const button = (name: string) => element.querySelector<HTMLButtonElement>(`button[data-do=${name}]`);
  const [save, accept, undo] = ['save', 'accept', 'undo'].map(button);
  if (save) save.disabled = !typedNow || changed;
  if (undo) undo.hidden = !typedNow;
  if (accept) {
    accept.disabled = changed || (!typedNow && element.dataset['open'] !== 'yes');
    accept.textContent = word(typedNow ? 'saveAccept' : 'accept');
  }
  showMarks(row);
  fit(field);
}

/** Placeholders of the source that a translation does not have yet, each as a button that puts it in. */
function showMarks(row: Row): void {
  const place = part(row, '.marks');
  const lacking = lackingMarks(row);
  const isAsked = lacking.length > 0 && (textIn(row) !== '' || row.element.contains(document.activeElement));
  place.hidden = !isAsked;
  const known = [...place.querySelectorAll('button')].map(({ value }) => value);
  if (known.join() === lacking.join()) return;
  place.querySelectorAll('button').forEach((button) => button.remove());
  for (const mark of lacking) {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = mark;
    button.dataset['do'] = 'mark';
    button.textContent = mark.replace('><', '>…<');
    button.setAttribute('aria-label', word('insert', { mark: mark.replace('><', '>…<') }));
    place.append(' ', button);
  }
}

export function lackingMarks(row: Row): string[] {
  const marks = (row.element.dataset['marks'] ?? '').split(' ').filter(Boolean);
  const text = textIn(row);
  return marks.filter((mark) => !text.includes(partsOf(mark)[0]));
}

/** What stands before and behind the words of a placeholder; of one that holds none, it alone. */
function partsOf(mark: string): [open: string, close?: string] {
  const [open = '', close] = mark.split(/(?<=>)(?=<)/);
  return close === undefined ? [open] : [open, close];
}

/** Puts a placeholder around what is selected, or where the cursor is. */
export function putIn(row: Row, mark: string): void {
  const { field } = row;
  const isolated = (part: string) => (isIsolated(row) ? `\u2066${part}\u2069` : part);
  const [open, close] = partsOf(mark);
  const { selectionStart: from, selectionEnd: to, value } = field;
  field.focus();
  const words = value.slice(from, to);
  field.setRangeText(isolated(open) + words + (close ? isolated(close) : ''), from, to, 'end');
  // Where nothing was selected, the next words belong between the two.
  const inside = from + isolated(open).length;
  if (close !== undefined && words === '') field.setSelectionRange(inside, inside);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** As many lines as the text has, where the browser does not see to that itself. */
function fit(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}
