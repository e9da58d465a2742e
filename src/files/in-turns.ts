import { setImmediate, setTimeout } from 'node:timers/promises';
import { collectInTime } from './heap.ts';

/** How a process divides its time, in milliseconds; an item that takes longer than its turn is done first. */
export interface Turns {
  work: number;
  rest: number;
}

/** For work that all else waits for. */
const alone: Turns = { work: 50, rest: 0 };
/** For work that somebody does not wait for, who waits for something else of many small steps. */
export const beside: Turns = { work: 10, rest: 10 };

/**
 * Gives one after the other, and lets the process do what waits from time to time. The memory that native code has for
 * a text is free again only then, however long nobody has needed it: a gigabyte and more, where an archive is read.
 */
export async function* inTurns<Item>(
  items: Iterable<Item>,
  { work, rest }: Turns = alone,
): AsyncGenerator<Item> {
  let began = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - began < work) continue;
    collectInTime();
    await (rest === 0 ? setImmediate() : setTimeout(rest));
    began = performance.now();
  }
}
