import { expect, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { searchBoxOf } from './search-box.ts';

// What a service worker fetches, a test cannot hold back.
test.use({ serviceWorkers: 'block' });

for (const { path, query, says } of [
  { path: pages.en.search, query: 'newsletter', says: /^1 result for “newsletter”/ },
  { path: pages.pt.search, query: 'telefone', says: /^1 resultado para “telefone”/ },
] as const) {
  test(`one result for “${query}” in /${path} is said in the singular`, async ({ page }) => {
    await page.goto(at('hearth', path));
    const { input, status, ownResults } = searchBoxOf(page);
    await input.fill(query);
    await expect(status).toHaveText(says);
    await expect(ownResults).toHaveCount(1);
  });
}

for (const { path, query, words } of [
  { path: pages.en.search, query: 'licence', words: 'results for' },
  { path: pages.pt.search, query: 'licença', words: 'resultados para' },
] as const) {
  test(`several results for “${query}” in /${path} are said with their number, in the plural`, async ({
    page,
  }) => {
    await page.goto(at('hearth', path));
    const { input, status, ownResults } = searchBoxOf(page);
    await input.fill(query);
    await expect(ownResults.nth(1)).toBeVisible();
    await expect(status).toContainText(`${await ownResults.count()} ${words} “${query}”`);
  });
}

test('the number of results in Arabic is said in the form that the number asks for', async ({ page }) => {
  await page.goto(at('candeia', candeia.search));
  const { input, status, ownResults } = searchBoxOf(page);
  await input.fill('العبّارة');
  await expect(ownResults.first()).toBeVisible();
  const forms = {
    zero: 'لا نتائج عن',
    one: 'نتيجة واحدة عن',
    two: 'نتيجتان عن',
    few: ' نتائج عن',
    many: ' نتيجة عن',
    other: ' نتيجة عن',
  };
  const form = new Intl.PluralRules('ar').select(await ownResults.count());
  await expect(status).toContainText(forms[form]);
});

test('where nothing is found, that is said', async ({ page }) => {
  await page.goto(at('hearth', pages.pt.search));
  const { input, status, results } = searchBoxOf(page);
  await input.fill('qwertyuiop');
  await expect(status).toHaveText('Nada encontrado para “qwertyuiop”.');
  await expect(results).toHaveCount(0);
});

test('the query is in the address of the search page, and its results are there after a reload', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.pt.search));
  const { input, results } = searchBoxOf(page);
  await input.fill('exportação');
  await expect(results.first()).toBeVisible();
  await expect(page).toHaveURL(`${at('hearth', pages.pt.search)}?q=${encodeURIComponent('exportação')}`);
  const texts = await results.allTextContents();
  await page.reload();
  await expect(input).toHaveValue('exportação');
  await expect(results).toHaveText(texts);
  await input.fill('');
  await expect(page).toHaveURL(at('hearth', pages.pt.search));
  await expect(results).toHaveCount(0);
});

test('an address with a query opens the search over a story', async ({ page }) => {
  await page.goto(`${at('hearth', pages.en.story)}?q=licence`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(searchBoxOf(page).results.first()).toBeVisible();
});

test('a search that cannot be loaded says so, and works once it can', async ({ page }) => {
  const bundle = '**/search/en/**';
  await page.route(bundle, (route) => route.abort());
  await page.goto(at('hearth', pages.en.story));
  const { input, status, results } = searchBoxOf(page);
  await page.keyboard.press('/');
  await input.fill('licence');
  await expect(status).toHaveText('The search could not be loaded. Check the connection and try again.');
  await page.unroute(bundle);
  await input.fill('overreacted');
  await expect(results.first()).toBeVisible();
});

test('what the language of the page answers is listed before another language has answered, and stays where that fails', async ({
  page,
}) => {
  let fail = () => {};
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route('**/search/en/**', async (route) => {
    await failed;
    await route.abort();
  });
  await page.goto(at('hearth', pages.pt.story));
  const { input, status, results, choices } = searchBoxOf(page);
  await page.keyboard.press('/');
  await input.fill('degelo');
  await expect(results.first()).toContainText('degelo');
  await expect(status).toHaveText('Buscando…');
  const listed = await results.count();
  await page.keyboard.press('ArrowDown');
  fail();
  await expect(status).toContainText('“degelo”');
  await expect(results).toHaveCount(listed);
  await expect(results.first()).toHaveAttribute('aria-selected', 'true');
  await expect(choices.last()).toHaveText('Buscar também em outro idioma: inglês');
});

test('where the search box itself cannot be fetched, the link leads to the search page', async ({ page }) => {
  await page.route('**/en/search/', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
  await page.goto(at('hearth', pages.en.story));
  await page.locator('.search-link').click();
  await expect(page).toHaveURL(at('hearth', pages.en.search));
  await expect(searchBoxOf(page).input).toBeVisible();
});
