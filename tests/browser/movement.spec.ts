import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { goToPart, settled } from './reading.ts';

const stories = [at('hearth', pages.en.story), at('hearth', pages.pt.story), at('candeia', candeia.story.ar)];

/** How late the letters come, in milliseconds. */
const fontLate = 1_200;

function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

for (const address of stories) {
  for (const late of [0, fontLate]) {
    for (const width of [390, 1280]) {
      test(`nothing moves on ${address.slice(address.indexOf('/', 8))} at ${width} px while its letters come ${late ? 'late' : 'at once'}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        // Without workers the page asks for its typeface itself.
        await page.addInitScript(() =>
          Object.defineProperty(navigator, 'serviceWorker', { value: undefined }),
        );
        if (late)
          await page.route('**/*.woff2', async (route) => {
            await new Promise((resolve) => setTimeout(resolve, late));
            await route.continue();
          });
        await page.addInitScript(() => {
          const shifts: string[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              shifts.push(`${entry.value} after ${Math.round(entry.startTime)} ms`);
          }).observe({ type: 'layout-shift', buffered: true });
        });
        const font = page.waitForResponse('**/*.woff2');
        await page.goto(address);
        await font;
        await settled(page);
        await page.locator('#c4').scrollIntoViewIfNeeded();
        await page.locator('footer').scrollIntoViewIfNeeded();
        await settled(page);
        expect(await shiftsOf(page)).toEqual([]);
      });
    }
  }
}

test('one page gives way to the next at once, and what goes to a passage goes there at once', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      Object.assign(window, { moved: viewTransition !== null });
    });
  });
  await page.goto(at('hearth', pages.en.home));
  await page.locator('.lead h2 a').first().click();
  await expect(page).toHaveURL(stories[0] ?? '');
  // A fade kills the page in WebKitGTK 2.50.
  await expect.poll(() => page.evaluate(() => (window as unknown as { moved?: boolean }).moved)).toBe(false);
  await goToPart(page, 'conversa');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'auto');
});

/** How long anything on the page takes to move, in seconds; what is at once left out. */
function durations(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return `${transitionDuration}, ${animationDuration}`.split(', ');
    });
    return [...new Set(all)].map(Number.parseFloat).filter((seconds) => seconds > 0);
  });
}

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`with every tool there, ${reducedMotion === 'reduce' ? 'nothing moves for whoever wants no movement' : 'what moves is done in a fifth of a second'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(stories[1] ?? '');
    await page.locator('#a4 .mention').first().hover();
    await expect(page.locator('.margin > .placed').first()).toBeAttached();
    await page.locator('#map').scrollIntoViewIfNeeded();
    await expect(page.locator('.walk')).toBeAttached();
    await page.locator('button.settings').click();
    await expect(page.locator('.settings-panel')).toBeVisible();
    const found = await durations(page);
    if (reducedMotion === 'reduce') expect(found).toEqual([]);
    else {
      expect(found.length).toBeGreaterThan(0);
      for (const seconds of found) expect(seconds).toBeLessThanOrEqual(0.2);
    }
  });
}
