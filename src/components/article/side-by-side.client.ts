import { pageAt } from '../site/fetched-page.client.ts';
import { keep, kept } from '../site/storage.client.ts';
import { guest } from './guest.client.ts';
import { announce, blocks, keepingPlace, words } from './passages.client.ts';

/** Kept for the visit: the path of the language that the reader has beside the page's. */
const storageKey = 'hearth-with';
const leaveButton = document.createElement('button');

let shown: string | undefined;
let takeApart: (() => void)[] = [];

/** Puts the story's other languages into their menu, in the order of the site's. */
function fillMenu(): void {
  const menu = document.querySelector('.with ul');
  for (const { lang, dir, dataset, textContent } of document.querySelectorAll<HTMLElement>(
    '.languages a:not([aria-current])',
  )) {
    // The story may not be in all languages of the site.
    if (!document.querySelector(`link[rel=alternate][hreflang="${lang}"]`)) continue;
    const { language = '' } = dataset;
    const link = Object.assign(document.createElement('a'), {
      href: `?with=${language}`,
      lang,
      dir,
      textContent,
    });
    link.dataset['with'] = language;
    const item = document.createElement('li');
    item.append(link);
    menu?.append(item);
  }
}

/** Opens and closes the second language as the address, the links and the keyboard say. */
export function watchSideBySide(): void {
  fillMenu();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-with]')];
  if (links.length === 0) return;
  leaveButton.type = 'button';
  leaveButton.textContent = words.sideBySideLeave;
  leaveButton.className = 'leave';
  leaveButton.setAttribute('aria-keyshortcuts', 'Escape');
  leaveButton.hidden = true;
  leaveButton.addEventListener('click', () => leave());
  document.querySelector('header.site')?.append(leaveButton);
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      for (const menu of document.querySelectorAll('.tools, .with')) menu.removeAttribute('open');
      focusable(link).focus({ preventScroll: true });
      void choose(link.dataset['with']);
    });
  }
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown && !document.querySelector('dialog[open], :popover-open')) leave();
  });
  addEventListener('popstate', () => void show(wanted(links)));
  const first = wanted(links) ?? remembered(links);
  if (first) void choose(first, true);
}

/** The link of a language, or what opens the menu that it is in, which may be in a menu itself. */
function focusable(link: HTMLElement): HTMLElement {
  const openers = document.querySelectorAll<HTMLElement>('.with > summary, .tools > summary');
  return [link, ...openers].reverse().find((each) => each.checkVisibility()) ?? link;
}

function wanted(links: HTMLAnchorElement[]): string | undefined {
  const asked = new URLSearchParams(location.search).get('with');
  return links.find((link) => link.dataset['with'] === asked)?.dataset['with'];
}

function remembered(links: HTMLAnchorElement[]): string | undefined {
  const last = kept('sessionStorage', storageKey);
  return links.find((link) => link.dataset['with'] === last)?.dataset['with'];
}

async function choose(language: string | undefined, arriving = false): Promise<void> {
  const address = new URL(location.href);
  if (language) address.searchParams.set('with', language);
  else address.searchParams.delete('with');
  if (address.href !== location.href)
    history[arriving ? 'replaceState' : 'pushState'](history.state, '', address);
  keep('sessionStorage', storageKey, language);
  await show(language);
}

function leave(): void {
  void choose(undefined);
}

async function show(language: string | undefined): Promise<void> {
  if (language === shown) return;
  const before = shown;
  shown = language;
  const link = document.querySelector<HTMLAnchorElement>(`.languages [data-language="${language}"]`);
  let page: Document | undefined;
  try {
    page = link ? await pageAt(link.href) : undefined;
  } catch {
    if (shown === language) announce(words.loadFailed);
  }
  if (shown !== language) return;
  if (page === undefined) shown = undefined;
  keepingPlace(() => {
    for (const undo of takeApart) undo();
    takeApart = page ? blocks().flatMap((block) => pairUp(block, page) ?? []) : [];
    document.querySelector('main')?.classList.toggle('paired', page !== undefined);
    const leaving = document.activeElement === leaveButton;
    leaveButton.hidden = page === undefined;
    const chosen = document.querySelector<HTMLElement>(`[data-with="${before}"]`);
    if (leaving && chosen) focusable(chosen).focus({ preventScroll: true });
  });
  for (const option of document.querySelectorAll<HTMLElement>('[data-with]')) {
    if (page && option.dataset['with'] === language) option.setAttribute('aria-current', 'true');
    else option.removeAttribute('aria-current');
  }
}

/** Puts the block of the other page beside its counterpart; gives the way back. */
function pairUp(block: HTMLElement, page: Document): (() => void) | undefined {
  const other = page.getElementById(block.id);
  if (other === null) return undefined;
  if (block.tagName === 'TR') return pairCells(block, other);
  if (/^(H\d|LI)$/.test(block.tagName)) return pairWithin(block, other);
  if (block.matches('dl > div')) return pairDefinition(block, other);
  if (block.tagName === 'CAPTION') return pairTable(block, other);
  const row = document.createElement('div');
  row.className = 'pair';
  row.id = block.id;
  block.removeAttribute('id');
  block.replaceWith(row);
  row.append(block, guest(other));
  return () => {
    row.replaceWith(block);
    block.id = row.id;
  };
}

/** A term and what it means stay one of each. */
function pairDefinition(block: HTMLElement, other: Element): () => void {
  const undo = ['dt', 'dd'].map((part) => {
    const [own, beside] = [block.querySelector<HTMLElement>(part), other.querySelector(part)];
    return own && beside ? pairWithin(own, beside) : undefined;
  });
  return () => undo.forEach((each) => each?.());
}

/** What stands over the rows of a table is one block: its caption and its head. */
function pairTable(caption: HTMLElement, other: Element): () => void {
  const [head, otherHead] = [caption, other].map((each) => each.closest('table')?.tHead?.rows[0]);
  const undo = [pairWithin(caption, other), head && otherHead && pairCells(head, otherHead)];
  return () => {
    for (const each of undo) each?.();
  };
}

/** A row stays one row: both languages stand in each of its cells, but where they say the same. */
function pairCells(row: HTMLElement, other: Element): () => void {
  const undo = [...row.children].flatMap((cell, index) => {
    const beside = other.children[index];
    if (!beside || beside.textContent === cell.textContent) return [];
    return [pairWithin(cell as HTMLElement, beside)];
  });
  return () => {
    for (const each of undo) each();
  };
}

/** Headings and items stay one heading and one item: both languages stand inside, before the lists within an item. */
function pairWithin(block: HTMLElement, other: Element): () => void {
  const part = /^(H\d|DT)$/.test(block.tagName) ? 'span' : 'div';
  const row = document.createElement(part);
  const own = document.createElement(part);
  const beside = document.createElement(part);
  own.append(...[...block.childNodes].filter((node) => !/^[OU]L$/.test(node.nodeName)));
  const copy = guest(other);
  beside.append(
    ...(copy.tagName === 'DIV' && part === 'span' ? (copy.firstElementChild ?? copy) : copy).childNodes,
  );
  beside.lang = copy.lang;
  beside.dir = copy.dir;
  // How a voice looks is the block's affair, which both sides share.
  beside.className = ['stale', 'missing'].filter((state) => copy.classList.contains(state)).join(' ');
  row.className = 'pair';
  row.append(own, beside);
  block.prepend(row);
  return () => row.replaceWith(...own.childNodes);
}
