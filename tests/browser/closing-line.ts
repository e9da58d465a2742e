import { basename } from 'node:path';
import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Ends the report with how many tests passed, which did only when tried again, and where most of the time went. */
export default class ClosingLine implements Reporter {
  #tests: TestCase[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  /** After what other reporters print at the end. */
  async onExit(): Promise<void> {
    console.log(closingLines(this.#tests).join('\n'));
  }
}

type Ended = Pick<TestCase, 'outcome' | 'title' | 'location'> & { results: readonly { duration: number }[] };

/** How many files are named of those that took long, and from which share of the time of all tests on. */
const slow = { files: 8, share: 0.03 };

/** What is said of the tests of a run. */
export function closingLines(tests: readonly Ended[]): string[] {
  const by = Map.groupBy(tests, (test) => test.outcome());
  const retried = by.get('flaky') ?? [];
  const numbers = [
    `${(by.get('expected')?.length ?? 0) + retried.length} passed`,
    `${by.get('unexpected')?.length ?? 0} failed`,
    `${by.get('skipped')?.length ?? 0} skipped`,
    `${retried.length} retried`,
  ];
  const names = retried.map(({ title, location: { file, line } }) => `  retried: ${file}:${line} ${title}`);
  return [...slowFiles(tests), ...names, numbers.join(', ')];
}

/** The files whose tests took most of the time, in which a shorter run is to be looked for first. */
function slowFiles(tests: readonly Ended[]): string[] {
  const spent = (of: readonly Ended[]) =>
    of.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0);
  const whole = spent(tests);
  return [...Map.groupBy(tests, ({ location }) => location.file)]
    .map(([file, own]) => ({ file, took: spent(own), count: own.length }))
    .filter(({ took }) => took > whole * slow.share)
    .toSorted((one, other) => other.took - one.took)
    .slice(0, slow.files)
    .map(({ file, took, count }) => {
      const share = `${Math.round((took / whole) * 100)} % of the time`;
      return `  ${share}: ${count} tests of ${basename(file)}, ${Math.round(took / 1000)} s`;
    });
}
