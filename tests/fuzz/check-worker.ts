/* Checks folders that it is told of, one after the other, so that whoever told it can end it when it hangs. */
import { isAbsolute, relative, resolve } from 'node:path';
import { checkPublication } from '../../src/checks/check.ts';
import { cardFindings } from '../../src/publish/cards/card-findings.ts';

/** What came of checking a folder. */
export interface Checked {
  /** Whether it would be built. */
  accepted: boolean;
  /** Seconds of the processor. */
  seconds: number;
  /** What is wrong with the check itself; absent where nothing is. */
  fault?: string;
}

process.on('message', (folder: string) => {
  void check(folder).then((checked) => process.send?.(checked));
});

async function check(folder: string): Promise<Checked> {
  const before = process.cpuUsage();
  const secondsSince = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  try {
    const { draft, findings } = checkPublication(folder);
    const seconds = secondsSince();
    const all = draft ? [...findings, ...cardFindings(draft)] : findings;
    const accepted = draft !== undefined && all.every(({ severity }) => severity !== 'error');
    const odd = all.find(({ place, message, next }) => {
      const within = relative(folder, resolve(place.file));
      const isOutside = within.startsWith('..') || isAbsolute(within);
      const isNowhere = !(Number.isInteger(place.line) && place.line >= 1 && place.column >= 1);
      return isOutside || isNowhere || message === '' || next === '';
    });
    if (odd)
      return {
        accepted,
        seconds,
        fault: `a finding without a place in the publication: ${JSON.stringify(odd)}`,
      };
    if (!accepted && all.length === 0)
      return { accepted, seconds, fault: 'it is refused, and nothing says why' };
    return { accepted, seconds };
  } catch (cause) {
    return {
      accepted: false,
      seconds: secondsSince(),
      fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    };
  }
}
