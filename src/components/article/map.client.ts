/* Fetches the walk through the map when the reader comes near to it. */

let attempts = 0;

/** Waits for the reader of a page that has a map. */
export function watchMap(): void {
  const map = document.querySelector('.map');
  const script = document.getElementById('reading-tools')?.dataset['map'];
  if (!map || !script) return;
  const near = new IntersectionObserver(
    async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      // What failed once has failed for the whole page; with another fragment it is another script.
      const address = `${script}#${attempts++}`;
      await import(/* @vite-ignore */ address).catch(() =>
        addEventListener('pageshow', watchMap, { once: true }),
      );
    },
    { rootMargin: '50%' },
  );
  near.observe(map);
}
