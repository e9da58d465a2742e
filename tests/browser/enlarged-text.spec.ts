import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { folderOf, type SiteName } from '../support/built-sites.ts';
import { at } from '../support/page-addresses.ts';

/*
 * Every page of every publication at 320 pixels, which a screen of 1280 has at 400 %, and there with text of twice the
 * size: https://www.w3.org/WAI/WCAG22/Understanding/reflow and /resize-text.
 */
test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true });

/** What has two directions or is one line by intent, and scrolls within itself from the keyboard. */
const boxes = '.table, pre, .site-menu';

/** Addresses of the pages of a site; of lists by year and month, which are alike, none. */
function pathsOf(site: SiteName, under = ''): string[] {
  return readdirSync(join(folderOf(site), under), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'index.html') return [under];
    return entry.isDirectory() && !/^\d+$/.test(entry.name) ? pathsOf(site, `${under}${entry.name}/`) : [];
  });
}

/** What is wrong with a page in a size of text: what scrolls sideways, and words of headings that a line ends within. */
function faultsOf(page: Page, size: string): Promise<string[]> {
  return page.evaluate(
    async ({ size, boxes }) => {
      document.documentElement.style.fontSize = size;
      document.documentElement.dataset['whole'] = '';
      const faults: string[] = [];
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} pixels wide`);
      for (const each of document.querySelectorAll<HTMLElement>('body *')) {
        const isBox = /auto|scroll/.test(getComputedStyle(each).overflowX) && each.checkVisibility();
        if (isBox && each.scrollWidth > each.clientWidth + 1 && !each.matches(boxes))
          faults.push(`it scrolls: ${each.outerHTML.slice(0, 60)}`);
      }
      const range = document.createRange();
      for (const heading of document.querySelectorAll('main :is(h1, h2, h3)')) {
        const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        while (heading.checkVisibility() && texts.nextNode()) {
          const { currentNode: text } = texts;
          // A word of fifteen letters may be hyphenated; scripts without spaces end a line anywhere.
          for (const { 0: word, index } of text.nodeValue?.matchAll(/[\p{L}\p{M}]+(?:-\u2060?[\d.]*\d)?/gu) ??
            []) {
            if (word.length > 14 || /[\p{sc=Han}\p{sc=Hira}\p{sc=Thai}]/u.test(word)) continue;
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
            if (lines.size > 1) faults.push(`a line ends within ${word} of “${heading.textContent}”`);
          }
        }
      }
      return faults;
    },
    { size, boxes },
  );
}

for (const site of ['hearth', 'candeia', 'arcada', 'gazette'] as const) {
  test(`no page of ${site} scrolls sideways or breaks a word of a heading, in text of the usual and of twice the size`, async ({
    page,
  }) => {
    test.slow();
    const paths = pathsOf(site);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      await page.goto(at(site, path));
      // A page that only leads to another one, as the root does.
      if ((await page.locator('meta[http-equiv=refresh]').count()) > 0 || path === '') continue;
      for (const size of ['100%', '200%']) expect(await faultsOf(page, size), `${path}, ${size}`).toEqual([]);
      const map = page.locator('#map');
      if ((await map.count()) === 0) continue;
      await map.scrollIntoViewIfNeeded();
      await page.keyboard.press('Shift');
      await page.locator('.walk button').nth(1).click();
      expect(await faultsOf(page, '200%'), `${path}, with the map walked through`).toEqual([]);
    }
  });
}
