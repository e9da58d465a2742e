import { words } from '../article/passages.client.ts';
import { pageAt } from '../site/fetched-page.client.ts';

const card = document.createElement('div');
/** The word whose card is shown or comes. */
let opener: HTMLElement | undefined;

/** A word of the glossary or a name opens a card in place; without it, the link leads to the entry. */
export function watchWordCards(): void {
  card.popover = 'auto';
  card.className = 'word-card';
  card.role = 'dialog';
  document.body.append(card);
  addEventListener('pagehide', () => {
    opener = undefined;
  });
  card.addEventListener('toggle', (event) => {
    const { activeElement } = document;
    // Who closed it by pressing something else stays there.
    const lost = activeElement === document.body || card.contains(activeElement);
    if ((event as ToggleEvent).newState === 'closed' && lost) opener?.focus({ preventScroll: true });
  });
  document.querySelector('main')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.mention');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(link);
  });
}

async function open(link: HTMLAnchorElement): Promise<void> {
  opener = link;
  try {
    const page = await pageAt(link.href);
    // Another word was pressed meanwhile, or the page was left.
    if (opener !== link) return;
    const definition = page.querySelector('[data-definition]');
    if (!definition) throw new Error(`No definition at ${link.href}`);
    const title = document.createElement('b');
    title.textContent = page.querySelector('h1')?.textContent.trim() ?? '';
    const text = document.createElement('p');
    text.textContent = definition.textContent.trim();
    const more = document.createElement('a');
    more.href = link.href;
    more.textContent = words.more;
    card.replaceChildren(title, text, more);
    card.ariaLabel = title.textContent;
    // The word may be of the language beside this page's, or of the one that stands in where it is not translated.
    const own = definition.closest<HTMLElement>('[lang]') ?? page.documentElement;
    card.lang = own.lang;
    card.dir = own.dir;
    more.lang = document.documentElement.lang;
    card.showPopover();
    place(link);
    more.focus({ preventScroll: true });
  } catch {
    if (opener === link) location.assign(link.href);
  }
}

/** Under the word, or over it where there is no room. */
function place(link: HTMLElement): void {
  const word = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.min(Math.max(8, word.left), innerWidth - width - 8);
  const top = word.bottom + height + 12 < innerHeight ? word.bottom + 6 : Math.max(8, word.top - height - 6);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
