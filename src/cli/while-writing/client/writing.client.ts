/* Shows on a page what there is to say of it while somebody writes. Only `dev` adds it to pages. */
import type { Shown, Told } from '../told.ts';
import { ask } from './ask.client.ts';
import { showMarks } from './marks.client.ts';
import { showPanel } from './panel.client.ts';
import styles from './writing.css?inline';

const host = document.createElement('hearth-writing');
const root = host.attachShadow({ mode: 'open' });
const sheet = document.createElement('style');
sheet.textContent = styles;
root.append(sheet);
host.lang = 'en';
host.dir = 'ltr';
document.body.append(host);

const { pathname, searchParams } = new URL(location.href);
const shown: Shown = JSON.parse(document.querySelector('#hearth-shown')?.textContent ?? '{"how":"now"}');
const aboutKey = `hearth-about ${pathname}`;
let asking: AbortController | undefined;

const movedKey = `hearth-moved ${pathname}`;
if (shown.how === 'moved') {
  // Who takes an address back has nobody to lead on.
  if (sessionStorage.getItem(aboutKey) === null) sessionStorage.setItem(movedKey, shown.redirect);
  searchParams.delete('hearth-moved-from');
  const rest = String(searchParams);
  history.replaceState(history.state, '', pathname + (rest && `?${rest}`) + location.hash);
}

const panel = showPanel(root, shown, sessionStorage.getItem(movedKey));

async function tell(): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const told = await ask<Told>(
    '/@hearth/told',
    { page: pathname, was: sessionStorage.getItem(aboutKey) ?? '' },
    { signal },
  ).catch(() => undefined);
  if (told === undefined || signal.aborted) return;
  if (told.page) sessionStorage.setItem(aboutKey, JSON.stringify(told.page.about));
  const { address } = told.page ?? {};
  // A page that could not be shown may be somewhere else once it can.
  if (shown.how === 'none' && address !== undefined && address !== pathname && told.page?.isWhole)
    return location.replace(address);
  panel.tell(told);
  showMarks(root, told);
}

import.meta.hot?.on('hearth:changed', () => void tell());
import.meta.hot?.on('vite:error', ({ err }) => panel.tellError(err));
void tell();
