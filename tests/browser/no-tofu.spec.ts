import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { systemFaces } from '../../src/i18n/script-faces.ts';
import { invented, manyScriptsSite, pathOf, slugOf } from '../support/many-scripts.ts';
import { notoFonts } from '../support/noto-fonts.ts';
import { facesOf } from './drawn-faces.ts';
import { type StaticHost, startHost } from './static-host.ts';

/* What readers see whose system has Noto’s faces, as Android’s and most of Linux’s have. */

test.describe.configure({ mode: 'default' });

let host: StaticHost;
let browser: Browser;
let page: Page;
test.beforeAll(async ({ browserName }, { project }) => {
  test.skip(browserName !== 'chromium');
  test.setTimeout(300_000);
  const fonts = notoFonts();
  if ('lacking' in fonts) {
    expect(process.env['CI'], fonts.lacking).toBeUndefined();
    return test.skip(true, fonts.lacking);
  }
  host = await startHost(await manyScriptsSite());
  browser = await chromium.launch({
    ...project.use.launchOptions,
    env: { ...process.env, FONTCONFIG_FILE: fonts.configuration },
  });
  // The faces that a page fetches may come after its first paint, and are another test’s.
  page = await browser.newPage({ serviceWorkers: 'block' });
  await page.route('**/*.woff2', (route) => route.abort());
});
test.afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

/** What is no letter of a script of its own: Latin letters, numbers, stops and spaces. */
const shared = /[\p{Script=Latin}\p{Script=Common}]/gu;

test('every letter of every language is drawn with a face that is named for its script', async () => {
  for (const language of invented) {
    const named = systemFaces(language.tag)?.names;
    if (named === undefined) continue;
    await page.goto(`${host.root}${pathOf(language)}/${slugOf(language)}/`);
    for (const selector of ['h1', '#a4']) {
      const text = (await page.locator(selector).textContent()) ?? '';
      const { ofSystem } = await facesOf(page, selector);
      const where = `${language.tag} ${selector}: ${ofSystem.join(', ')}`;
      const others = ofSystem.filter((face) => !named.includes(face.replace(/ \d+$/, '')));
      expect(others.length, where).toBeLessThan(ofSystem.length);
      // A letter that a face lacks is drawn by another, or is an empty box of another.
      const drawnByOthers = others.reduce((sum, face) => sum + Number(/\d+$/.exec(face)), 0);
      expect(drawnByOthers, where).toBeLessThanOrEqual(text.match(shared)?.length ?? 0);
    }
  }
});
