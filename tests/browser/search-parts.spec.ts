import { expect, type Page, test } from '@playwright/test';
import { buildInParts, everywhere, term, wordOf } from './parts-site.ts';
import { searchBoxOf } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default' });

let site: string;
let host: StaticHost;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await buildInParts('browser-parts');
});
test.beforeEach(async () => {
  host = await startHost(site);
});
test.afterEach(() => host.stop());

const searchPages = { en: 'en/search/', pt: 'pt/busca/', ar: 'ar/bahth/' } as const;

/** Folders of the parts that a page has asked for. */
function partsAskedBy(page: Page): () => string[] {
  const { requests } = watch(page);
  return () => [
    ...new Set(requests.flatMap(({ url }) => /\/search\/\w+\/parts\/([^/.]+)/.exec(url)?.[1] ?? [])),
  ];
}

/** Years of the invented stories that are listed, as their addresses have them. */
async function yearsListed(page: Page): Promise<string[]> {
  const addresses = await searchBoxOf(page).results.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  );
  return addresses.flatMap((address) => /\/year-(\d+)-/.exec(address)?.[1] ?? []);
}

test('an old story is found by itself, by asking its part and no other, and its words are marked where it leads', async ({
  page,
}) => {
  const asked = partsAskedBy(page);
  await page.goto(host.root + searchPages.en);
  const { input, results, choices, status } = searchBoxOf(page);
  await input.fill(wordOf[2012] ?? '');
  await expect(results).toHaveCount(1);
  await expect(status).toHaveText('1 result for “walnut”.');
  await expect(choices.filter({ hasText: 'older' })).toHaveCount(0);
  expect(asked()).toEqual(['2012-05-04']);
  await results.first().click();
  await expect(page).toHaveURL(`${host.root}en/year-2012-en/?mark=walnut#a2`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('hearth-searched')?.size)).toBe(1);
});

test('what is not asked yet is said and can be asked for from the keyboard, until all is listed, each once', async ({
  page,
}) => {
  const { messages } = watch(page);
  await page.goto(host.root + searchPages.en);
  const { input, choices, status } = searchBoxOf(page);
  const older = choices.filter({ hasText: 'older stories' });
  await input.fill(everywhere);
  await expect(status).toHaveText(
    '4 results for “bellows”. Older stories have not been searched yet: 2012 – 2021.',
  );
  expect(await yearsListed(page)).toEqual(['2025', '2024', '2023', '2022']);
  await expect(older).toHaveText('Search older stories: 2012 – 2021');

  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
  await expect(older).toHaveAttribute('aria-selected', 'true');
  await expect(input).toHaveAttribute('aria-activedescendant', (await older.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(
    '12 results for “bellows”. Older stories have not been searched yet: 2012 – 2013.',
  );
  // The arrows go on with the first that has come.
  const active = choices.and(page.locator('[aria-selected=true]'));
  await expect(active).toHaveAttribute('href', /year-2021-en/);
  await expect(input).toBeFocused();

  await older.click();
  await expect(status).toHaveText('14 results for “bellows”.');
  await expect(older).toHaveCount(0);
  expect(await yearsListed(page)).toEqual(Object.keys(wordOf).reverse());
  expect(messages).toEqual([]);
});

test('the newest first is the order of all parts', async ({ page }) => {
  await page.goto(`${host.root + searchPages.en}?q=${everywhere}&order=date`);
  await expect(searchBoxOf(page).status).toContainText('4 results');
  await searchBoxOf(page).choices.filter({ hasText: 'older' }).click();
  await expect(searchBoxOf(page).status).toContainText('12 results');
  expect((await yearsListed(page)).slice(0, 6)).toEqual(['2025', '2024', '2023', '2022', '2021', '2020']);
});

test('an entry that the query names comes first, by any of its names', async ({ page }) => {
  const asked = partsAskedBy(page);
  await page.goto(host.root + searchPages.en);
  const { input, results, status } = searchBoxOf(page);
  for (const name of [term.name, term.form]) {
    await input.fill(name);
    await expect(status).toContainText(`“${name}”`);
    await expect(results.first()).toHaveAttribute('href', /\/glossary\/term-0\//);
  }
  expect(asked()).toEqual(['entries-0']);
});

test('what no story has is said to be nowhere, without asking a part', async ({ page }) => {
  const asked = partsAskedBy(page);
  await page.goto(host.root + searchPages.en);
  const { input, status, choices } = searchBoxOf(page);
  await input.fill('zeppelin');
  await expect(status).toHaveText('Nothing found for “zeppelin”.');
  await expect(choices).toHaveCount(0);
  expect(asked()).toEqual([]);
});

test('in Portuguese, an old story that only English answers is found too, and what is left is said in Portuguese', async ({
  page,
}) => {
  await page.goto(host.root + searchPages.pt);
  const { input, status, results, choices } = searchBoxOf(page);
  await input.fill('castiçal');
  await expect(status).toContainText('2 resultados para “castiçal”.');
  await input.fill(wordOf[2020] ?? '');
  await expect(results.first()).toHaveAttribute('href', /year-2020-en/);
  await input.fill(everywhere);
  await expect(status).toContainText('Ainda não buscamos nas histórias mais antigas: 2012');
  await expect(choices.filter({ hasText: 'Buscar em histórias mais antigas: 2012' })).toHaveCount(1);
});

test.describe('without a service worker, whose requests cannot be stopped here', () => {
  test.use({ serviceWorkers: 'block' });

  test('where older parts cannot be had, the newest stay, that is said, and asking again brings them', async ({
    page,
  }) => {
    await page.goto(host.root + searchPages.en);
    const { input, status, choices } = searchBoxOf(page);
    const older = choices.filter({ hasText: 'older stories' });
    await page.route('**/parts/**', (route) => route.abort());
    await input.fill(everywhere);
    await expect(status).toContainText('Older stories have not been searched yet: 2012 – 2025.');
    await older.click();
    await expect(status).toHaveText(
      'The older stories could not be loaded. Check the connection and try again.',
    );
    await page.unroute('**/parts/**');
    await older.click();
    await expect.poll(() => yearsListed(page)).toContain('2025');
  });
});

test('a story that is kept brings the search of all parts along', async ({ page, context }) => {
  await page.goto(`${host.root}en/year-2025-en/`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByRole('button', { name: 'Saved for offline' })).toBeVisible({ timeout: 20_000 });
  await context.setOffline(true);
  await host.cut();
  await page.reload();
  await page.keyboard.press('/');
  const { input, results } = searchBoxOf(page);
  await input.fill(wordOf[2013] ?? '');
  await expect(results.first()).toHaveAttribute('href', /year-2013-en/);
});
