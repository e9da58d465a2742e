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

/** What writing ids said last, for as long as a block has none. */
const saidKey = 'hearth-writing-ids';

/** What was said when ids were written, if blocks still have none; else there is nothing left to say. */
export function saidOfIds(findings: readonly ToldFinding[]): HTMLElement[] {
  const said = sessionStorage.getItem(saidKey);
  if (said && findings.some(({ rule }) => rule === 'missing-id')) return [make('pre', {}, said)];
  sessionStorage.removeItem(saidKey);
  return [];
}

/** Writes ids when it is pressed, never by itself: the file may be open in an editor, and not saved. */
function idsButton(): HTMLElement {
  const button = make('button', { type: 'button', className: 'do' }, 'Write the ids now');
  const said = make('pre', { role: 'status' });
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.textContent = 'Writing…';
    said.textContent = await press('/@hearth/ids');
    // What was written brings the page anew.
    sessionStorage.setItem(saidKey, said.textContent);
    button.disabled = false;
  });
  return make('div', { className: 'ids' }, button, ' ', make('span', {}, 'Save your file first.'), said);
}
