import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium as playwrights } from '@playwright/test';
import { isExecutable, onPath, type Program, pathOf, waysTo } from './find-program.ts';

const shell = 'chromium-headless-shell';
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The shell is the same Chromium without the windows that no test looks at: see the README for how much quicker. */
export const chromium: Program = {
  name: 'Chromium',
  purpose: 'the browser tests',
  variable: 'HEARTH_CHROMIUM',
  find: () => onPath([shell]) ?? playwrightsShell() ?? onPath(names) ?? playwrightsOwn(),
  packages: (found) => {
    if (found === undefined) return [`${shell} | chromium`];
    return isShell(found) ? [] : [shell];
  },
  elsewhere: ['npx playwright install chromium (downloads one)'],
  isVital: true,
};

/**
 * Features that the whole Chromium is started without. The two of its address bar are pages of their own, drawn anew
 * behind every page that a test opens: two fifths of the work. The browser takes the last of such lists only, so that
 * what Playwright leaves out for the sake of tests is named here again.
 */
const without = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  'ThirdPartyStoragePartitioning',
];

/** What a Chromium is started with for tests. */
export function argumentsOf(path: string): string[] {
  // The empty page that a test begins with and what it opens then are one process, not two.
  const once = '--renderer-process-limit=1';
  const all = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', once];
  return isShell(path) ? all : [...all, `--disable-features=${without.join(',')}`];
}

function isShell(path: string): boolean {
  return /headless[-_]shell/.test(path);
}

/**
 * The path of a Chromium, for what needs one at once.
 * @throws with what to install, where there is none.
 */
export function findChromium(): string {
  const found = pathOf(chromium);
  if (found) return found;
  throw new Error(
    ['There is no Chromium on this machine. Do one of these:', ...waysTo(chromium)].join('\n  '),
  );
}

/** Where Playwright keeps the shell that it downloads, beside the Chromium that it names. */
function playwrightsShell(): string | undefined {
  const folder = resolve(playwrights.executablePath(), '../../..');
  return globSync(`${folder}/chromium_headless_shell-*/*/*headless[-_]shell{,.exe}`).find(isExecutable);
}

function playwrightsOwn(): string | undefined {
  return [playwrights.executablePath()].find(isExecutable);
}
