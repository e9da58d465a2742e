import { chromium } from './find-browser.ts';
import { firefox } from './find-firefox.ts';
import { java } from './find-java.ts';
import type { Program } from './find-program.ts';
import { webkit, xvfb } from './find-webkit.ts';

/** What the browser tests run with. */
export const browserPrograms: readonly Program[] = [chromium, firefox, webkit, xvfb, java];
