import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { addressOf, search, searchBoxOf } from './search-box.ts';
import { watch } from './watch.ts';

// What a service worker fetches, a test does not see.
test.use({ serviceWorkers: 'block' });

const searchPage = at('candeia', 'en/search/');
const ferry = at('candeia', candeia.story.en);
const market = at('candeia', candeia.partial.en);

function titlesOf(page: Page) {
  return page.locator('hearth-search [role=group] > p');
}

/** The pages that the listed passages are on, in their order, each once in a row. */
async function pagesOf(page: Page): Promise<string[]> {
  const addresses = await searchBoxOf(page).results.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href.replace(/[?#].*/, '')),
  );
  return addresses.filter((address, index) => address !== addresses[index - 1]);
}

test('a kind that is chosen with the keyboard leaves only documents of that kind, and is in the address', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.en.search));
  const { input, results } = searchBoxOf(page);
  await input.fill('licence');
  await expect(results.nth(1)).toBeVisible();
  const everything = await titlesOf(page).count();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Show')).toBeFocused();
  await page.keyboard.type('Glossary');
  await expect(page).toHaveURL(`${at('hearth', pages.en.search)}?q=licence&kind=glossary`);
  await expect(titlesOf(page).first()).toHaveText(/^Glossary /);
  for (const title of await titlesOf(page).allTextContents()) expect(title).toMatch(/^Glossary /);
  expect(await titlesOf(page).count()).toBeLessThan(everything);
  await page.reload();
  await expect(page.getByLabel('Show')).toHaveValue('glossary');
  await expect(titlesOf(page).first()).toHaveText(/^Glossary /);
});

test('a topic that is chosen leaves only what belongs to it, and is in the address', async ({ page }) => {
  await page.goto(`${searchPage}?q=market`);
  await expect.poll(() => pagesOf(page)).toEqual([market, ferry]);
  await page.getByLabel('Topic').selectOption('river');
  await expect.poll(() => pagesOf(page)).toEqual([ferry]);
  await expect(page).toHaveURL(`${searchPage}?q=market&topic=river`);
});

test('in the order of dates the newest comes first, and that is in the address', async ({ page }) => {
  await page.goto(`${searchPage}?q=market`);
  await expect.poll(() => pagesOf(page)).toEqual([market, ferry]);
  await page.getByLabel('Order').selectOption('Newest first');
  await expect.poll(() => pagesOf(page)).toEqual([ferry, market]);
  await expect(page).toHaveURL(`${searchPage}?q=market&order=date`);
  await page.getByLabel('Order').selectOption('Best match first');
  await expect.poll(() => pagesOf(page)).toEqual([market, ferry]);
  await expect(page).toHaveURL(`${searchPage}?q=market`);
});

test('a filter holds in the other languages too', async ({ page }) => {
  await page.goto(`${at('candeia', 'pt/busca/')}?q=market&topic=river`);
  const { status } = searchBoxOf(page);
  await expect(status).toHaveText('Nada neste idioma para “market”. 2 resultados (inglês).');
  expect(await pagesOf(page)).toEqual([at('candeia', candeia.story['pt-BR'])]);
});

test('an address with all of a search brings all of it back', async ({ page }) => {
  await page.goto(`${searchPage}?q=market&kind=article&topic=river&order=date`);
  await expect.poll(() => pagesOf(page)).toEqual([ferry]);
  await expect(page.getByLabel('Show')).toHaveValue('article');
  await expect(page.getByLabel('Topic')).toHaveValue('river');
  await expect(page.getByLabel('Order')).toHaveValue('date');
});

test('what an address asks for and the search does not have, is left out', async ({ page }) => {
  await page.goto(`${searchPage}?q=market&kind=nonsense&order=sideways`);
  await expect.poll(() => pagesOf(page)).toEqual([market, ferry]);
  await expect(page).toHaveURL(`${searchPage}?q=market`);
});

test('a slow click on a result that was just typed for leads to its passage', async ({ page }) => {
  await page.goto(searchPage);
  const { input, results } = searchBoxOf(page);
  await input.pressSequentially('market');
  await expect(results.nth(4)).toBeVisible();
  const address = await addressOf(results.nth(4));
  await results.nth(4).click({ delay: 500 });
  await expect(page).toHaveURL(address);
});

test('Back leads from a passage to the search page as it was left', async ({ page }) => {
  await page.goto(at('candeia', 'en/'));
  await page.goto(searchPage);
  const { input, results } = searchBoxOf(page);
  await input.fill('market');
  await page.getByLabel('Topic').selectOption('river');
  await expect.poll(() => pagesOf(page)).toEqual([ferry]);
  const texts = await results.allTextContents();
  await results.first().click();
  await expect(page.locator(':target')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(`${searchPage}?q=market&topic=river`);
  await expect(input).toHaveValue('market');
  await expect(page.getByLabel('Topic')).toHaveValue('river');
  await expect(results).toHaveText(texts);
  // Typing and filtering are no steps of their own on the way back.
  await page.goBack();
  await expect(page).toHaveURL(at('candeia', 'en/'));
});

test('Back leads from a passage to the page that the search was opened on, and Forward to the passage', async ({
  page,
}) => {
  await page.goto(at('candeia', 'en/'));
  const { results } = await search(page, 'tarpaulin');
  const address = await addressOf(results.first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await page.goBack();
  await expect(page).toHaveURL(at('candeia', 'en/'));
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goForward();
  await expect(page).toHaveURL(address);
  await expect(page.locator(':target')).toBeInViewport();
});

test('what is asked reaches nobody: no request holds the words of a query', async ({ page }) => {
  const { requests } = watch(page);
  await page.goto(at('candeia', 'en/'));
  const { input, status } = await search(page, 'tarpaulin');
  await input.fill('zeppelin');
  await expect(status).toHaveText('Nothing found for “zeppelin”.');
  expect(requests.length).toBeGreaterThan(10);
  expect(requests.filter(({ url }) => /tarpaulin|zeppelin/.test(url))).toEqual([]);
});

/** What the browser keeps of queries. */
function keptOn(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('hearth-searches'));
}

test('queries that led somewhere are offered again, the newest first, and can be asked and cleared with the keyboard', async ({
  page,
}) => {
  await page.goto(at('candeia', 'en/'));
  for (const query of ['market', 'tarpaulin']) {
    await search(page, query);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/mark=/);
  }
  await page.keyboard.press('/');
  const { input, choices, results } = searchBoxOf(page);
  await input.pressSequentially('zeppelin');
  await expect(searchBoxOf(page).status).toHaveText('Nothing found for “zeppelin”.');
  await input.fill('');
  await expect(page.getByRole('group', { name: 'Recent searches' })).toBeVisible();
  await expect(choices).toHaveText(['tarpaulin', 'market', 'Clear recent searches']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(input).toHaveValue('market');
  await expect(results.first()).toContainText('market');
  await expect(input).toBeFocused();
  await input.fill('');
  await expect(choices).toHaveCount(3);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(choices).toHaveCount(0);
  expect(await keptOn(page)).toBeNull();
  await expect(input).toBeFocused();
  await page.reload();
  await page.keyboard.press('/');
  await expect(input).toBeFocused();
  await expect(choices).toHaveCount(0);
});

test('six queries are kept, each once', async ({ page }) => {
  await page.goto(at('candeia', 'en/'));
  await page.evaluate(() =>
    localStorage.setItem('hearth-searches', JSON.stringify(['ferry', 'a', 'b', 'c', 'd', 'market'])),
  );
  for (const query of ['market', 'tarpaulin']) {
    await search(page, query);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`mark=${query}`));
  }
  expect(JSON.parse((await keptOn(page)) ?? '')).toEqual(['tarpaulin', 'market', 'ferry', 'a', 'b', 'c']);
});

test('a search leads to its passage also where the browser keeps nothing', async ({ page }) => {
  const { messages } = watch(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
    };
  });
  await page.goto(ferry);
  await search(page, 'tarpaulin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/mark=tarpaulin#a10$/);
  expect(messages).toEqual([]);
});

test('Enter waits for the answer to what was typed, and does not open what stood there before', async ({
  page,
}) => {
  await page.goto(searchPage);
  const { input, results } = searchBoxOf(page);
  await input.fill('market');
  await expect(results.nth(1)).toBeVisible();
  await input.fill('tarpaulin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/mark=tarpaulin#a10$/);

  // Whoever goes on typing does not go anywhere; no answer comes before that.
  let goOn = () => {};
  const typed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/search/en/terms.json', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(searchPage);
  await input.fill('market');
  await page.keyboard.press('Enter');
  await input.pressSequentially('x');
  goOn();
  await expect(searchBoxOf(page).status).toContainText('marketx');
  await expect(page).toHaveURL(`${searchPage}?q=marketx`);
});

test('a search that is closed while it is typed for leaves the address alone, and opens once however often it is reached for', async ({
  page,
}) => {
  await page.route('**/en/search/', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(ferry);
  await page.keyboard.press('/');
  await page.keyboard.press('/');
  const { input } = searchBoxOf(page);
  await expect(input).toBeFocused();
  await expect(page.locator('dialog.search')).toHaveCount(1);
  await input.fill('zeppelin');
  await page.keyboard.press('Escape');
  await expect(searchBoxOf(page).status).toHaveText('Nothing found for “zeppelin”.');
  await expect(page).toHaveURL(ferry);
});

test('a bundle that cannot be had leaves no worker behind', async ({ page }) => {
  await page.route('**/search/en/terms.json', (route) => route.abort());
  await page.goto(searchPage);
  const { input, status, results } = searchBoxOf(page);
  await input.fill('market');
  await expect(status).toHaveText(/could not|cannot|failed|try again/i);
  await expect
    .poll(() => page.workers().filter((worker) => worker.url().includes('/search/en/')))
    .toEqual([]);
  await page.unroute('**/search/en/terms.json');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/mark=market/);
  await expect(results).toHaveCount(0);
});
