/* Where the reader is on the page. */

/** Every block of the page, in the order of reading. */
export function blocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [id]:not(section, a, #reading-tools)')];
}

/** Those that the reader sees, or would see on scrolling: nothing of what is folded. */
export function shownBlocks(): HTMLElement[] {
  return blocks().filter((block) => block.checkVisibility?.() ?? true);
}

/** Whether a block is laid out where it will be: a part that waits for that (`whole-page.client.ts`) is not being read. */
function isLaidOut(block: Element): boolean {
  return block.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
}

/** The height at which reading starts: below what stays at the top of the screen. */
export function readingLine(): number {
  const header = document.querySelector<HTMLElement>('header.site');
  return header && getComputedStyle(header).position === 'sticky' ? header.offsetHeight : 0;
}

/** The block that is being read, then those around it, the nearest first. */
export function blocksAtReader(): HTMLElement[] {
  const line = readingLine();
  const all = blocks().filter(isLaidOut);
  const tops = all.map((block) => block.getBoundingClientRect().top);
  const first = tops.findIndex((top) => top >= line);
  // A block that fills the screen began above it, and is still the one being read.
  const begins = first >= 0 && (tops[first] ?? 0) < innerHeight * 0.7;
  const start = begins ? first : Math.max(0, (first < 0 ? all.length : first) - 1);
  return [...all.slice(start, start + 4), ...all.slice(Math.max(0, start - 4), start).reverse()];
}
