/* Shows what stands in the files now. */
import { failed } from './alarm.ts';
import { askRows } from './ask.ts';
import { word } from './page-data.ts';
import { isOpen, isTyped, showAnew, textIn, typed, write } from './row.ts';
import { rowNamed, rows } from './rows.ts';

/**
 * Shows all texts as they stand in the files now.
 * @param saved what was sent of those that were saved: whatever was typed since is typed in the place of that.
 */
export async function showAllAnew(saved: ReadonlyMap<string, string> = new Map()): Promise<void> {
  const answer = await askRows();
  if (failed(answer)) return;
  const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')];
  for (const [index, { isThere, rows: shown }] of answer.sheets.entries()) {
    const sheet = sheets[index];
    if (sheet) sheet.dataset['there'] = isThere ? 'yes' : 'no';
    for (const each of shown) {
      const row = rowNamed(each.context);
      if (row === undefined) continue;
      if (saved.has(row.context)) row.was = each.digests.target;
      // The file may have it with one space less.
      if (saved.get(row.context) === textIn(row)) write(row, each.target);
      showAnew(row, each);
      if (saved.has(row.context) && isTyped(row)) typed(row);
    }
  }
  showProgress();
}

export function showProgress(): void {
  const done = rows.filter((row) => row.element.dataset['state'] === 'done').length;
  const place = document.querySelector('.progress');
  const says = word(done === rows.length ? 'progressNone' : 'progress', { done, all: rows.length });
  if (place && place.textContent !== says) place.textContent = says;
  const onward = document.querySelector<HTMLButtonElement>('.onward');
  if (onward) onward.hidden = !rows.some(isOpen);
}
