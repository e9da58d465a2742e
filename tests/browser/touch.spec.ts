import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { speakWith } from './spoken.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

/** What a finger can hit, in pixels, at least in each direction. */
const least = 44;

/** What is too small of that which is seen. A link that stands among words is as high as its line. */
function tooSmall(page: Page): Promise<string[]> {
  return page.locator('a:not(.skip), button, summary, select, label, input').evaluateAll((all, size) => {
    const isInline = (element: Element) => getComputedStyle(element).display === 'inline';
    const wordsIn = (element: Element): string =>
      [...element.childNodes]
        .map((node) => {
          if (!(node instanceof Element)) return node.textContent ?? '';
          return node.tagName !== 'A' && isInline(node) ? wordsIn(node) : '';
        })
        .join('');
    const lineOf = (element: Element): Element =>
      element.parentElement && isInline(element.parentElement)
        ? lineOf(element.parentElement)
        : (element.parentElement ?? element);
    return (
      all
        .filter((element) => element.checkVisibility({ opacityProperty: true }))
        .filter((element) => element.tagName !== 'A' || !wordsIn(lineOf(element)).trim())
        // A control that stands in its label is as large as that.
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width < size - 0.5 || box.height < size - 0.5)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width} × ${box.height}`)
    );
  }, least);
}

for (const address of [
  at('hearth', pages.en.story),
  at('hearth', pages.pt.story),
  at('candeia', candeia.story.ar),
]) {
  for (const size of ['small', 'larger']) {
    test(`every control of ${address.slice(address.indexOf('/', 8))} has room for a finger, with ${size} text`, async ({
      page,
    }) => {
      await speakWith(page, { voices: ['en-GB', 'pt-BR', 'ar'] });
      await page.addInitScript((chosen) => {
        localStorage.setItem('hearth-reading', JSON.stringify({ size: chosen }));
      }, size);
      await page.goto(address);
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      await page.locator('#a4').tap();
      await expect(page.locator('.passage-tools')).toBeAttached();
      expect(await tooSmall(page)).toEqual([]);
      await page.locator('.credits summary').tap();
      await page.locator('.contents summary').tap();
      expect(await tooSmall(page)).toEqual([]);
      await page.locator('.tools > summary').tap();
      expect(await tooSmall(page)).toEqual([]);
      await page.locator('[data-tool=listen]').tap();
      await page.locator('button.settings').tap();
      await expect(page.locator('.settings-panel')).toBeVisible();
      await expect(page.locator('.listening')).toBeVisible();
      expect(await tooSmall(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  }
}
