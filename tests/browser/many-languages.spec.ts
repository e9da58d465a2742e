import { expect, type Page, test } from '@playwright/test';
import { accented, manyLanguagesSite } from '../support/many-languages.ts';
import { at, candeia, figures } from '../support/page-addresses.ts';
import { openTools, settled } from './reading.ts';
import { addressOf, searchBoxOf } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';

/* Twelve languages, one of them with a long name, some from right to left, some in other scripts. */

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'default' });

let host: StaticHost;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  host = await startHost(await manyLanguagesSite());
});
test.afterAll(() => host.stop());

const widths = [320, 390, 768] as const;
const story = 'us-lifts-export-controls-on-anthropic/';
const summary = 'header.site .menu summary';

const headerHeight = (page: Page) =>
  page.locator('header.site').evaluate((header) => header.getBoundingClientRect().height);

/** Names of an open menu that stand on more than one line or beside the screen. */
function brokenNames(page: Page, menu: string): Promise<string[]> {
  return page.locator(`${menu} li a`).evaluateAll((links) => {
    if (links.length === 0) return ['no name at all'];
    return links.flatMap((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const { left, right } = range.getBoundingClientRect();
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return tops.size > 1 || left < 0 || right > innerWidth ? [`${link.textContent}: ${left}–${right}`] : [];
    });
  });
}

/** Of the places that a page can be asked for, those that are not below the header and on the screen when they are. */
function placesOutOfSight(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const ids = [...document.querySelectorAll('main [id]')]
      .filter((element) => element.checkVisibility() && !element.closest('svg'))
      .map(({ id }) => id);
    if (ids.length === 0) return ['nothing to go to'];
    const header = document.querySelector('header.site');
    for (const id of ids) {
      scrollTo(0, 0);
      location.hash = `#${id}`;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const bottom = header ? Math.max(0, header.getBoundingClientRect().bottom) : 0;
      const { top } = document.getElementById(id)?.getBoundingClientRect() ?? { top: Number.NaN };
      if (!(top >= bottom && top < innerHeight)) found.push(`#${id} at ${top}, the header ends at ${bottom}`);
    }
    return found;
  });
}

/** Where the element that the address names is, and where the header ends. */
async function expectBelowHeader(page: Page): Promise<void> {
  await settled(page);
  const [top, bottom, height] = await page.evaluate(() => [
    document.querySelector(':target')?.getBoundingClientRect().top ?? Number.NaN,
    document.querySelector('header.site')?.getBoundingClientRect().bottom ?? Number.NaN,
    innerHeight,
  ]);
  expect(top, page.url()).toBeGreaterThanOrEqual(Math.max(0, bottom ?? 0));
  expect(top, page.url()).toBeLessThan(height ?? 0);
}

for (const width of widths) {
  for (const isTouch of [false, true]) {
    test.describe(`at ${width} px, ${isTouch ? 'under a finger' : 'under a pointer'}`, () => {
      test.use({ viewport: { width, height: 720 }, hasTouch: isTouch, isMobile: isTouch });

      test('the header is one line, and every language of its menu has its name in one', async ({ page }) => {
        for (const path of ['en/', `ar-xb/${story}`, `en-xa/${story}`, 'sr-cyrl/glossary/']) {
          await page.goto(host.root + path);
          expect(await headerHeight(page), path).toBeLessThanOrEqual(64);
          await page.locator(summary).click();
          await expect(page.locator('header.site .menu li a')).toHaveCount(12);
          expect(await brokenNames(page, 'header.site .menu'), path).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
        }
      });

      test('with three languages, or four, the header is one line, too', async ({ page }) => {
        for (const path of [
          ...Object.values(figures).map((of) => at('arcada', of)),
          ...[...Object.values(candeia.story), candeia.search].map((of) => at('candeia', of)),
        ]) {
          await page.goto(path);
          expect(await headerHeight(page), path).toBeLessThanOrEqual(64);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
          if (!(await page.locator('header.site .menu li a').first().isVisible()))
            await page.locator(summary).click();
          expect(await brokenNames(page, 'header.site .menu'), path).toEqual([]);
        }
      });
    });
  }

  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 720 } });

    test('every place of every kind of page lies below the header when it is gone to', async ({ page }) => {
      for (const path of [
        `en/${story}`,
        `ar-xb/${story}`,
        'en-xa/glossary/',
        'en/glossary/jailbreaking/',
        'en/faq/',
      ]) {
        await page.goto(host.root + path);
        await settled(page);
        expect(await placesOutOfSight(page), path).toEqual([]);
      }
    });

    test('a place that a page is opened at lies below the header', async ({ page }) => {
      for (const path of ['en', 'ar-xb'])
        for (const id of ['key-points', 'a16', 'map', 'a24', 'c4', 'about']) {
          await page.goto('about:blank');
          await page.goto(`${host.root}${path}/${story}#${id}`);
          if (await page.locator(':target').count()) await expectBelowHeader(page);
        }
    });

    test('what a search leads to lies below the header', async ({ page }) => {
      for (const [path, query] of [
        ['en', 'retaliation'],
        ['ar', 'government'],
        ['en-xa', accented('Pentagon')],
      ] as const) {
        await page.goto(`${host.root}${path}/`);
        const address = new URL(await addressOf(page.locator('.search-link')));
        address.searchParams.set('q', query);
        await page.goto(address.href);
        const box = searchBoxOf(page);
        await box.results.first().click();
        await expect(page).toHaveURL(/#/);
        await expectBelowHeader(page);
      }
    });
  });
}

test.describe('from the keyboard at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the menu opens by Enter, is left by Escape and by Tab, and leads to the same place in another language', async ({
    page,
  }) => {
    await page.goto(`${host.root}en/${story}`);
    const menu = page.locator('header.site .menu');
    const links = menu.locator('li a');
    await page.locator(summary).focus();
    await page.keyboard.press('Enter');
    await expect(menu).toHaveAttribute('open', '');
    await page.keyboard.press('Tab');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).not.toHaveAttribute('open');
    await expect(page.locator(summary)).toBeFocused();
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      await expect(links.nth(presses)).toBeInViewport({ ratio: 0.95 });
    }
    await page.keyboard.press('Tab');
    await expect(menu).not.toHaveAttribute('open');
    await page.locator(summary).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/pt\//);
  });

  test('the menu of side by side opens, has every other language in one line each, and puts one beside', async ({
    page,
  }) => {
    await page.goto(`${host.root}en/${story}`);
    const menu = page.locator('.tools .menu');
    await openTools(page);
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(menu.locator('li a')).toHaveCount(11);
    expect(await brokenNames(page, '.tools .menu')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.keyboard.press('Escape');
    await expect(menu).not.toHaveAttribute('open');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main.paired #a4 > [lang=pt-BR]')).toBeVisible();
    await expect(menu).not.toHaveAttribute('open');
    await expect(page.locator('.tools > summary')).toBeFocused();
  });
});

test.describe('without script at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

  test('the menu opens, leads to the same page in another language, and covers nothing that is gone to', async ({
    page,
  }) => {
    await page.goto(`${host.root}en/${story}#a16`);
    await expect(page.locator('#a16')).toBeInViewport();
    expect(await page.locator('header.site').evaluate((header) => getComputedStyle(header).position)).toBe(
      'static',
    );
    await page.locator(summary).click();
    expect(await brokenNames(page, 'header.site .menu')).toEqual([]);
    await page.locator('header.site .menu a[hreflang=he]').click();
    await expect(page).toHaveURL(`${host.root}he/${story}`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  });
});
