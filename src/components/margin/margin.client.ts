/*
 * The margin of a wide screen. It repeats what the text leads to, so that it is hidden from screen readers and passed over
 * by the keyboard: they come to a note by its number, to a word and to a passage by its link, and have what was pressed
 * until they leave it (`press-items.client.ts`).
 */
import { adoptStyles } from '../site/adopt-styles.client.ts';
import styles from './margin.css?inline';
import { type MarginItem, noteItems, passageItems, wordItem } from './margin-items.client.ts';
import { placeItems } from './place-items.client.ts';
import { makeHoldable, watchPresses } from './press-items.client.ts';

const main = document.querySelector('main') as HTMLElement;
const aside = document.createElement('div');
const items: MarginItem[] = [];
let waiting = 0;

function add(more: readonly MarginItem[]): void {
  items.push(...more);
  aside.append(...more.map(({ node }) => node));
  for (const { node } of more) makeHoldable(node);
  for (const { of, node } of more)
    for (const [each, other] of [
      [of, node],
      [node, of],
    ] as const)
      for (const kind of ['pointerenter', 'pointerleave'])
        each.addEventListener(kind, () => other.classList.toggle('lit', kind === 'pointerenter'));
  placeSoon();
}

function placeSoon(): void {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => placeItems(items, aside));
}

/** Words have pages of their own, which are fetched when the reader comes near. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      // Without a connection the word is a link, as it was.
      wordItem(target as HTMLAnchorElement).then(add, () => {});
    }
  },
  { rootMargin: '50%' },
);

adoptStyles(styles);
aside.className = 'margin';
main.append(aside);
add([...noteItems(), ...passageItems()]);
for (const word of document.querySelectorAll('main :is(p, li, dd) a.mention:not(.map *)')) near.observe(word);
watchPresses(main, items);
new ResizeObserver(placeSoon).observe(main);
