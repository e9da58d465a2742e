import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Checked } from './check-worker.ts';

/** What is waited for before a check counts as one that never ends. */
const patience = 60_000;

/** Addresses are made of the words of the publication that is built: those of one that has every language. */
const env = { ...process.env, CONTENT: 'tests/fixtures/field-guide' };

/** A process that checks publications. */
export interface Checker {
  check: (folder: string) => Promise<Checked>;
  stop: () => void;
}

/** Checks publications in a process of its own, which may hang or crash. */
export function startChecker(): Checker {
  let worker: ChildProcess | undefined;
  const check = (folder: string) =>
    new Promise<Checked>((resolve) => {
      const own = worker ?? fork(join(import.meta.dirname, 'check-worker.ts'), { stdio: 'ignore', env });
      worker = own;
      const end = (checked: Checked) => {
        clearTimeout(timer);
        own.removeAllListeners();
        resolve(checked);
      };
      const timer = setTimeout(() => {
        own.kill('SIGKILL');
        worker = undefined;
        end({ accepted: false, seconds: patience / 1000, fault: 'the check does not end' });
      }, patience);
      own.once('message', (checked) => end(checked as Checked));
      own.once('exit', (code, signal) => {
        worker = undefined;
        end({ accepted: false, seconds: 0, fault: `the check ended the program (${code ?? signal})` });
      });
      own.send(folder);
    });
  return { check, stop: () => void worker?.kill() };
}
