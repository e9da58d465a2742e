import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../tests/support/programs/find-browser.ts';

/** Opens the browser of the browser tests, with further options of its command line. */
export function openBrowser(options: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...options],
  });
}
