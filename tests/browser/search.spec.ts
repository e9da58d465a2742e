import { expect, type Page, test } from '@playwright/test';
import { at, pages } from '../support/page-addresses.ts';
import { addressOf, search, searchBoxOf } from './search-box.ts';
import { watch } from './watch.ts';

const found = [
  { language: 'en', query: 'overreacted', documents: ['article'] },
  { language: 'en', query: 'licence', documents: ['article'] },
  { language: 'pt', query: 'exportacao', documents: ['article', 'conversa'] },
  { language: 'pt', query: 'exportações', documents: ['article', 'conversa'] },
  { language: 'pt', query: 'retaliação', documents: ['article', 'conversa'] },
] as const;

for (const { language, query, documents } of found) {
  test(`“${query}” finds the ${documents.join(' and the ')} in ${language}, and each result lands on its passage`, async ({
    page,
  }) => {
    await page.goto(at('hearth', pages[language].story));
    const { ownResults } = await search(page, query);
    const addresses = await ownResults.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    for (const document of documents) {
      const ofDocument = addresses.filter((address) => new URL(address).hash.startsWith(`#${document[0]}`));
      expect(ofDocument, document).not.toEqual([]);
    }
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.locator(':target')).toBeInViewport();
    }
  });
}

const openers = {
  'a click on its link': (page: Page) => page.locator('.search-link').click(),
  '“/”': (page: Page) => page.keyboard.press('/'),
  'Ctrl+K': (page: Page) => page.keyboard.press('Control+k'),
  '⌘K': (page: Page) => page.keyboard.press('Meta+k'),
};

for (const [what, open] of Object.entries(openers)) {
  test(`${what} opens the search, ready to type in, also a second time`, async ({ page }) => {
    await page.goto(at('hearth', pages.en.story));
    const dialog = page.getByRole('dialog');
    const { input } = searchBoxOf(page);
    await expect(dialog).toHaveCount(0);
    await open(page);
    await expect(dialog).toBeVisible();
    await expect(input).toBeFocused();
    await expect(input).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(input).not.toBeFocused();
    await open(page);
    await expect(dialog).toBeVisible();
    await expect(input).toBeFocused();
  });
}

test('“/” that is typed into the search is a letter', async ({ page }) => {
  await page.goto(at('hearth', pages.en.story));
  const { input } = searchBoxOf(page);
  await page.keyboard.press('/');
  await input.pressSequentially('a/b');
  await expect(input).toHaveValue('a/b');
});

test('nothing of the search is asked for before a reader reaches for it', async ({ page }) => {
  const { requests } = watch(page);
  await page.goto(at('hearth', pages.en.story));
  await page.evaluate(() => document.fonts.ready);
  const ofSearch = () => requests.filter(({ url }) => /search|pagefind/i.test(new URL(url).pathname));
  expect(ofSearch()).toEqual([]);
  await search(page, 'licence');
  expect(ofSearch().length).toBeGreaterThan(3);
});

test('what a search needs is asked for together when the reader reaches for it, and none of it twice', async ({
  page,
}) => {
  const { requests } = watch(page);
  const asked = () => requests.map(({ url }) => new URL(url).pathname);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/en\/search\/$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at('hearth', pages.en.story));
  await page.keyboard.press('/');
  for (const needed of [/search-box[^/]*\.js$/, /pagefind-worker\.js$/, /pagefind\.wasm$/, /pf_meta$/])
    await expect.poll(() => asked().some((path) => needed.test(path)), `${needed}`).toBe(true);
  letGo();
  const { input, results } = searchBoxOf(page);
  await input.fill('licence');
  await results.first().waitFor();
  const ofSearch = asked().filter((path) => /search|pagefind/.test(path));
  expect(ofSearch.filter((path, index) => ofSearch.indexOf(path) !== index)).toEqual([]);
});

test('a WebAssembly that does not come at first is asked for once more', async ({ page }) => {
  let failures = 0;
  await page.route(/pagefind\.wasm$/, (route) => {
    failures += 1;
    return failures === 1 ? route.abort() : route.continue();
  });
  await page.goto(at('hearth', pages.en.story));
  const { results } = await search(page, 'licence');
  await expect(results.first()).toBeVisible();
  expect(failures).toBe(2);
});

test('results come while typing, with the words marked', async ({ page }) => {
  await page.goto(at('hearth', pages.en.story));
  const { input, results } = searchBoxOf(page);
  await page.keyboard.press('/');
  await input.pressSequentially('jailbr');
  await expect(results.first().locator('mark').first()).toHaveText(/^jailbreak/i);
  await input.pressSequentially('qwertyuiop');
  await expect(results).toHaveCount(0);
});

test('arrows go through the choices and round, and Enter lands on the chosen passage', async ({ page }) => {
  await page.goto(at('hearth', pages.en.home));
  const { input, choices } = await search(page, 'government');
  const count = await choices.count();
  expect(count).toBeGreaterThan(2);
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  const expectChosen = async (index: number) => {
    const choice = choices.nth(index);
    await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(1);
    await expect(choice).toHaveAttribute('aria-selected', 'true');
    await expect(input).toHaveAttribute('aria-activedescendant', `${await choice.getAttribute('id')}`);
    await expect(choice).toBeInViewport();
    await expect(input).toBeFocused();
  };
  await page.keyboard.press('ArrowUp');
  await expectChosen(count - 1);
  await page.keyboard.press('ArrowDown');
  await expectChosen(0);
  await page.keyboard.press('ArrowDown');
  await expectChosen(1);
  const address = await addressOf(choices.nth(1));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await expect(page.locator(':target')).toBeInViewport();
});

test('Enter without a choice takes the first result', async ({ page }) => {
  await page.goto(at('hearth', pages.en.home));
  const { results } = await search(page, 'overreacted');
  const address = await addressOf(results.first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

const closers = {
  Escape: (page: Page) => page.keyboard.press('Escape'),
  'the button': (page: Page) => page.getByRole('button', { name: 'Close' }).click(),
};

for (const [how, close] of Object.entries(closers)) {
  test(`${how} closes the search, and the focus returns to the link that opened it`, async ({ page }) => {
    await page.goto(at('hearth', pages.en.story));
    const link = page.locator('.search-link');
    await link.focus();
    await page.keyboard.press('Enter');
    const { input, results } = searchBoxOf(page);
    await input.fill('licence');
    await expect(results.first()).toBeVisible();
    await close(page);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(link).toBeFocused();
    await expect(page).toHaveURL(at('hearth', pages.en.story));
  });
}

test('a result on the same page closes the search and lands on its passage', async ({ page }) => {
  await page.goto(at('hearth', pages.en.story));
  const { results } = await search(page, 'overreacted');
  const { pathname, hash } = new URL(await addressOf(results.first()));
  expect(pathname).toBe(`/${pages.en.story}`);
  await results.first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator(hash)).toBeInViewport();
  expect(new URL(page.url()).hash).toBe(hash);
});
