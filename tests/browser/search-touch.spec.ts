import { expect, type Locator, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { addressOf, searchBoxOf } from './search-box.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

/** Opens the search with a finger. */
async function tapOpen(page: Page, address: string) {
  await page.goto(address);
  await page.locator('.search-link').tap();
  const box = searchBoxOf(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(box.input).toBeFocused();
  return box;
}

/** Everything in the search that a finger can reach is as high as a fingertip. */
async function expectToFit(targets: Locator): Promise<void> {
  for (const target of await targets.all())
    expect((await target.boundingBox())?.height, `${await target.textContent()}`).toBeGreaterThanOrEqual(44);
}

for (const { name, address, query } of [
  { name: 'from left to right', address: at('hearth', pages.pt.story), query: 'governo' },
  { name: 'from right to left', address: at('candeia', candeia.story.ar), query: 'ferry' },
]) {
  test(`on a phone the search fills the screen and nothing of it is cut off, ${name}`, async ({ page }) => {
    const { input, choices } = await tapOpen(page, address);
    await input.fill(query);
    await expect(choices.nth(4)).toBeVisible();
    const dialog = page.getByRole('dialog');
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 780 });
    const parts = page.locator(
      'hearth-search :is(input, select, button, label, [role=status], [role=option])',
    );
    for (const part of await parts.all()) {
      const box = await part.boundingBox();
      expect(box?.x, `${await part.textContent()}`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), `${await part.textContent()}`).toBeLessThanOrEqual(390);
    }
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await expectToFit(page.locator('hearth-search :is(input, select, .close, [role=option])'));
    await choices.last().scrollIntoViewIfNeeded();
    await expect(choices.last()).toBeInViewport({ ratio: 0.99 });
    await expect(input).toBeInViewport({ ratio: 1 });
  });
}

test('a finger opens the search, asks another language and lands on the passage', async ({ page }) => {
  const { input, choices, ownResults } = await tapOpen(page, at('candeia', candeia.story['pt-BR']));
  await input.fill('motor');
  await expect(ownResults.first()).toBeVisible();
  await choices.filter({ hasText: 'Buscar também em outro idioma: inglês' }).tap();
  const joined = choices.filter({ hasText: 'Encontrado em: inglês' }).first();
  await expect(joined).toBeVisible();
  const address = await addressOf(joined);
  await joined.tap();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator(':target')).toBeInViewport();
});

test('a finger chooses a filter and a recent query, and closes the search', async ({ page }) => {
  const { input, choices, results } = await tapOpen(page, at('candeia', candeia.home));
  await input.fill('السوق');
  await results.first().tap();
  await expect(page).toHaveURL(/mark=/);
  await page.locator('.search-link').tap();
  await expect(choices.last()).toHaveText('محو عمليات البحث الأخيرة');
  await expectToFit(choices);
  await choices.first().tap();
  await expect(input).toHaveValue('السوق');
  await expect(results.first()).toBeVisible();
  await page.getByLabel('اعرض').selectOption('page');
  await expect(results).toHaveCount(0);
  await page.getByRole('button', { name: 'إغلاق' }).tap();
  await expect(page.getByRole('dialog')).toBeHidden();
});
