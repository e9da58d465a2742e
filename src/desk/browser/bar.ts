/* The bar stays in view while one scrolls: what is scrolled to stops below it. */

/** Tells the page how high its bar is, whenever that is another height. */
export function makeRoomForBar(): void {
  const bar = document.querySelector<HTMLElement>('.bar');
  if (bar === null) return;
  const tell = () =>
    document.documentElement.style.setProperty('--bar', `${Math.ceil(bar.getBoundingClientRect().height)}px`);
  new ResizeObserver(tell).observe(bar);
  tell();
}
