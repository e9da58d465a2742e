import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { folderOf } from '../support/built-sites.ts';
import { at, pages } from '../support/page-addresses.ts';
import { expectAt, settled, switchTo, topOf } from './reading.ts';
import { watch } from './watch.ts';

/** Also side by side of tables, terms and lists within lists, which are put together each in its own way. */
const bytesOfTheTools = 6_850;
const english = at('hearth', pages.en.story);

/** The address of the script in the page. */
function toolsOf(html: string): string {
  const [, address = ''] = /id="reading-tools" data-script="([^"]+)"/.exec(html) ?? [];
  return address;
}

test(`the script of the reading tools has at most ${bytesOfTheTools} bytes, and is one with all that it is made of`, () => {
  const folder = folderOf('hearth');
  const address = toolsOf(readFileSync(join(folder, pages.en.story, 'index.html'), 'utf8'));
  const script = readFileSync(join(folder, address));
  const { byteLength } = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  expect(byteLength).toBeGreaterThan(1_000);
  expect(byteLength).toBeLessThanOrEqual(bytesOfTheTools);
  // What it brings later stands in the page, by address; nothing is named by the script itself.
  expect(script.toString()).not.toMatch(/\bimport\s*(?:\(\s*)?["'`{]|\bfrom\s*["']/);
});

test('the script of the reading tools comes when the reader reaches for the text, and not before', async ({
  page,
}) => {
  const { requests } = watch(page);
  const response = await page.goto(english);
  const address = new URL(toolsOf((await response?.text()) ?? ''), english).href;
  await settled(page);
  const asked = () => requests.filter(({ url }) => url === address).length;
  expect(asked()).toBe(0);
  await page.locator('#a10').hover();
  await expect.poll(asked).toBe(1);
  await page.locator('#a11').hover();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('toolbar')).toBeAttached();
  expect(asked()).toBe(1);
});

/** Presses a key until something has the focus. */
async function pressUntil(page: Page, key: string, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key);
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

test('with the keyboard alone a reader opens the second language, reads, leaves it, and changes the language', async ({
  page,
}) => {
  await page.goto(english);
  await settled(page);
  await pressUntil(page, 'Tab', '[data-with=pt]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${english}?with=pt`);
  await expect(page.locator('main.paired')).toBeVisible();
  await expect(page.locator('[data-with=pt]')).toBeFocused();

  const before = await page.evaluate(() => scrollY);
  for (let presses = 0; presses < 12; presses++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(english);
  await expect(page.locator('main.paired')).toHaveCount(0);

  await pressUntil(page, 'Shift+Tab', 'nav.languages a[hreflang="pt-BR"]');
  await expect(switchTo(page, 'pt-BR')).toBeInViewport({ ratio: 1 });
  const id = await page.evaluate(() => {
    const line = document.querySelector('header.site')?.getBoundingClientRect().bottom ?? 0;
    return [...document.querySelectorAll('main [id]:not(section)')].find(
      (block) => block.getBoundingClientRect().top >= line,
    )?.id;
  });
  expect(id).toMatch(/^a\d+$/);
  const top = await topOf(page, id ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(at('hearth', pages.pt.story));
  await expectAt(page, id ?? '', top);
});
