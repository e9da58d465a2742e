/* Builds the sites, serves them, and runs Playwright with this command's arguments. `--built` takes them as they are. */
import { spawn } from 'node:child_process';
import { findChromium } from './find-browser.ts';
import { findFirefox } from './find-firefox.ts';
import { findJava } from './find-java.ts';
import { findWebKit } from './find-webkit.ts';
import { buildSites, serveSites } from './sites.ts';

const options = process.argv.slice(2);
const HEARTH_CHROMIUM = findChromium();
const HEARTH_JAVA = findJava();
const HEARTH_FIREFOX = findFirefox();
const { driver: HEARTH_WEBKIT_DRIVER, screen: HEARTH_XVFB } = findWebKit();
if (!options.includes('--built')) await buildSites();
const { addresses, stop } = await serveSites();
const playwright = spawn(
  'playwright',
  ['test', '--config', 'tests/browser', ...options.filter((option) => option !== '--built')],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...addresses,
      ...{ HEARTH_CHROMIUM, HEARTH_FIREFOX, HEARTH_JAVA, HEARTH_WEBKIT_DRIVER, HEARTH_XVFB },
    },
  },
);
playwright.on('exit', (code) => {
  stop();
  process.exitCode = code ?? 1;
});
