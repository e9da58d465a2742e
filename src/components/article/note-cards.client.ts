/* Shows a note in place: pressed, it takes the focus and gives it back; pointed at, it comes and goes with the pointer. */
import { leaveByKeys } from '../reading/leave-by-keys.client.ts';

const card = document.querySelector<HTMLElement>('.note-card');
const [text, more] = (card?.children ?? []) as unknown as [HTMLElement, HTMLAnchorElement];
/** How long a pointer rests before it means a note, and may be on its way to one, in milliseconds. */
const rest = 200;
/** The number whose note is shown. */
let opener: HTMLElement | undefined;
let pressed = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

function referenceAt({ target }: Event): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('main a[role=doc-noteref]');
}

/** The note of a number; beside a second language that of its column. */
function noteOf(link: HTMLAnchorElement): Element | null | undefined {
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const columns = note?.querySelector('.pair')?.children;
  const isBeside = link.closest('.pair')?.children[1]?.contains(link) === true;
  return columns ? columns[isBeside ? 1 : 0] : note;
}

/** Shows the note of a number; gives whether there is one. */
function open(link: HTMLAnchorElement): boolean {
  const note = noteOf(link);
  if (!card || !note) return false;
  const copy = note.cloneNode(true) as Element;
  for (const own of copy.querySelectorAll('.back, [role=doc-backlink], .passage-tools, .original-block'))
    own.remove();
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  text.replaceChildren(...copy.childNodes);
  const { lang, dir } = note.closest<HTMLElement>('[lang]') ?? document.documentElement;
  text.lang = lang;
  text.dir = dir;
  more.href = link.hash;
  card.ariaLabel = link.ariaLabel;
  opener = link;
  card.showPopover();
  const number = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const isRoom = number.bottom + height + 12 < innerHeight;
  card.style.left = `${Math.min(Math.max(8, number.left), innerWidth - width - 8)}px`;
  card.style.top = `${isRoom ? number.bottom + 6 : Math.max(8, number.top - height - 6)}px`;
  return true;
}

function later(act: () => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(act, rest);
}

document.addEventListener('click', (event) => {
  const link = referenceAt(event);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  clearTimeout(waiting);
  if (!open(link)) return;
  event.preventDefault();
  pressed = true;
  more.focus({ preventScroll: true });
});
document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const link = referenceAt(event);
  // Beside the text of a wide screen it is there already.
  if (link?.matches('[data-beside]')) return;
  if (link && (link !== opener || !card?.matches(':popover-open'))) {
    later(() => {
      pressed = false;
      open(link);
    });
  } else if (link || card?.contains(event.target as Node)) clearTimeout(waiting);
  else if (!pressed) later(() => card?.hidePopover());
});
more?.addEventListener('click', () => {
  // The reader goes to the list, and does not come back to the number.
  opener = undefined;
  card?.hidePopover();
});
if (card) {
  // Whoever presses its text is in it.
  card.tabIndex = -1;
  leaveByKeys(card, () => opener);
}
card?.addEventListener('toggle', (event) => {
  if ((event as ToggleEvent).newState !== 'closed') return;
  const { activeElement } = document;
  // Who closed it by pressing something else stays there.
  if (pressed && (activeElement === document.body || card.contains(activeElement)))
    opener?.focus({ preventScroll: true });
  pressed = false;
  opener = undefined;
});
