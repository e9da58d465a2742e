import { defineConfig } from '@playwright/test';
import { argumentsOf } from '../support/programs/find-browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/test-results',
  fullyParallel: true,
  workers: 2,
  // Only a test that fails waits this long; a machine that is busy with something else needs it.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // What a busy machine cut short is tried again where nobody is there to do it; an assertion that is wrong stays so.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [['line'], ['./closing-line.ts']],
  use: {
    // A worker that saves the site in the background of every page is an eighth of the work. Tests of what it does
    // allow it (`test.use({ serviceWorkers: 'allow' })`), and the walk has it as readers have.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['HEARTH_CHROMIUM'] ?? '',
      args: argumentsOf(process.env['HEARTH_CHROMIUM'] ?? ''),
    },
    trace: 'on-first-retry',
  },
});
