import { base } from './current-build.ts';
import { keptCacheName } from './manifest.ts';

/**
 * Does what reads the list of what is kept and writes it, after all else that does: two tabs, and the workers of two
 * builds, would otherwise each write what the other has not read.
 */
export function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  return navigator.locks.request(keptCacheName(base), work);
}

/** Does the same only where nobody else is at it; what is left undone then, the next call does. */
export async function ifNobodyElse(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(keptCacheName(base), { ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  );
}
