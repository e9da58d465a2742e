import { expect, type Page, test } from '@playwright/test';
import { documentationSite } from '../support/documentation-site.ts';
import { lookAt } from './axe.ts';
import { searchBoxOf } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';

let host: StaticHost;
test.beforeAll(async () => {
  host = await startHost(await documentationSite());
});
test.afterAll(() => host.stop());

/** Pages of every kind; those of `looked` are short enough for axe. */
const pages = {
  en: {
    looked: ['', 'getting-started/', 'limits/', 'elements/'],
    others: ['editor/', 'fields/', 'rules/', 'languages/', 'scale/'],
  },
  pt: {
    looked: ['', 'primeiros-passos/', 'limites/', 'elementos/'],
    others: ['redacao/', 'campos/', 'regras/', 'linguas/', 'escala/'],
  },
} as const;

for (const language of ['en', 'pt'] as const) {
  const { looked, others } = pages[language];

  for (const path of looked)
    test(`axe has nothing against /${language}/${path} of the documentation, light or dark`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height: 800 });
      await page.goto(`${host.root}${language}/${path}`);
      expect((await lookAt(page)).found).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect((await lookAt(page, { coloursOnly: true })).found).toEqual([]);
    });

  test(`pages of the documentation in ${language} scroll sideways only within their boxes`, async ({
    page,
  }) => {
    for (const path of [...looked, ...others]) {
      await page.goto(`${host.root}${language}/${path}`);
      for (const width of [320, 390, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
      }
    }
  });
}

/** Whether what is wider than the screen can be moved from the keyboard, box by box. */
function boxesThatScroll(
  page: Page,
): Promise<{ scrolls: boolean; isFocusable: boolean; hasName: boolean }[]> {
  return page.locator('main :is(pre, .table)').evaluateAll((boxes) =>
    boxes.map((box) => ({
      scrolls: box.scrollWidth > box.clientWidth + 1,
      isFocusable: (box as HTMLElement).tabIndex === 0,
      hasName: box.matches('.table') || box.getAttribute('aria-label')?.startsWith('C') === true,
    })),
  );
}

test('code and tables that are wider than a phone scroll in boxes that the keyboard reaches', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ['en/rules/', 'pt/elementos/', 'en/scale/']) {
    await page.goto(host.root + path);
    const boxes = await boxesThatScroll(page);
    expect(boxes.filter(({ scrolls }) => scrolls).length).toBeGreaterThan(0);
    expect(boxes.filter(({ isFocusable, hasName }) => !isFocusable || !hasName)).toEqual([]);
  }
  const wide = (await boxesThatScroll(page)).findIndex(({ scrolls }) => scrolls);
  const box = page.locator('main :is(pre, .table)').nth(wide);
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

for (const [language, search, queries] of [
  ['en', 'search', { precompress: 'fields/', rowheads: 'elements/', 'unattributed-quotation': 'rules/' }],
  ['pt', 'busca', { precompress: 'campos/', rowheads: 'elementos/', 'unattributed-quotation': 'regras/' }],
] as const)
  test(`a field, an element and a rule are found in ${language}, at their place`, async ({ page }) => {
    for (const [query, path] of Object.entries(queries)) {
      await page.goto(`${host.root}${language}/${search}/?q=${query}`);
      const { results } = searchBoxOf(page);
      await results.first().waitFor();
      const found = await results.evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(
        found.some((href) => new URL(href).pathname === `/${language}/${path}`),
        `${query}: ${found}`,
      ).toBe(true);
    }
  });

test('whoever changes the language in the middle of a page stays at the same heading', async ({ page }) => {
  await page.goto(`${host.root}en/rules/#quotation-words`);
  await page.locator('header a[hreflang="pt-BR"]').first().click();
  await expect(page).toHaveURL(/\/pt\/regras\//);
  await expect(page.locator('[id="quotation-words"]')).toBeInViewport();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the home leads to a page, its contents to a heading, and the other language to the same page', async ({
    page,
  }) => {
    await page.goto(`${host.root}en/`);
    await page.getByRole('link', { name: 'Fields', exact: true }).first().click();
    await page.locator('nav.contents a[href="#story"]').click();
    await expect(page.locator('h2:target')).toBeInViewport();
    await expect(page.locator('#story-quotations')).toBeVisible();
    await page.locator('.languages a[hreflang="pt-BR"]').click();
    await expect(page).toHaveURL(/\/pt\/campos\//);
    await expect(page.locator('h1')).toHaveText('Campos');
  });
});
