/* Checks the publication in a thread of its own, so that no page waits for it, when a page that is open asks. */
import { parentPort } from 'node:worker_threads';
import { expectChanges } from '../../files/kept.ts';

expectChanges();
// Whoever reads files asks at once whether they change.
const { answerer } = await import('./answers.ts');
const { changed, answer } = answerer();

parentPort?.on('message', async ({ number, question, names }) => {
  if (names) return changed(names);
  try {
    parentPort?.postMessage({ number, answer: await answer(question) });
  } catch (cause) {
    parentPort?.postMessage({ number, failed: String(cause) });
  }
});
