/* The card in which the reading tools show what a word means or a reference leads to, where it was pressed. */
import { leaveByKeys } from '../reading/leave-by-keys.client.ts';
import { readingLine } from '../site/reading-place.client.ts';

const card = document.createElement('div');
/** What was pressed, while its card is shown or comes. */
let opener: HTMLElement | undefined;

/** Puts the card into the page, where its announcements and the focus are its own. */
export function makeCard(): void {
  card.popover = 'auto';
  card.className = 'word-card';
  card.role = 'dialog';
  card.tabIndex = -1;
  document.body.append(card);
  leaveByKeys(card, () => opener);
  let { innerWidth: width } = window;
  addEventListener('resize', () => {
    // What it stood beside is elsewhere now; a phone that shows less of itself while scrolling only changes its height.
    if (innerWidth !== width) card.hidePopover();
    width = innerWidth;
  });
  addEventListener('pagehide', () => {
    opener = undefined;
  });
  card.addEventListener('toggle', (event) => {
    const { activeElement } = document;
    // Who closed it by pressing something else stays there.
    const lost = activeElement === document.body || card.contains(activeElement);
    if ((event as ToggleEvent).newState === 'closed' && lost) opener?.focus({ preventScroll: true });
  });
  card.addEventListener('click', ({ target }) => {
    const pressed = (target as Element).closest('button, a[href^="#"]');
    // Who goes to a place in the page does not come back to where the card was opened.
    if (pressed?.matches('a')) opener = undefined;
    if (pressed) card.hidePopover();
  });
}

/** Whether a click is one that the card may answer, and not one for a new tab or window. */
export function isPlain({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey && 'popover' in card;
}

/** Says what the card is wanted for; until another is pressed, or the page is left. */
export function wantCard(link: HTMLElement): () => boolean {
  opener = link;
  return () => opener === link;
}

/** What a card shows. */
interface Shown {
  name: string;
  /** The language of its texts, where that is not the page's. */
  lang?: string;
  dir?: string;
  parts: readonly Node[];
  /** What takes the focus; absent for the card as a whole, which is read out then. */
  focus?: HTMLElement;
  /** A block below or beside which it stands; absent for the word that was pressed. */
  block?: Element;
}

/** Opens the card that {@link wantCard} was asked for. */
export function openCard({ name, lang = '', dir = '', parts, focus = card, block }: Shown): void {
  if (!opener) return;
  card.replaceChildren(...parts);
  card.ariaLabel = name;
  card.lang = lang;
  card.dir = dir;
  card.classList.toggle('of-block', block !== undefined);
  card.style.inlineSize = '';
  card.showPopover();
  place(opener.getBoundingClientRect(), block);
  focus.focus({ preventScroll: true });
  if (block) card.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Under what was pressed, or over it where there is room only there; a block's in the margin, if there is one. */
function place(pressed: DOMRect, block: Element | undefined): void {
  const text = (document.querySelector('main') as Element).getBoundingClientRect();
  const around = block?.getBoundingClientRect() ?? pressed;
  const isLeftward = getComputedStyle(document.body).direction === 'rtl';
  const margin = (isLeftward ? text.left : document.body.clientWidth - text.right) - 56;
  const isBeside = block && margin > 256;
  if (isBeside) card.style.inlineSize = `${Math.min(margin, 416)}px`;
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = pressed.bottom + 6;
  const hasRoom = block || below + height + 6 < innerHeight;
  const besideAt = isLeftward ? text.left - 32 - width : text.right + 32;
  const start = isLeftward ? around.right - width : around.left;
  const left = isBeside ? besideAt : Math.min(Math.max(8, start), innerWidth - width - 8);
  const besideTop = Math.max(
    around.top,
    Math.min(pressed.bottom - height, innerHeight - height - 8),
    readingLine() + 8,
  );
  const top = isBeside ? besideTop : hasRoom ? below : Math.max(8, pressed.top - height - 6);
  // It goes with the text that it belongs to.
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
