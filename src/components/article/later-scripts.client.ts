/* Scripts that most readers of a page do not need, brought when one does; their addresses stand with that of the tools. */

const brought = new Map<string, Promise<unknown>>();
let failures = 0;

/** Brings one of them. */
export function bring(name: 'cards' | 'map' | 'margin' | 'paper'): Promise<unknown> {
  const address = document.getElementById('reading-tools')?.dataset[name] ?? '';
  // What failed once has failed for the whole page; with another fragment it is another script.
  const coming = brought.get(name) ?? import(/* @vite-ignore */ `${address}#${failures}`);
  brought.set(name, coming);
  // Without a connection the page is whole without it, and may have it later.
  coming.catch(() => {
    failures += 1;
    brought.delete(name);
  });
  return coming;
}

/** Brings the walk through the map when the reader of a page that has one comes near to it. */
export function watchMap(): void {
  const map = document.querySelector('.map');
  if (!map) return;
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      bring('map').catch(() => addEventListener('pageshow', watchMap, { once: true }));
    },
    { rootMargin: '50%' },
  );
  near.observe(map);
}

/** Where the margin has room; the styles of what stands in it say the same. */
const wide = matchMedia('(width >= 82rem)');

/** Brings what stands beside the text once the screen is wide enough for it. */
export function watchWidth(): void {
  const look = () => wide.matches && bring('margin').catch(() => {});
  wide.addEventListener('change', look);
  look();
}

/** Brings the cards when the reader comes to a word or a reference that has one, and opens it when it was pressed first. */
export function watchForCards(): void {
  const main = document.querySelector('main');
  let areHere = false;
  const linkAt = ({ target }: Event) =>
    areHere ? null : (target as Element).closest<HTMLAnchorElement>('.mention, .refs a');
  const come = () =>
    bring('cards').then(() => {
      areHere = true;
    });
  for (const kind of ['pointerover', 'touchstart', 'focusin'])
    main?.addEventListener(kind, (event) => linkAt(event) && void come().catch(() => {}), { passive: true });
  main?.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    come().then(
      () => link.click(),
      () => location.assign(link.href),
    );
  });
}
