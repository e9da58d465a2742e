import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/test-results',
  fullyParallel: true,
  workers: 2,
  // Only a test that fails waits this long; a machine that is busy with something else needs it.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // What a busy machine cut short is tried again where nobody is there to do it; an assertion that is wrong stays so.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [['line']],
  use: {
    // While pages cross-fade, Chromium takes no clicks; what moves has tests of its own.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['HEARTH_CHROMIUM'] ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
    trace: 'on-first-retry',
  },
});
