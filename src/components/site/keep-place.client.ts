import { blocksAtReader } from './reading-place.client.ts';
import { keep, keptJson } from './storage.client.ts';

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

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.every(Array.isArray);
}

function returnTo(place: Place, hash = ''): void {
  const [id, top = 0] = place.find(([id]) => document.getElementById(id)) ?? [];
  // The home of a language that lacks the story has neither its blocks nor its fragments.
  if (id === undefined) return;
  // What is folded (`depth.client.ts`) is opened for who was reading in it.
  document.getElementById(id)?.closest('section')?.setAttribute('data-open', '');
  // All heights have to be the true ones (`whole-page.client.ts`).
  document.documentElement.dataset['whole'] = '';
  let room = 0;
  const settle = () => {
    const block = document.getElementById(id);
    if (!block) return;
    const missing = () => block.getBoundingClientRect().top - top;
    scrollBy({ top: missing(), behavior: 'instant' });
    // Near its end, a text that is shorter than the other cannot be scrolled as far. It gets as much room as that
    // needs, and loses again what the page has to spare.
    const { scrollHeight, clientHeight } = document.documentElement;
    const needed = Math.max(0, room + missing() - (scrollHeight - clientHeight - scrollY));
    if (Math.abs(needed - room) <= 1) return;
    room = needed;
    document.body.style.paddingBlockEnd = `${room}px`;
    scrollBy({ top: missing(), behavior: 'instant' });
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
    link.hash = '';
    const place: Place = blocksAtReader().map((block) => [block.id, block.getBoundingClientRect().top]);
    const journey: Journey = { path: link.pathname, hash: location.hash, place };
    const sameTab = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (sameTab) {
      keep('localStorage', 'hearth-language', there);
      // Back comes to this entry of the history. The browser’s own memory is in pixels, of a text that a late font moves.
      history.replaceState(place, '');
    }
    // A new tab has no storage of this one, and a browser may have none: then the block goes along in the address.
    if (!sameTab || !keep('sessionStorage', storageKey, JSON.stringify(journey)))
      link.hash = scrollY > 0 ? (place[0]?.[0] ?? '') : location.hash;
  };
  link.addEventListener('click', leave);
  link.addEventListener('auxclick', leave);
}

const journey = keptJson('sessionStorage', storageKey) as Partial<Journey> | null | undefined;
keep('sessionStorage', storageKey);
const { state } = history;
if (journey) {
  const { path, hash, place } = journey;
  if (path === location.pathname && isPlace(place)) returnTo(place, hash);
} else if (isPlace(state)) {
  // The typeface may have come since: the browser's pixels are of another text.
  history.scrollRestoration = 'manual';
  returnTo(state);
}
// Once the reader is back, the place is theirs; a page that the browser had kept whole never left it.
addEventListener('pageshow', () => history.state && history.replaceState(null, ''));
addEventListener('pagehide', () => {
  history.scrollRestoration = 'auto';
});
