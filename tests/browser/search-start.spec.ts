import { expect, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { search, searchBoxOf } from './search-box.ts';
import { watch } from './watch.ts';

test('where nothing is typed there is what one could look for, which goes once something is', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.pt.search));
  const start = page.locator('.start');
  await expect(start.getByRole('heading')).toHaveText([
    'As perguntas das últimas histórias',
    'Glossário',
    'Quem é quem',
  ]);
  expect(await start.getByRole('link').count()).toBeGreaterThan(10);
  expect((await lookAt(page)).found).toEqual([]);
  const { input, results } = searchBoxOf(page);
  await input.fill('anthropic');
  await expect(results.first()).toBeVisible();
  await expect(start).toBeHidden();
  await input.fill('');
  await expect(start).toBeVisible();
});

test('what one could look for stands in the dialog too, leads there and closes it', async ({ page }) => {
  await page.goto(at('hearth', pages.en.story));
  await page.keyboard.press('/');
  const question = page.locator('dialog .start a').first();
  await expect(question).toHaveAttribute('href', `/${pages.en.story}`);
  await question.click();
  await expect(page.locator('dialog')).toBeHidden();
});

test('nothing but the search itself is asked for before a reader types', async ({ page }) => {
  const { requests } = watch(page);
  await page.goto(at('hearth', pages.en.search));
  await expect(page.locator('.start')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(requests.filter(({ url }) => /pf_filter|pf_fragment|pf_index/.test(url))).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('what one could look for is links', async ({ page }) => {
    await page.goto(at('candeia', 'en/search/'));
    await expect(page.locator('hearth-search form')).toBeHidden();
    await page.locator('.start a').first().click();
    await expect(page).toHaveURL(at('candeia', candeia.guide.en));
  });
});

test('what is found in a story stands together, each passage with what it is part of', async ({ page }) => {
  await page.goto(at('hearth', pages.pt.story));
  await search(page, 'retaliação');
  const groups = page.locator('hearth-search [role=group]');
  const titles = await groups.locator('> p').allTextContents();
  expect(new Set(titles).size).toBe(titles.length);
  const story = groups.filter({ hasText: 'EUA liberam' }).first();
  const hashes = await story
    .locator('a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hash[1]));
  expect(new Set(hashes)).toEqual(new Set(['a', 'c']));
  await expect(story.locator('a[href*="#c"] small').first()).toContainText('Conversas · ');
});

test('every number of the search is one of results: beside the list, in it, and in each filter once it is chosen', async ({
  page,
}) => {
  await page.goto(at('candeia', 'en/search/'));
  const { input, status, ownResults } = await search(page, 'ferry');
  const kind = page.locator('select[name=kind]');
  const width = await kind.evaluate((element) => element.getBoundingClientRect().width);
  const numbered = page.locator('.filters option').filter({ hasText: /\(\d+\)$/ });
  await expect(numbered).not.toHaveCount(0);
  expect(await kind.evaluate((element) => element.getBoundingClientRect().width)).toBe(width);
  const choices = await numbered.evaluateAll((options) =>
    options.map((option) => ({
      select: (option.closest('select') as HTMLSelectElement).name,
      value: (option as HTMLOptionElement).value,
      said: Number(/\((\d+)\)$/.exec(option.textContent ?? '')?.[1]),
    })),
  );
  expect(choices.map(({ select }) => select)).toContain('topic');
  expect(choices.length).toBeGreaterThan(2);
  const everything = await ownResults.count();
  for (const { select, value, said } of choices) {
    await page.locator(`select[name=${select}]`).selectOption(value);
    await expect(page).toHaveURL(new RegExp(`${select}=${value}`));
    await expect(status, value).toHaveText(new RegExp(`^${said} results? for “ferry”`));
    await expect(ownResults).toHaveCount(said);
    // What the filter hides is said where it is taken away.
    const all = page.locator(`select[name=${select}] option[value=""]`);
    await expect(all).toHaveText(new RegExp(` \\(${everything}\\)$`));
    await page.locator(`select[name=${select}]`).selectOption('');
  }
  await input.fill('');
  await expect(numbered).toHaveCount(0);
});

test('where there are more results than are listed, every number says so, until more are shown', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.en.search));
  const { input, status, results, ownResults, choices } = await search(page, 'government');
  const more = choices.filter({ hasText: 'Show more results' });
  await expect(status).toHaveText(`${await ownResults.count()}+ results for “government”.`);
  await expect(page.locator('select[name=kind] option[value=article]')).toHaveText(/^Articles \(\d+\+\)$/);
  const before = await results.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  while ((await more.count()) > 0) {
    const listed = await results.count();
    // By the arrows, which then stand on the first of what has come.
    for (let step = 0; step <= listed; step += 1) await page.keyboard.press('ArrowDown');
    await expect(more).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(results.nth(listed)).toHaveAttribute('aria-selected', 'true');
    await expect(input).toBeFocused();
  }
  await expect(status).toHaveText(`${await ownResults.count()} results for “government”.`);
  const after = await results.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(after.slice(0, before.length)).toEqual(before);
  const places = after.map((address) => new URL(address)).map(({ pathname, hash }) => pathname + hash);
  expect(new Set(places).size).toBe(places.length);
  // The story itself is among them.
  expect(places.some((place) => place.startsWith(new URL(at('hearth', pages.en.story)).pathname))).toBe(true);
});

test('a passage that two languages have is shown in both, that of the page first', async ({ page }) => {
  await page.goto(at('candeia', 'pt/busca/'));
  const { ownResults, choices } = await search(page, 'motor');
  await expect(page.locator('.beside')).toHaveCount(0);
  const first = await ownResults.first().locator('span').first().textContent();
  await choices.filter({ hasText: 'espanhol' }).click();
  const both = ownResults.filter({ has: page.locator('.beside') });
  await expect(both.first()).toBeVisible();
  await expect(both.first().locator('.found-too')).toHaveText(/^Encontrado em: /);
  const beside = both.first().locator('.beside');
  await expect(beside).toHaveAttribute('lang', /^(en|es|ar)$/);
  await expect(beside.locator('mark').first()).toBeVisible();
  await expect(ownResults.first().locator('span').first()).toHaveText(first ?? '');
});
