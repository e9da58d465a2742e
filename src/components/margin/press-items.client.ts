/* What the margin says is not said a second time in a card over it: a press leads there, and Escape back. */
import { leaveByKeys } from '../reading/leave-by-keys.client.ts';
import { readingLine } from '../site/reading-place.client.ts';
import type { MarginItem } from './margin-items.client.ts';

/** What was pressed, and what it led to; while that has the focus, it is there for everybody. */
let held: { link: HTMLElement; node: HTMLElement } | undefined;

/** Leads from a word or the number of a note to what stands beside the text, where the reader has that in view. */
export function watchPresses(main: HTMLElement, items: readonly MarginItem[]): void {
  main.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('.mention, [role=doc-noteref]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const same = items.filter(({ href, node }) => href === link.href && isInView(node));
      const { node } = same.find(({ of }) => of === link) ?? same[0] ?? {};
      if (!node) return;
      event.preventDefault();
      // Neither a card nor what would fetch one hears of it.
      event.stopPropagation();
      hold(link, node);
    },
    true,
  );
  addEventListener('pointerdown', ({ target }) => {
    if (!held?.node.contains(target as Node)) release();
  });
}

/** Makes an item one that a press can lead to. */
export function makeHoldable(node: HTMLElement): void {
  node.role = 'note';
  node.tabIndex = -1;
  node.ariaHidden = 'true';
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !held) return;
    // One thing is left at a time.
    event.stopPropagation();
    held.link.focus({ preventScroll: true });
    release();
  });
  leaveByKeys(node, () => held?.link, release);
}

function hold(link: HTMLElement, node: HTMLElement): void {
  release();
  held = { link, node };
  link.classList.add('held');
  node.ariaHidden = null;
  for (const each of node.querySelectorAll('a')) each.removeAttribute('tabindex');
  node.focus({ preventScroll: true });
}

function release(): void {
  if (!held) return;
  const { link, node } = held;
  held = undefined;
  link.classList.remove('held');
  node.ariaHidden = 'true';
  for (const each of node.querySelectorAll('a')) each.tabIndex = -1;
}

function isInView(node: HTMLElement): boolean {
  const { top, bottom, width } = node.getBoundingClientRect();
  return node.matches('.placed') && width > 0 && top >= readingLine() && bottom <= innerHeight;
}
