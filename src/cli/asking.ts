import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** Questions to whoever sits at a terminal. */
export interface Asking {
  /** What was typed; `undefined` once the input has ended, with Ctrl+D or since the terminal is gone. */
  question: (text: string) => Promise<string | undefined>;
  close: () => void;
}

/** Whether somebody sits at a terminal who can be asked. */
export const isAsked = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

/**
 * Asks questions, each in a line.
 * @param interrupted ends the command: called at Ctrl+C.
 */
export function asking(
  interrupted: () => void,
  { input = process.stdin, output = process.stdout, terminal = isAsked() }: Terminal = {},
): Asking {
  const lines = createInterface({ input, output, terminal });
  let isOver = false;
  const over = new Promise<undefined>((resolve) => {
    lines.once('close', () => {
      isOver = true;
      resolve(undefined);
    });
  });
  lines.once('SIGINT', () => {
    output.write('\n');
    lines.close();
    interrupted();
  });
  return {
    question: async (text) => {
      if (isOver) return undefined;
      const answer = await Promise.race([lines.question(text).catch(() => undefined), over]);
      if (answer === undefined) output.write('\n');
      return answer;
    },
    close: () => lines.close(),
  };
}

/** Where is asked and answered, for tests. */
interface Terminal {
  input?: Readable;
  output?: Writable;
  terminal?: boolean;
}
