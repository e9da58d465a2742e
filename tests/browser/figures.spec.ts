import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './axe.ts';
import { buildFigures } from './figures-site.ts';
import { openTools } from './reading.ts';
import { search } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default' });

let site: string;
let host: StaticHost;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await buildFigures('browser-figures');
});
test.beforeEach(async () => {
  host = await startHost(site);
});
test.afterEach(() => host.stop());

const bridge = 'en/bridge-reopens/';

/** Which of the pictures on a page are there, by how wide they are drawn. */
function drawn(page: Page): Promise<number[]> {
  return page
    .locator('figure.picture img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
}

for (const width of [320, 390, 1280]) {
  test(`nothing moves at ${width} px when pictures come late, and none is wider than the text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.route('**/media/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const { messages } = watch(page);
    await page.goto(host.root + bridge);
    for (const id of ['a4', 'a5', 'a6', 'a7']) await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect.poll(async () => (await drawn(page)).every((wide) => wide > 0)).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(messages).toEqual([]);
  });
}

test('a narrow screen asks for a narrow file, and a page is looked at without complaint', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(host.root + bridge);
  const source = page.locator('#a4 img');
  await expect
    .poll(() => source.evaluate((image) => (image as HTMLImageElement).currentSrc))
    .toMatch(/-480\.avif$/);
  await expect(page.getByRole('figure', { name: /The day it opened again/ })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Arches in the evening.' })).toBeAttached();
  await expect(page.locator('#a7 img')).toHaveRole('presentation');
  expect((await lookAt(page)).found).toEqual([]);
});

test('in forced colours and in print a picture stands with its words', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(host.root + bridge);
  await expect(page.locator('#a4 figcaption')).toHaveText('The day it opened again. Rosa Melo · CC BY 4.0');
  expect((await lookAt(page, { coloursOnly: true })).found).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await expect(page.locator('#a6 img')).toBeVisible();
});

test('search finds what a picture shows and what is said of it, and leads to the picture', async ({
  page,
}) => {
  await page.goto(host.root + bridge);
  const { results } = await search(page, 'hills');
  await expect(results.first()).toContainText('hills');
  await results.first().click();
  await expect(page).toHaveURL(/#a4$/);
  await expect(page.locator('#a4')).toBeInViewport();
});

test('side by side, each language has its own picture where that holds words', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${host.root}${bridge}?with=pt`);
  const pairs = page.locator('figure.picture');
  await expect(pairs).toHaveCount(8);
  const plans = page.locator('img[src$=".svg"]');
  await expect(plans).toHaveCount(2);
  const [one, other] = await plans.evaluateAll((images) => images.map((image) => image.getAttribute('src')));
  expect(one).not.toEqual(other);
});

test('a picture whose caption has changed says so, and only that; one that is not translated is in its language', async ({
  page,
}) => {
  await page.goto(`${host.root}pt/ponte-reabre/`);
  await expect(page.locator('figure.stale')).toHaveCount(1);
  await expect(page.locator('#a5 .note ins')).toHaveText(/whole/);
  await page.goto(`${host.root}pt/porto-reabre/`);
  const missing = page.locator('#a4.missing');
  await expect(missing.locator('img')).toHaveAttribute('lang', 'en');
  await expect(missing.locator('figcaption > span')).toHaveAttribute('lang', 'en');
  await expect(missing.locator('.note')).toContainText('original');
});

test('without script every picture is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.root + bridge);
  for (const id of ['a4', 'a5', 'a6']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id} img`)).toHaveJSProperty('complete', true);
  }
  await context.close();
});

test('a story that is kept is there without a network with its pictures, whichever size the screen asks for', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(host.root + bridge);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await openTools(page);
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByRole('button', { name: 'Saved for offline' })).toBeVisible({ timeout: 20_000 });
  await context.setOffline(true);
  await host.cut();
  await page.goto(`${host.root}pt/ponte-reabre/`);
  await expect.poll(async () => (await drawn(page)).slice(0, 2).every((wide) => wide > 0)).toBe(true);
});
