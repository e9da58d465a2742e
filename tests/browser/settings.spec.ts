import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { watch } from './watch.ts';

const english = at('hearth', pages.en.story);
const stories = [english, at('hearth', pages.pt.story), at('candeia', candeia.story.ar)];
const paper = { light: 'rgb(252, 248, 241)', dark: 'rgb(26, 22, 19)' };

function panel(page: Page) {
  return page.getByRole('dialog').filter({ has: page.locator('input[name=theme]') });
}

function option(page: Page, name: 'size' | 'spacing' | 'theme', value: string) {
  return panel(page).locator(`input[name=${name}][value="${value}"]`);
}

async function openSettings(page: Page): Promise<void> {
  await page.locator('button.settings').click();
  await expect(panel(page)).toBeVisible();
}

function styleOf(page: Page, selector = '#a4') {
  return page.locator(selector).evaluate((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return { size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
  });
}

function expectPaper(page: Page, scheme: keyof typeof paper): Promise<void> {
  return expect(page.locator('body')).toHaveCSS('background-color', paper[scheme]);
}

test('the size of the text and the space between its lines are the reader’s', async ({ page }) => {
  await page.goto(english);
  await openSettings(page);
  await expect(option(page, 'size', '')).toBeChecked();
  const sizes: number[] = [];
  for (const value of ['small', '', 'large', 'larger']) {
    await option(page, 'size', value).check();
    sizes.push((await styleOf(page)).size);
  }
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(new Set(sizes).size).toBe(4);
  const { size, line } = await styleOf(page);
  await option(page, 'spacing', 'wide').check();
  expect(await styleOf(page)).toMatchObject({ size });
  expect((await styleOf(page)).line).toBeGreaterThan(line * 1.15);
});

test('the colours are those of the device until the reader chooses, and again when they let it choose', async ({
  page,
}) => {
  await page.goto(english);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expectPaper(page, scheme);
  }
  await openSettings(page);
  await option(page, 'theme', 'light').check();
  await expectPaper(page, 'light');
  await page.emulateMedia({ colorScheme: 'light' });
  await option(page, 'theme', 'dark').check();
  await expectPaper(page, 'dark');
  await option(page, 'theme', '').check();
  await expectPaper(page, 'light');
  await page.reload();
  await expectPaper(page, 'light');
});

test('a choice holds on the next page and in the next tab, before anything of the page is there to be drawn', async ({
  page,
  context,
}) => {
  await page.goto(english);
  await openSettings(page);
  await option(page, 'size', 'larger').check();
  await option(page, 'spacing', 'wide').check();
  await option(page, 'theme', 'dark').check();
  await page.keyboard.press('Escape');
  const tab = await context.newPage();
  for (const next of [page, tab]) {
    await next.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(window, { atFirst: { ...document.documentElement.dataset } });
      }).observe(document, { childList: true, subtree: true });
    });
    for (const address of [at('hearth', pages.pt.story), at('hearth', pages.en.faq)]) {
      await next.goto(address);
      const atFirst = await next.evaluate(() => (window as unknown as { atFirst: object }).atFirst);
      expect(atFirst, address).toMatchObject({ size: 'larger', spacing: 'wide', theme: 'dark' });
      await expectPaper(next, 'dark');
    }
    await openSettings(next);
    await expect(option(next, 'size', 'larger')).toBeChecked();
    await expect(option(next, 'theme', 'dark')).toBeChecked();
  }
});

test('what the device has kept of another time does no harm', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('hearth-reading', '{"size":'));
  const { messages } = watch(page);
  await page.goto(english);
  await openSettings(page);
  await option(page, 'size', 'large').check();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
  expect(messages).toEqual([]);
});

test('the settings are opened, changed and left from the keyboard', async ({ page }) => {
  await page.goto(english);
  const button = page.getByRole('button', { name: 'Reading settings' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(option(page, 'size', '')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(option(page, 'size', 'large')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(option(page, 'spacing', '')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
});

for (const address of stories) {
  test(`at 400 % every choice can be reached on ${address.slice(address.indexOf('/', 8))}, also with the largest text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(address);
    await openSettings(page);
    await option(page, 'size', 'larger').check();
    for (const label of await panel(page).locator('label').all()) {
      await label.scrollIntoViewIfNeeded();
      await expect(label).toBeInViewport({ ratio: 0.99 });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no control is shown that would do nothing', async ({ page }) => {
    await page.goto(english);
    await expect(page.locator('button.settings')).toBeHidden();
    await expect(page.locator('[data-tool]:visible')).toHaveCount(0);
  });
});
