/* Shows on a page what there is to say of it while somebody writes. Only `dev` adds it to pages. */
import type { Changes } from '../changes.ts';
import type { Shown, ToldNow, ToldPage } from '../told.ts';
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
/** With when the page was asked for, in milliseconds since 1970. */
const shown: Shown & { at: number } = JSON.parse(
  document.querySelector('#hearth-shown')?.textContent ?? '{"how":"now","at":0}',
);
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

let page: ToldPage | undefined;
const triesKey = 'hearth-writing-tries';
/** How often a page is asked for again that should be there. */
const mostTries = 10;

async function tell(): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const told = await ask<ToldNow>(
    '/@hearth/told',
    { page: pathname, was: sessionStorage.getItem(aboutKey) ?? '' },
    { signal },
  ).catch(() => undefined);
  if (told === undefined || signal.aborted) return;
  page = told.page;
  // A page that has moved here and is yet to come was not here before.
  const isComing = shown.how === 'none' && searchParams.has('hearth-moved-from');
  if (page && !isComing) sessionStorage.setItem(aboutKey, JSON.stringify(page.about));
  // What the server says to a page that is only coming is lost.
  if (isOf(storyShown()) && told.changedAt > shown.at) return location.reload();
  if (isElsewhere()) return;
  panel.tell(told);
  showMarks(root, told);
}

function storyShown(): string | undefined {
  return page?.about.kind === 'story' ? page.about.id : undefined;
}

/** Goes to where the text of the page is now, if that is not here or was not yet when the page was asked for. */
function isElsewhere(): boolean {
  const { address, isWhole } = page ?? {};
  const isThere = shown.how !== 'none';
  if (!isWhole || address === undefined || (address === pathname && isThere)) {
    sessionStorage.removeItem(triesKey);
    return false;
  }
  const tries = Number(sessionStorage.getItem(triesKey));
  if (tries >= mostTries) return false;
  sessionStorage.setItem(triesKey, String(tries + 1));
  const from = isThere ? pathname : searchParams.get('hearth-moved-from');
  const told = from === null ? '' : `?${new URLSearchParams({ 'hearth-moved-from': from })}`;
  // Lists know of a new address a moment later than its file says it.
  setTimeout(() => location.replace(address + told), address === pathname ? 500 : 0);
  return true;
}

/** Whether the page is that of a story, under the address that the story has. */
function isOf(story: string | undefined): boolean {
  const { about, address } = page ?? {};
  return about?.kind === 'story' && about.id === story && address === pathname && shown.how !== 'none';
}

import.meta.hot?.on('hearth:changed', ({ story }: { story?: string }) => {
  if (isOf(story)) location.reload();
  else void tell();
});
import.meta.hot?.on('hearth:again', ({ stories, at }: Changes) => {
  if (!stories.every(isOf) || shown.at < at) location.reload();
  else void tell();
});
import.meta.hot?.on('vite:error', ({ err }) => panel.tellError(err));
void tell();
