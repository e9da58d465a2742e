import { systemErrorIn, systemErrorText } from './system-error.ts';

let stands = '';

/**
 * Has what the system refuses said in one sentence and without a stack; any other error is a mistake of Hearth's or of
 * a page's and is shown as it is. Called again as a command gets further.
 * @param whatStands what is as it was, or is done, when the command ends here.
 */
export function sayErrors(whatStands: string): void {
  if (stands === '') {
    process.on('uncaughtException', sayAndEnd);
    // Who reads the output may stop reading: `npm run status | head`.
    for (const stream of [process.stdout, process.stderr])
      stream.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || sayAndEnd(error));
  }
  stands = whatStands;
}

/** Ends the command with a sentence, and what stands. */
export function endWith(sentence: string, code = 1): never {
  console.error(`${sentence} ${stands}`);
  process.exit(code);
}

function sayAndEnd(error: Error): void {
  const known = systemErrorIn(error);
  console.error(known ? systemErrorText(known, stands) : error);
  if (!known) console.error(stands);
  process.exit(1);
}
