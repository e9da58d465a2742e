import { expect, type Locator, type Page, test } from '@playwright/test';
import { at, pages } from '../support/page-addresses.ts';

const english = at('hearth', pages.en.story);
const portuguese = at('hearth', pages.pt.story);

/** The card of a word, and nothing else that opens over the page. */
function card(page: Page): Locator {
  return page.locator('[popover][role=dialog]:not(:has(input))');
}

/** A word of the glossary, and a name, each in the text of the story. */
const words = [
  { address: english, link: 'main :is(p, li) a.mention[href$="/glossary/jailbreaking/"]' },
  { address: english, link: 'main p a.mention[href$="/who-is-who/tanishq-abraham/"]' },
  { address: portuguese, link: 'main :is(p, li) a.mention[href$="/glossario/jailbreak/"]' },
  { address: portuguese, link: 'main p a.mention[href$="/quem-e-quem/tanishq-abraham/"]' },
];

/** What the page of a word says that it is. */
async function entryAt(page: Page, address: string): Promise<{ heading: string; definition: string }> {
  const entry = await page.context().newPage();
  await entry.goto(address);
  const textOf = async (selector: string) =>
    (await entry.locator(selector).first().textContent())?.trim() ?? '';
  const said = { heading: await textOf('h1'), definition: await textOf('[data-definition]') };
  await entry.close();
  return said;
}

for (const { address, link: selector } of words) {
  test(`a card says what ${selector.split('/').at(-2)} is, in place, and leads on: ${address.split('/')[3]}`, async ({
    page,
  }) => {
    await page.goto(address);
    const link = page.locator(selector).first();
    const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
    const { heading, definition } = await entryAt(page, href);
    await link.click();
    await expect(card(page)).toHaveAccessibleName(heading);
    await expect(card(page)).toContainText(definition);
    await expect(page).toHaveURL(address);
    const more = card(page).getByRole('link');
    await expect(more).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(more).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href);
  });
}

for (const { width, height, size } of [
  { width: 320, height: 256, size: 'larger' },
  { width: 390, height: 800, size: '' },
  { width: 1280, height: 720, size: '' },
]) {
  test(`every card is whole on a screen of ${width} × ${height}, near its word, and can be read to its end`, async ({
    page,
  }) => {
    await page.addInitScript((chosen) => {
      localStorage.setItem('hearth-reading', JSON.stringify(chosen ? { size: chosen } : {}));
    }, size);
    await page.setViewportSize({ width, height });
    await page.goto(english);
    const links = await page.locator('main p a.mention').all();
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      await link.click();
      await expect(card(page)).toBeVisible();
      await expect(card(page)).toBeInViewport({ ratio: 1 });
      await card(page).getByRole('link').scrollIntoViewIfNeeded();
      await expect(card(page).getByRole('link')).toBeInViewport({ ratio: 0.95 });
      await page.keyboard.press('Escape');
      await expect(card(page)).toBeHidden();
    }
  });
}

test('a touch opens the card, and a touch beside it closes it', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(english);
  await page.locator('main p a.mention').first().tap();
  await expect(card(page)).toBeVisible();
  await expect(page).toHaveURL(english);
  await page.touchscreen.tap(4, 790);
  await expect(card(page)).toBeHidden();
  await context.close();
});

test('Escape closes the card and leaves the second language open', async ({ page }) => {
  await page.goto(`${english}?with=pt`);
  await expect(page.locator('main.paired')).toBeVisible();
  await page.locator('main p a.mention').first().click();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(page.locator('main.paired')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('main.paired')).toHaveCount(0);
});

test('a word of the language beside the page’s has its card in that language', async ({ page }) => {
  await page.goto(`${english}?with=pt`);
  await page.locator('main [lang="pt-BR"] a.mention[href^="/pt/glossario/"]').first().click();
  await expect(card(page)).toHaveAttribute('lang', 'pt-BR');
  await expect(card(page)).toHaveAttribute('dir', 'ltr');
  await expect(card(page).getByRole('link')).toHaveAttribute('lang', 'en');
});

test('a word whose page cannot be fetched, or is wanted in a tab of its own, is the link that it is', async ({
  page,
  context,
}) => {
  await page.goto(english);
  const link = page.locator('main p a.mention').first();
  const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
  await page.keyboard.press('Shift');
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(href);
  await expect(card(page)).toBeHidden();
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
  });
  await link.click();
  await expect(page).toHaveURL(href);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a word leads to what the glossary says about it', async ({ page }) => {
    for (const { address, link } of words) {
      await page.goto(address);
      await page.locator(link).first().click();
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('[data-definition]').first()).toBeVisible();
    }
  });
});
