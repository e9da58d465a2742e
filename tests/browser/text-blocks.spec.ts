import { expect, type Page, test } from '@playwright/test';
import { at } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { search } from './search-box.ts';

const stories = {
  en: at('arcada', 'en/how-arches-hold/'),
  pt: at('arcada', 'pt/como-os-arcos-se-sustentam/'),
  ar: at('arcada', 'ar/كيف-تصمد-الأقواس/'),
} as const;

/** A story with another language beside it. */
async function openBeside(page: Page, address: string, language: string): Promise<void> {
  await page.goto(`${address}?with=${language}`);
  await expect(page.locator('main.paired')).toBeVisible();
}

for (const [language, address] of Object.entries(stories)) {
  test(`in ${language} axe finds nothing on a story with every kind of block, by day and by night, nor side by side`, async ({
    page,
  }) => {
    await page.goto(address);
    expect((await lookAt(page)).found).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect((await lookAt(page, { coloursOnly: true })).found).toEqual([]);
    await openBeside(page, address, language === 'ar' ? 'pt' : 'ar');
    // The tools of a passage stand in a list of terms without breaking it.
    await page.locator('#a14').hover();
    await expect(page.locator('#a14 .passage-tools')).toBeVisible();
    expect((await lookAt(page)).found).toEqual([]);
  });

  test(`in ${language} nothing is beside a screen 320 px wide, and code scrolls within itself from the keyboard`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const code = page.locator('#a16 pre');
    await expect(code).toHaveCSS('direction', 'ltr');
    await code.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => code.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });
}

test('side by side each item has its own text beside it once, and lists stay in the items that they stand in', async ({
  page,
}) => {
  await page.goto(stories.pt);
  const list = page.locator('ol:has(> #a5)');
  const before = await list.innerHTML();
  await openBeside(page, stories.pt, 'en');
  const texts = (id: string) => page.locator(`#${id} > .pair > *`).allTextContents();
  expect(await texts('a5')).toEqual(['Construa o que carrega as pedras:', 'Build what carries the stones:']);
  expect(await texts('a6')).toEqual(['dois postes por metro,', 'two posts for each metre,']);
  await expect(page.locator('#a5 > ul > #a6 > ul > #a7')).toHaveCount(1);
  expect(await list.getByText('two posts for each metre,').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('main.paired')).toHaveCount(0);
  await page.mouse.move(0, 0);
  expect((await list.innerHTML()).replaceAll(/<span role="toolbar".*?<\/span>/g, '')).toBe(before);
});

test('side by side a term stands beside its term, and what it means beside what that means', async ({
  page,
}) => {
  await openBeside(page, stories.en, 'pt');
  expect(await page.locator('dl > #a14 > dt > .pair > *').allTextContents()).toEqual(['Keystone', 'Fecho']);
  await expect(page.locator('dl > #a14 > dd > .pair > [lang="pt-BR"]')).toContainText('A pedra mais alta');
});

test('the original of a term is shown with what it means, and that of an item before the list in it', async ({
  page,
}) => {
  await page.goto(stories.pt);
  await page.locator('#a14 dd').hover();
  await page.locator('#a14 .passage-tools button:visible').last().click();
  await expect(page.locator('#a14 > dd > dl.original-block > dt')).toHaveText('Keystone');
  expect((await lookAt(page, { parts: ['#a14'] })).found).toEqual([]);
  await page.reload();
  await page.locator('#a6').hover({ position: { x: 20, y: 5 } });
  await page.locator('#a6 > .passage-tools button:visible').last().click();
  await expect(page.locator('#a6 > .original-block + ul')).toHaveCount(1);
  await expect(page.locator('#a6 > .original-block')).toHaveText('two posts for each metre,');
});

test('search finds words of a code block, a term and an aside, and lands on them', async ({ page }) => {
  for (const [query, id] of [
    ['millimetres', 'a16'],
    ['keystone', 'a14'],
    ['ice', 'a12'],
  ] as const) {
    await page.goto(stories.en);
    const { results } = await search(page, query);
    const addresses = await results.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).hash),
    );
    expect(addresses.map((hash) => hash.replace(/[?:].*/, ''))).toContain(`#${id}`);
  }
});

test('in print code breaks its lines, and in forced colours asides and code keep their borders', async ({
  page,
}) => {
  await page.goto(stories.en);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#a16 pre')).toHaveCSS('white-space', 'pre-wrap');
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  await expect(page.locator('#a12')).toHaveCSS('border-block-start-width', '3px');
  await expect(page.locator('#a16 pre')).toHaveCSS('border-block-start-width', '1px');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [language, work] of [
    ['en', 'Text'],
    ['pt', 'Texto · Tradução'],
  ] as const) {
    test(`in ${language} a credit leads to a page that says what somebody did for the story`, async ({
      page,
    }) => {
      await page.goto(stories[language]);
      await page.locator('header.story .credits summary').click();
      await page.locator('header.story .provenance a', { hasText: 'Lia Prado' }).click();
      await expect(page.locator('h1')).toHaveText('Lia Prado');
      await expect(page.locator('.appearance p')).toHaveText(work);
      await page.locator('.appearance a').click();
      await expect(page).toHaveURL(stories[language]);
    });
  }

  test('pages of the staff lead to stories and into themselves, under a base path too', async ({ page }) => {
    await page.goto(at('arcada', 'en/about/'));
    await page.getByRole('link', { name: '№' }).click();
    await expect(page).toHaveURL(stories.en);
    await page.goBack();
    await page.getByRole('link', { name: '↓' }).click();
    await expect(page.locator('#two')).toBeInViewport();
  });
});
