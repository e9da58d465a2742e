import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { openTools } from './reading.ts';
import { speakWith } from './spoken.ts';

/* A screen of 1280 × 1024 enlarged to 400 % has room for 320 × 256, as a small telephone has 320 across. */
const screens = [
  { width: 320, height: 256 },
  { width: 1280, height: 800 },
];

const stories = [
  { address: at('hearth', pages.en.story), beside: 'pt' },
  { address: at('hearth', pages.pt.story), beside: 'en' },
  { address: at('candeia', candeia.story.ar), beside: 'en' },
];

/** Text that is beside the screen, or cut off by the element that it stands in. */
function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const clips = (element: Element | null): Element | null =>
      element && !/hidden|clip/.test(getComputedStyle(element).overflow)
        ? clips(element.parentElement)
        : element;
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      if (!element?.checkVisibility() || !textContent?.trim()) continue;
      // For ears alone.
      if (element.closest('.skip, .map li > :is(b, small), .walk p, #reading-status')) continue;
      // A table has two directions, and scrolls within itself: https://www.w3.org/WAI/WCAG22/Understanding/reflow.
      if (element.closest('.table[role=region][tabindex="0"] td, .table th')) continue;
      range.selectNodeContents(texts.currentNode);
      const frame = clips(element)?.getBoundingClientRect();
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const beside = left < -1 || right > innerWidth + 1;
        const cut =
          frame &&
          (left < frame.left - 1 ||
            right > frame.right + 1 ||
            top < frame.top - 1 ||
            bottom > frame.bottom + 1);
        if (beside || cut) found.push(`${element.outerHTML.slice(0, 80)} ${left}–${right}`);
      }
    }
    return found;
  });
}

/** Nothing is lost, and nothing has to be looked for beside the screen. */
async function expectAllInSight(page: Page, width: number): Promise<void> {
  expect(await outOfSight(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

for (const { address, beside } of stories) {
  const where = address.slice(address.indexOf('/', 8));

  for (const { width, height } of screens) {
    test.describe(`${where} at ${width} × ${height}`, () => {
      test.use({ viewport: { width, height }, bypassCSP: true });

      test('is whole with the largest text and wide lines, alone, side by side and read aloud', async ({
        page,
      }) => {
        await speakWith(page, { voices: ['en-GB', 'pt-BR', 'ar'] });
        await page.addInitScript(() =>
          localStorage.setItem('hearth-reading', '{"size":"larger","spacing":"wide"}'),
        );
        await page.goto(address);
        await page.locator('#a4').hover();
        await openTools(page);
        await page.locator('[data-tool=listen]').click();
        await expect(page.locator('.listening')).toBeVisible();
        await expectAllInSight(page, width);
        await page.goto(`${address}?with=${beside}`);
        await expect(page.locator('main.paired')).toBeVisible();
        await expectAllInSight(page, width);
      });

      test('is whole with the reader’s own spacing of lines, paragraphs, letters and words', async ({
        page,
      }) => {
        await page.goto(`${address}?with=${beside}`);
        await page.locator('button.settings').click();
        await expect(page.locator('main.paired')).toBeVisible();
        await expect(page.locator('.settings-panel')).toBeVisible();
        await page.addStyleTag({
          content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
            p { margin-block-end: 2em !important; }`,
        });
        await expect(page.locator('h1')).not.toHaveCSS('letter-spacing', 'normal');
        await expectAllInSight(page, width);
        await page.keyboard.press('Escape');
        await page.locator('.leave').click();
        await expect(page.locator('main.paired')).toHaveCount(0);
        await expectAllInSight(page, width);
      });
    });
  }
}
