import type { MarginItem } from './margin-items.client.ts';

/** Room between two things, and how far below its word and its block an item is still about it, in pixels. */
const gap = 18;
const reach = 120;
const fewestLines = 4;

/** What stands in the margin without a script. */
const standing =
  'main :is(figcaption, .said, figure:has(.said) > .quiet, .original.long, .table, section > *)';

interface Span {
  top: number;
  bottom: number;
}

/** Places items at the height of what they belong to, below each other; where there is no room, without what can be left out. */
export function placeItems(items: readonly MarginItem[], aside: HTMLElement): void {
  const { top: origin, left, right } = aside.getBoundingClientRect();
  if (right === left) {
    for (const { of } of items) of.removeAttribute('data-beside');
    return;
  }
  cutPassages(items, aside);
  const taken: Span[] = [...document.querySelectorAll(standing)].flatMap((each) => {
    const box = each.getBoundingClientRect();
    const isBeside = each.checkVisibility() && box.width > 0 && box.right > left && box.left < right;
    return isBeside ? { top: box.top - origin, bottom: box.bottom - origin } : [];
  });
  const measured = items.map((item) => {
    // What is folded away has nothing beside it.
    const [first] = item.of.checkVisibility() ? item.of.getClientRects() : [];
    const block = item.of.closest('[id]') ?? item.of;
    const latest = Math.max(first?.top ?? 0, block.getBoundingClientRect().bottom - reach) + reach - origin;
    return { ...item, at: first && first.top - origin, latest, height: item.node.offsetHeight };
  });
  const needed = measured.filter(({ kind }) => kind !== 'word');
  const words = measured.filter(({ kind }) => kind === 'word');
  const inOrder = (some: typeof measured) => some.toSorted((a, b) => (isBefore(a.of, b.of) ? -1 : 1));
  for (const { node, of, at, latest, height, kind } of [...inOrder(needed), ...inOrder(words)]) {
    const top = at === undefined ? undefined : freeTop(taken, at, height);
    const isPlaced = top !== undefined && at !== undefined && (kind !== 'word' || top <= latest);
    if (isPlaced) taken.push({ top, bottom: top + height });
    // What is not shown would make the page longer where it last was.
    node.style.translate = isPlaced ? `0 ${Math.round(top)}px` : '';
    node.classList.toggle('placed', isPlaced);
    of.toggleAttribute('data-beside', isPlaced);
  }
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The first height from `at` on at which something as high as that is in nothing’s way. */
function freeTop(taken: readonly Span[], at: number, height: number): number {
  let top = at;
  for (const span of taken.toSorted((a, b) => a.top - b.top))
    if (top < span.bottom + gap && top + height + gap > span.top) top = span.bottom + gap;
  return top;
}

/** Gives the passages of an answer as many lines as they have room for until the next answer. */
function cutPassages(items: readonly MarginItem[], aside: HTMLElement): void {
  const line = Number.parseFloat(getComputedStyle(aside).lineHeight);
  const ofAnswer = Map.groupBy(
    items.filter(({ kind }) => kind === 'passage'),
    ({ of }) => of,
  );
  for (const [answer, passages] of ofAnswer) {
    let next = answer.nextElementSibling;
    while (next && !next.matches('.answers')) next = next.nextElementSibling;
    const { top, bottom } = answer.getBoundingClientRect();
    const room = (next?.getBoundingClientRect().top ?? bottom) - top;
    const lines = Math.floor((room / passages.length - gap) / line) - 1;
    for (const { node } of passages) node.style.setProperty('--lines', `${Math.max(fewestLines, lines)}`);
  }
}
