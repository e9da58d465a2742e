import { filled } from '../../i18n/isolate.ts';
import { nameOfLanguage } from '../../i18n/language-names.ts';
import { pageAt } from '../site/fetched-page.client.ts';
import { guest, textsOf } from './guest.client.ts';
import { announce, readingLine, shownBlocks, siteTags, words } from './passages.client.ts';

const toolbar = document.createElement('span');
const copyButton = button(words.copyLink);
const originalButton = button('');
let current: HTMLElement | undefined;

/** One toolbar goes with the reader from block to block: under the pointer, a finger, or the arrow keys. */
export function watchPassages(): void {
  toolbar.role = 'toolbar';
  toolbar.className = 'passage-tools';
  toolbar.ariaLabel = words.passageTools;
  toolbar.append(copyButton, originalButton);
  copyButton.addEventListener('click', () => void copyLink());
  originalButton.addEventListener('click', () => void toggleOriginal());
  toolbar.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  });
  const main = document.querySelector('main');
  for (const kind of ['pointerover', 'click'] as const) {
    main?.addEventListener(kind, (event) => {
      const block = (event.target as Element).closest<HTMLElement>(
        '[id]:not(section, main, a, #reading-tools)',
      );
      if (block && !toolbar.contains(document.activeElement)) moveTo(block);
    });
  }
  addEventListener('scrollend', followScroll);
  followScroll();
}

/**
 * The text moves under a pointer that rests. Without a pointer the toolbar waits at the block that is being read, so
 * that Tab finds it there.
 */
function followScroll(): void {
  if (toolbar.matches(':hover, :focus-within')) return;
  const all = shownBlocks();
  const line = readingLine();
  const read =
    // An item of a list stands in those around it.
    all.findLast((block) => block.matches(':hover')) ??
    all.find((block) => block.getBoundingClientRect().top >= line);
  if (read) moveTo(read);
}

function step(direction: 1 | -1): void {
  const all = shownBlocks();
  const next = current && all[all.indexOf(current) + direction];
  if (!next) return;
  const focused = document.activeElement as HTMLElement;
  moveTo(next);
  (focused.hidden ? copyButton : focused).focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  toolbar.scrollIntoView({ block: 'nearest' });
}

function moveTo(block: HTMLElement): void {
  // A heading is its words alone: what belongs to it stands behind it.
  const isHeading = /^H\d$/.test(block.tagName);
  if (block === current && (isHeading ? block.nextSibling === toolbar : block.contains(toolbar))) return;
  current = block;
  if (isHeading) block.after(toolbar);
  else endOf(block).append(toolbar);
  copyButton.textContent = words.copyLink;
  const source = originalOf(block);
  originalButton.hidden = !source;
  nameOriginalButton();
}

/** Where something can stand at the end of a block: of a row in its last cell, of a term behind what it means. */
function endOf(block: HTMLElement): Element {
  if (block.tagName === 'TR') return block.lastElementChild ?? block;
  return block.querySelector('dl > div > dd') ?? block;
}

/** The link to the page on which the block is in the language that it was written in; none where that is this page. */
function originalOf(block: HTMLElement): HTMLAnchorElement | null {
  // What is not translated is the original.
  if (block.matches('.missing') || block.querySelector(':scope > .missing:not([lang])')) return null;
  const { source, extra } = block.closest<HTMLElement>('[data-source]')?.dataset ?? {};
  // What the original does not have is its own.
  if (source === document.documentElement.lang || extra?.split(' ').includes(block.id)) return null;
  return document.querySelector<HTMLAnchorElement>(`.languages [lang="${source}"]`);
}

function nameOriginalButton(): void {
  const shown = current && openOriginal(current);
  const tag = current && originalOf(current)?.lang;
  const source = tag ? nameOfLanguage(tag, document.documentElement.lang, siteTags) : '';
  originalButton.textContent = shown ? words.hideOriginal : filled(words.showOriginal, { source });
}

async function copyLink(): Promise<void> {
  if (!current) return;
  const address = new URL(location.href);
  address.hash = current.id;
  try {
    await navigator.clipboard.writeText(address.href);
    copyButton.textContent = words.copied;
    announce(words.copied);
  } catch {
    // Where the clipboard is not to be had, the address bar is.
    location.hash = current.id;
  }
}

async function toggleOriginal(): Promise<void> {
  const block = current;
  const link = block && originalOf(block);
  if (!block || !link) return;
  const open = openOriginal(block);
  if (open) {
    open.remove();
  } else {
    try {
      const original = (await pageAt(link.href)).getElementById(block.id);
      // A second press may have been quicker.
      if (original && !openOriginal(block)) placeOriginal(originalBlock(original), block);
    } catch {
      announce(words.loadFailed);
    }
  }
  nameOriginalButton();
}

/** The original of a block that is shown with it, and not that of a block within it. */
function openOriginal(block: HTMLElement): Element | undefined {
  return [...block.querySelectorAll('.original-block')].find((shown) => shown.closest('[id]') === block);
}

/** Puts the original of a block behind its text, before the lists within it. */
function placeOriginal(original: HTMLElement, block: HTMLElement): void {
  const behind = block.querySelector(':scope > :is(ul, ol)') ?? (block.contains(toolbar) ? toolbar : null);
  if (behind) behind.before(original);
  else endOf(block).append(original);
}

function originalBlock(original: Element): HTMLElement {
  const copy = guest(original);
  const shown = document.createElement(original.matches('dl > div') ? 'dl' : 'span');
  shown.className = 'original-block';
  shown.lang = copy.lang;
  shown.dir = copy.dir;
  shown.append(...textsOf(copy));
  return shown;
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  return made;
}
