import { Worker } from 'node:worker_threads';
import { ownModule } from '../../files/hearth-folder.ts';
import type { Answers, Question } from './told.ts';

/** Asks the thread that checks the publication; it is started by the first question, and again where it came to an end. */
export interface Checker {
  /** @param story name of the folder of the story that changed; absent where anything else did. */
  changed: (story: string | undefined) => void;
  /** @throws where checking itself goes wrong. */
  ask: <Kind extends Question['kind']>(question: Question & { kind: Kind }) => Promise<Answers[Kind]>;
}

interface Asked {
  resolve: (answer: never) => void;
  reject: (cause: Error) => void;
}

export function checker(): Checker {
  let worker: Worker | undefined;
  let number = 0;
  const asked = new Map<number, Asked>();
  const start = (): Worker => {
    const started = new Worker(ownModule('src/cli/while-writing/check-worker'));
    // Whoever only waits for it may end.
    started.unref();
    started.on('message', ({ number, answer, failed }) => {
      const waiting = asked.get(number);
      asked.delete(number);
      if (failed === undefined) waiting?.resolve(answer as never);
      else waiting?.reject(new Error(failed));
    });
    const ended = (cause: unknown) => {
      if (worker === started) worker = undefined;
      for (const { reject } of asked.values()) reject(new Error(`The check came to an end: ${cause}`));
      asked.clear();
    };
    started.on('error', ended);
    started.on('exit', ended);
    return started;
  };
  return {
    // One that starts later reads everything.
    changed: (story) => worker?.postMessage({ names: [story] }),
    ask: (question) => {
      worker ??= start();
      const own = ++number;
      worker.postMessage({ number: own, question });
      return new Promise((resolve, reject) => asked.set(own, { resolve, reject }));
    },
  };
}
