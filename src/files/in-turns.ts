import { setImmediate } from 'node:timers/promises';

/** How many are worked on before others have a turn. */
const together = 50;

/**
 * Gives one after the other, and lets the process do what waits from time to time. The memory that native code has for
 * a text is free again only then, however long nobody has needed it: a gigabyte and more, where an archive is read.
 */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let given = 0;
  for (const item of items) {
    yield item;
    given += 1;
    if (given % together === 0) await setImmediate();
  }
}
