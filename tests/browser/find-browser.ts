import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installDebianPackage, isExecutable, onPath } from './find-program.ts';

/** The shell is the same Chromium without the windows that no test looks at, and a third quicker. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
/** The one that is wanted, then the one that older releases have. */
const debianPackages = ['chromium-headless-shell', 'chromium'];

/**
 * The path of a Chromium: `HEARTH_CHROMIUM`, else an installed one, else the one that Playwright downloaded, else
 * Debian's package, which is installed where that is possible.
 * @throws with what to install, where there is none.
 */
export function findChromium(): string {
  const named = process.env['HEARTH_CHROMIUM'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(
      `HEARTH_CHROMIUM is ${named}, which is no program that can be run. Correct it, or unset it.`,
    );
  }
  const found =
    onPath(names) ??
    playwrightsOwn() ??
    (debianPackages.some(installDebianPackage) ? onPath(names) : undefined);
  if (found) return found;
  throw new Error(
    [
      'The browser tests need Chromium, and there is none on this machine. Do one of these:',
      '  apt-get install chromium            (Debian, Ubuntu; as root)',
      '  npx playwright install chromium     (downloads one)',
      '  HEARTH_CHROMIUM=/path/to/chromium   (one that is elsewhere)',
    ].join('\n'),
  );
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}
