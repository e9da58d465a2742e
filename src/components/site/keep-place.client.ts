import { blocksAtReader } from './reading-place.client.ts';

/*
 * Switching language lands on the block that is being read, at its height on the screen. The place travels in the
 * tab's own storage and not in the address, which stays the one that the reader chose.
 */

/** Where the reader was: blocks near the top of the screen with their heights in pixels, the best one first. */
type Place = readonly (readonly [id: string, top: number])[];

/** A place on its way to the page in another language. */
interface Journey {
  path: string;
  hash: string;
  place: Place;
}

const storageKey = 'hearth-place';

function returnTo(place: Place, hash = ''): void {
  const [id, top = 0] = place.find(([id]) => document.getElementById(id)) ?? [];
  // The home of a language that lacks the story has neither its blocks nor its fragments.
  if (id === undefined) return;
  const settle = () => {
    const block = document.getElementById(id);
    if (!block) return;
    scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
    // Near its end, a text that is shorter than the other cannot be scrolled as far.
    const rest = block.getBoundingClientRect().top - top;
    if (rest > 1) {
      document.body.style.paddingBlockEnd = `${rest}px`;
      scrollBy({ top: rest, behavior: 'instant' });
    }
  };
  // A font or the second language may come late and move the text. Once the reader acts, the place is theirs.
  const moves = new ResizeObserver(settle);
  for (const act of ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const) {
    addEventListener(act, () => moves.disconnect(), { once: true, passive: true });
  }
  moves.observe(document.body);
  settle();
  // While it loads, the browser would go to the fragment.
  addEventListener('load', () => hash && setTimeout(() => history.replaceState(history.state, '', hash)), {
    once: true,
  });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  const leave = (event: MouseEvent) => {
    const here = document.documentElement.dataset['language'] ?? '';
    const there = link.dataset['language'] ?? '';
    const beside = new URLSearchParams(location.search).get('with');
    link.search = beside ? `?with=${beside === there ? here : beside}` : '';
    const place: Place = blocksAtReader().map((block) => [block.id, block.getBoundingClientRect().top]);
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      // A new tab has no storage of this one, so the block goes along in the address.
      link.hash = scrollY > 0 ? (place[0]?.[0] ?? '') : location.hash;
      return;
    }
    link.hash = '';
    localStorage.setItem('hearth-language', there);
    const journey: Journey = { path: link.pathname, hash: location.hash, place };
    sessionStorage.setItem(storageKey, JSON.stringify(journey));
    // Back comes to this entry of the history. The browser’s own memory is in pixels, of a text that a late font moves.
    history.replaceState(place, '');
  };
  link.addEventListener('click', leave);
  link.addEventListener('auxclick', leave);
}

const kept = sessionStorage.getItem(storageKey);
if (kept) {
  sessionStorage.removeItem(storageKey);
  const { path, hash, place } = JSON.parse(kept) as Journey;
  if (path === location.pathname) returnTo(place, hash);
} else if (history.state) {
  returnTo(history.state as Place);
}
// Once the reader is back, the place is theirs; a page that the browser had kept whole never left it.
addEventListener('pageshow', () => history.state && history.replaceState(null, ''));
