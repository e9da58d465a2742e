import { expect, test } from '@playwright/test';
import { at, pages } from '../support/page-addresses.ts';
import { searchBoxOf } from './search-box.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'block' });

test('a reader whose browser keeps nothing has the whole site: choice of language, switch, tools, settings, search', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = (owner: object, name: string) =>
      Object.defineProperty(owner, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    for (const name of ['localStorage', 'sessionStorage', 'caches']) refuse(window, name);
    refuse(Navigator.prototype, 'serviceWorker');
  });
  const { messages } = watch(page);
  await page.goto(at('hearth'));
  await expect(page).toHaveURL(at('hearth', pages.en.home));

  await page.goto(at('hearth', pages.en.story));
  await page.locator('#a18').evaluate((block) => block.scrollIntoView());
  await page.locator('.languages a[data-language=pt]').click();
  // The block goes along in the address.
  await expect(page).toHaveURL(`${at('hearth', pages.pt.story)}#a18`);
  await expect(page.locator('#a18')).toBeInViewport();

  await page.locator('#a18').hover();
  await expect(page.locator('.passage-tools')).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('[data-with=en]').click();
  await expect(page.locator('main.paired')).toBeVisible();
  await page.locator('.leave').click();
  await expect(page.locator('main.paired')).toHaveCount(0);
  await expect(page.locator('[data-with=en]')).toBeFocused();
  await page.locator('button.settings').click();
  await page.locator('input[name=theme][value=dark]').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  const { input, results } = searchBoxOf(page);
  await input.fill('exportação');
  await results.first().click();
  await expect(page).toHaveURL(/mark=/);
  await page.goto(at('hearth', pages.en.offline));
  await expect(page.getByText('This browser does not let the site save pages.')).toBeVisible();
  expect(messages).toEqual([]);
});

test('what is kept and cannot be read does no harm, and one tab’s choice does not undo another’s', async ({
  page,
  context,
}) => {
  const { messages } = watch(page);
  await page.goto(at('hearth', pages.en.contact));
  for (const value of ['{', '"text"', '[1]', '{"path":"/en/contact/","place":7}']) {
    await page.evaluate((kept) => {
      for (const name of ['hearth-reading', 'hearth-searches', 'hearth-language'])
        localStorage.setItem(name, kept);
      for (const name of ['hearth-place', 'hearth-with']) sessionStorage.setItem(name, kept);
      history.replaceState({ of: 'another script' }, '');
    }, value);
    await page.reload();
  }
  expect(messages).toEqual([]);
  await page.evaluate(() => localStorage.clear());

  const tab = await context.newPage();
  for (const each of [page, tab]) await each.goto(at('hearth', pages.en.story));
  for (const [each, name, value] of [
    [page, 'theme', 'dark'],
    [tab, 'size', 'large'],
  ] as const) {
    await each.locator('button.settings').click();
    await each.locator(`input[name=${name}][value=${value}]`).check();
  }
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
});

test('a script that is cut off is no error, and comes when it is reached for once more', async ({ page }) => {
  const { messages } = watch(page);
  const scripts = /_astro\/(settings|reading-tools|arrival)\.client/;
  await page.route(scripts, (route) => route.abort());
  const tried = ['settings', 'reading-tools', 'arrival'].map((name) =>
    page.waitForEvent('requestfailed', (request) => request.url().includes(`${name}.client`)),
  );
  await page.goto(`${at('hearth', pages.en.story)}?mark=export#a4`);
  await page.locator('#a4').hover();
  await page.locator('button.settings').click();
  await Promise.all(tried);
  await page.unroute(scripts);
  await page.locator('button.settings').click();
  await expect(page.locator('.settings-panel')).toBeVisible();
  expect(messages.filter((message) => !message.includes('ERR_FAILED'))).toEqual([]);
});
