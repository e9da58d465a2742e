/* The page on which a translator writes. */
import { makeRoomForBar } from './bar.ts';
import { listen } from './listen.ts';
import { lookSoon } from './look.ts';
import { goOn, goToNamed, goToOpen, step } from './move.ts';
import { isTyped, lackingMarks, putIn, type Row, showState, typed, write } from './row.ts';
import { rowAt, rows } from './rows.ts';
import { accept, save } from './save.ts';
import { showProgress } from './show-anew.ts';
import { rememberWho } from './who.ts';

document.querySelector('.onward')?.addEventListener('click', goToOpen);

document.addEventListener('input', ({ target }) => {
  const row = rowAt(target);
  if (row === undefined || target !== row.field) return;
  typed(row);
  lookSoon(row);
});

document.addEventListener('focusin', ({ target }) => {
  const row = rowAt(target);
  if (row) showState(row);
});

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-do]') : null;
  const row = rowAt(button);
  if (button === null || row === undefined) return;
  switch (button.dataset['do']) {
    case 'save':
      await save(row);
      break;
    case 'accept':
      await accept(row);
      break;
    case 'undo':
    case 'theirs':
      write(row, row.saved);
      typed(row);
      row.field.focus();
      break;
    case 'mine':
      row.was = row.element.dataset['target'] ?? '';
      typed(row);
      await save(row);
      break;
    case 'mark':
      putIn(row, button.value);
  }
});

/** What a key does in a text. */
function doneBy(event: KeyboardEvent, row: Row): (() => unknown) | undefined {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  const letter = event.key.toLowerCase();
  if (isCommand && event.key === 'Enter')
    return async () => {
      if (await (event.shiftKey ? accept(row) : save(row))) goOn(row);
    };
  if (isCommand && letter === 's') return () => save(row);
  const [lacking] = lackingMarks(row);
  if (isCommand && letter === 'm' && lacking) return () => putIn(row, lacking);
  if (event.altKey && event.key === 'ArrowDown') return () => step(row, 1);
  if (event.altKey && event.key === 'ArrowUp') return () => step(row, -1);
  return undefined;
}

document.addEventListener('keydown', async (event) => {
  const row = rowAt(event.target);
  const does = row && doneBy(event, row);
  if (does === undefined) return;
  event.preventDefault();
  await does();
});

document.querySelector('.show')?.addEventListener('change', ({ target }) => {
  document.body.dataset['show'] = (target as HTMLInputElement).value;
});

rememberWho();
showProgress();
makeRoomForBar();
for (const row of rows) if (isTyped(row)) lookSoon(row);
document.addEventListener('visibilitychange', listen);
listen();
addEventListener('hashchange', goToNamed);
// Once it is loaded a browser goes there by itself, and leaves whatever has the focus.
addEventListener('load', () => requestAnimationFrame(goToNamed));
