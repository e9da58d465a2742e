/**
 * Work that is done again whenever something changes: one run after the other, so that none overtakes a later one, and
 * one more run for however many changes there were during the last.
 * @returns asks for a run, and is done when one has ended that began after the asking.
 */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    if (running === undefined) {
      running = work().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
  return run;
}
