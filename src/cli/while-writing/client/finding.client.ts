import type { ToldFinding } from '../told.ts';
import { make, openButton, press } from './ask.client.ts';

/** A finding as `check` prints it: where, what, and what to do next. */
export function findingItem(finding: ToldFinding, where: 'in the list' | 'at its block'): HTMLElement {
  const { severity, rule, place, message, next, block } = finding;
  const opener = openButton(place, where === 'in the list' ? 'whole' : 'short');
  const head = make('p', { className: 'head' }, make('strong', {}, severity), ' ', opener);
  if (where === 'in the list' && block !== undefined && document.getElementById(block))
    head.append(' ', make('a', { href: `#${block}` }, 'see it on the page'));
  const item = make(
    'li',
    { className: severity },
    head,
    make('p', {}, message, ' ', make('code', {}, rule)),
    make('p', { className: 'next' }, `→ ${next}`),
  );
  if (rule === 'missing-id') item.append(idsButton());
  return item;
}

/** Writes ids when it is pressed, never by itself: the file may be open in an editor, and not saved. */
function idsButton(): HTMLElement {
  const button = make('button', { type: 'button', className: 'do' }, 'Write the ids now');
  const said = make('pre', { role: 'status' });
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.textContent = 'Writing…';
    said.textContent = await press('/@hearth/ids');
    button.disabled = false;
  });
  return make('div', { className: 'ids' }, button, ' ', make('span', {}, 'Save your file first.'), said);
}
