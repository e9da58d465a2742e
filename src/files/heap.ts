import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Below so many bytes V8 is left to itself. */
const large = 900 * 1024 ** 2;
/** How much of a heap is to be garbage before it is looked for, as V8 does itself with a heap of some size. */
const growth = 1.5;

/** What was in use when garbage was last collected here, in bytes. */
let inUse = 0;
let collect: (() => void) | undefined;

/**
 * Has V8 collect garbage in a large heap before it does so by itself: with memory enough it waits until four times of what
 * is in use is taken, which of an archive of ten thousand stories is a gigabyte more than that needs.
 */
export function collectInTime(): void {
  const { used_heap_size: used } = getHeapStatistics();
  if (used < large || used < inUse * growth) return;
  collect ??= collector();
  collect();
  inUse = getHeapStatistics().used_heap_size;
}

/** V8 shows its collector to contexts that are made after it was told to. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
