import { chooseReading } from '../reading/choices.client.ts';
import { announce, keepingPlace } from './passages.client.ts';

const root = document.documentElement.dataset;
const chooser = document.querySelector('.depth');
const parts = [...document.querySelectorAll<HTMLElement>('main section')];

/**
 * Folds what the reader has not asked for (`first-screen.css` says what that is), so that the browser still finds it: by the
 * words in it, and by its fragments. In a browser that cannot, all of the story stays open, and a choice leads to its place.
 */
export function watchDepth(): void {
  if (!chooser || !('onbeforematch' in chooser)) {
    delete root['depth'];
    return;
  }
  for (const part of parts) part.addEventListener('beforematch', () => open(part));
  open(document.querySelector(':target')?.closest('section'));
  fold();
  document.querySelector('main')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-depth]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    keepingPlace(() => choose(link));
    // The text begins below the choices, but for the Conversa; at the end of what is shown, it goes on.
    if (link.hash !== '#conversa' && chooser.contains(link)) event.preventDefault();
  });
}

function open(part: Element | null | undefined): void {
  part?.setAttribute('data-open', '');
}

function choose(link: HTMLAnchorElement): void {
  const name = namesOf(link).at(-1) ?? '';
  chooseReading('depth', name === 'all' ? '' : name);
  for (const part of parts) part.removeAttribute('data-open');
  // What the address names is open by the styles, until it names nothing.
  if (chooser?.contains(link) && document.querySelector(':target')?.closest('section')) {
    const { href } = location;
    location.replace('#top');
    history.replaceState(history.state, '', href.replace(/#.*/, ''));
  }
  fold();
  announce(`${chooser?.ariaLabel}: ${chooser?.querySelector('[aria-current]')?.textContent}`, 'unseen');
}

function namesOf(link: HTMLElement): string[] {
  return link.dataset['depth']?.split(' ') ?? [];
}

function fold(): void {
  for (const part of parts) part.removeAttribute('hidden');
  const folded = parts.filter(isFolded);
  // Chromium takes in that a part is to be found only when it folds it, which the styles have done already.
  for (const part of folded) open(part);
  folded.forEach(isFolded);
  for (const part of folded) {
    part.setAttribute('hidden', 'until-found');
    part.removeAttribute('data-open');
  }
  const links = [...(chooser?.querySelectorAll('a') ?? [])];
  const { depth = 'all' } = root;
  const chosen = links.find((link) => namesOf(link).includes(depth));
  for (const link of links) {
    // A story without a Conversa is shown whole to who prefers those.
    if (link === chosen || (!chosen && namesOf(link).includes('all'))) link.ariaCurrent = 'true';
    else link.removeAttribute('aria-current');
  }
}

function isFolded(part: Element): boolean {
  return getComputedStyle(part).contentVisibility === 'hidden';
}
