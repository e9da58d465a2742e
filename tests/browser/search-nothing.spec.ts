import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { searchBoxOf } from './search-box.ts';

/** What is offered besides results. */
function offersOf(page: Page) {
  return page.locator('hearth-search button[role=option]');
}

test('for a word that is mistyped the nearest one is offered, said to a screen reader, and taken with the keyboard', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.en.story));
  await page.keyboard.press('/');
  const { input, status, results } = searchBoxOf(page);
  await input.pressSequentially('govenrment licence');
  await expect(offersOf(page)).toHaveText(['Did you mean “government licence”?']);
  await expect(status).toHaveText(
    'Nothing found for “govenrment licence”. Did you mean “government licence”?',
  );
  await expect(status.locator('span')).toHaveCSS('clip-path', 'inset(50%)');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(input).toHaveAttribute('aria-activedescendant', `${await offersOf(page).getAttribute('id')}`);
  await page.keyboard.press('Enter');
  await expect(input).toHaveValue('government licence');
  await expect(input).toBeFocused();
  await expect(results.first()).toBeVisible();
  await expect(page.locator('.start')).toBeHidden();
});

test('a name is offered however it begins, in Portuguese too', async ({ page }) => {
  await page.goto(`${at('hearth', pages.pt.search)}?q=nathropic`);
  await expect(offersOf(page)).toHaveText(['Você quis dizer “Anthropic”?']);
});

test('where a filter hides all, dropping it is offered with what that leads to, and leads there', async ({
  page,
}) => {
  await page.goto(`${at('hearth', pages.en.search)}?q=newsletter&kind=glossary`);
  const { status, results } = searchBoxOf(page);
  const [offer] = [offersOf(page).filter({ hasText: 'Without the filter' })];
  await expect(offer).toHaveText('Without the filter “Glossary” (1)');
  await expect(status).toHaveText('Nothing found for “newsletter”. Without the filter “Glossary” (1)');
  await offer.click();
  await expect(results).toHaveCount(1);
  await expect(page.getByLabel('Show')).toHaveValue('');
  await expect(page).toHaveURL(`${at('hearth', pages.en.search)}?q=newsletter`);
});

test('where two filters hide all, only what helps is offered', async ({ page }) => {
  await page.goto(`${at('hearth', pages.en.search)}?q=newsletter&kind=page&topic=artificial-intelligence`);
  await expect(offersOf(page)).toHaveText(['Without the filter “Artificial intelligence” (1)']);
  await page.goto(
    `${at('hearth', pages.en.search)}?q=newsletter&kind=glossary&topic=artificial-intelligence`,
  );
  await expect(offersOf(page)).toHaveText(['Without the filter “Glossary, Artificial intelligence” (1)']);
});

test('where there is nothing at all, what there is to look for comes back beneath, and stays while one types', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.pt.story));
  await page.keyboard.press('/');
  const { input, status, choices } = searchBoxOf(page);
  const start = page.locator('dialog .start');
  await input.fill('qwertyuiop');
  await expect(status).toHaveText('Nada encontrado para “qwertyuiop”.');
  await expect(start).toBeVisible();
  await expect(start.getByRole('link').first()).toBeInViewport();
  await expect(choices).toHaveCount(0);
  expect((await lookAt(page)).found).toEqual([]);
  await input.fill('qwertyuiop x');
  await expect(status).toContainText('qwertyuiop x');
  await expect(start).toBeVisible();
  await input.fill('licença');
  await expect(choices.first()).toBeVisible();
  await expect(start).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

  test('the search page waits for a finger before it brings a keyboard, with a query too', async ({
    page,
  }) => {
    for (const address of ['', '?q=licence']) {
      await page.goto(at('hearth', pages.en.search) + address);
      const { input, status } = searchBoxOf(page);
      if (address) await expect(status).toContainText('licence');
      else await page.waitForLoadState('networkidle');
      await expect(input).not.toBeFocused();
    }
    // By a keyboard that there is, it is taken all the same.
    await page.keyboard.press('/');
    await expect(searchBoxOf(page).input).toBeFocused();
  });

  test('a search that an address opens over a story brings none, and one that the reader opens does', async ({
    page,
  }) => {
    await page.goto(`${at('candeia', candeia.story.en)}?q=ferry`);
    const { input, results } = searchBoxOf(page);
    await expect(results.first()).toBeVisible();
    await expect(input).not.toBeFocused();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Close' }).tap();
    await page.locator('.search-link').tap();
    await expect(input).toBeFocused();
  });

  test('what is tapped instead of a search without results leaves the answer to be read', async ({
    page,
  }) => {
    await page.goto(`${at('hearth', pages.en.search)}?q=govenrment`);
    await offersOf(page).first().tap();
    const { input, results } = searchBoxOf(page);
    await expect(results.first()).toBeVisible();
    await expect(input).not.toBeFocused();
  });
});

test('with a mouse the search page is ready to type in', async ({ page }) => {
  await page.goto(at('hearth', pages.en.search));
  await expect(searchBoxOf(page).input).toBeFocused();
});
