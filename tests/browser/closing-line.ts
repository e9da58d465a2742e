import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Ends the report with how many tests passed, and names those that did only when they were tried again. */
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

/** What is said of the tests of a run. */
export function closingLines(tests: readonly Pick<TestCase, 'outcome' | 'title' | 'location'>[]): string[] {
  const by = Map.groupBy(tests, (test) => test.outcome());
  const retried = by.get('flaky') ?? [];
  const numbers = [
    `${(by.get('expected')?.length ?? 0) + retried.length} passed`,
    `${by.get('unexpected')?.length ?? 0} failed`,
    `${by.get('skipped')?.length ?? 0} skipped`,
    `${retried.length} retried`,
  ];
  const names = retried.map(({ title, location: { file, line } }) => `  retried: ${file}:${line} ${title}`);
  return [...names, numbers.join(', ')];
}
