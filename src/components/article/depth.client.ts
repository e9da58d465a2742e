import { chooseReading } from '../reading/choices.client.ts';
import { announce, keepingPlace } from './passages.client.ts';

const root = document.documentElement.dataset;
const main = document.querySelector('main');
const chooser = document.querySelector('.depth');
const links = [...(chooser?.querySelectorAll('a') ?? [])];
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
  main?.addEventListener('beforematch', ({ target }) => open(target as Element));
  open(document.querySelector(':target')?.closest('section'));
  fold();
  main?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-depth]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    keepingPlace(() => choose(namesOf(link).at(-1) ?? ''));
    // The text begins below the choices, but for the Conversa; at the end of what is shown, it goes on.
    if (chooser.contains(link) && link.hash !== '#conversa') event.preventDefault();
  });
}

function open(part: Element | null | undefined): void {
  part?.setAttribute('data-open', '');
}

function choose(name: string): void {
  chooseReading('depth', name === 'all' ? '' : name);
  for (const part of parts) part.removeAttribute('data-open');
  // What the address names is open by the styles, until it names nothing.
  if (document.querySelector('section:target, section :target')) {
    const { href } = location;
    location.replace('#top');
    history.replaceState(history.state, '', href.replace(/#.*/, ''));
  }
  announce(`${chooser?.ariaLabel}: ${fold()?.textContent}`, 'unseen');
}

function namesOf(link: HTMLElement): string[] {
  return link.dataset['depth']?.split(' ') ?? [];
}

function isFolded(part: Element): boolean {
  return getComputedStyle(part).contentVisibility === 'hidden';
}

/** Folds what is to be folded; gives the link that is in force. */
function fold(): Element | undefined {
  for (const part of parts) part.removeAttribute('hidden');
  const folded = parts.filter(isFolded);
  // Chromium takes in that a part is to be found only when it folds it, which the styles have done already.
  folded.forEach(open);
  folded.forEach(isFolded);
  for (const part of folded) {
    part.setAttribute('hidden', 'until-found');
    part.removeAttribute('data-open');
  }
  const linkOf = (name = 'all') => links.find((link) => namesOf(link).includes(name));
  // A story without a Conversa is shown whole to who prefers those.
  const chosen = linkOf(root['depth']) ?? linkOf();
  for (const link of links) link.ariaCurrent = link === chosen ? 'true' : null;
  return chosen;
}
