import { expect, type Page, type Route, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { checkHtml } from './check-html.ts';
import { chooseBeside, type Pair, pairs, pathOf, storyIn, wordsOf } from './reading.ts';
import { watch } from './watch.ts';

// What a worker answers from its store, no test could hold back.
test.use({ serviceWorkers: 'block' });

const [hearth, rightToLeft] = pairs;
if (!hearth || !rightToLeft) throw new Error('There are no pairs of languages');
const english = storyIn(hearth, 'en');
const portuguese = storyIn(hearth, 'pt-BR');

async function expectOpen(page: Page): Promise<void> {
  await expect(page.locator('main.paired')).toBeVisible();
}

async function expectClosed(page: Page): Promise<void> {
  await expect(page.locator('main.paired, main .pair')).toHaveCount(0);
}

test('the second language is asked for when it is wanted, and once', async ({ page }) => {
  const { requests } = watch(page);
  const asked = () => requests.filter(({ url }) => url.split('?')[0] === portuguese).length;
  await page.goto(english);
  await page.locator('footer').scrollIntoViewIfNeeded();
  await page.locator('footer').hover();
  expect(asked()).toBe(0);
  for (let times = 0; times < 2; times++) {
    await chooseBeside(page, 'pt');
    await expectOpen(page);
    await page.keyboard.press('Escape');
    await expectClosed(page);
  }
  await chooseBeside(page, 'pt');
  await expectOpen(page);
  expect(asked()).toBe(1);
});

test('where the second language cannot be had the page says so and stays whole, and the next press tries again', async ({
  page,
}) => {
  await page.goto(english);
  await page.locator('main').hover();
  await expect(page.locator('button.leave')).toBeAttached();
  const whole = await wordsOf(page);
  await page.route(portuguese, (route) => route.abort());
  await chooseBeside(page, 'pt');
  await expect(
    page.getByRole('status').filter({ hasText: 'The other language could not be loaded.' }),
  ).toHaveCount(1);
  await expectClosed(page);
  await expect(page.locator('button.leave')).toBeHidden();
  expect(await wordsOf(page)).toBe(whole);

  await page.unroute(portuguese);
  await page.route(portuguese, (route) => route.fulfill({ status: 503, body: 'Try later' }));
  await chooseBeside(page, 'pt');
  await expect(
    page.getByRole('status').filter({ hasText: 'The other language could not be loaded.' }),
  ).toHaveCount(1);
  await expectClosed(page);

  await page.unroute(portuguese);
  await chooseBeside(page, 'pt');
  await expectOpen(page);
});

test('who leaves before the second language has come does not get it', async ({ page }) => {
  await page.goto(english);
  await page.locator('main').hover();
  await expect(page.locator('button.leave')).toBeAttached();
  let held: Route | undefined;
  await page.route(portuguese, (route) => {
    held = route;
  });
  await chooseBeside(page, 'pt');
  await expect.poll(() => held !== undefined).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(english);
  const came = page.waitForResponse(portuguese);
  await held?.continue();
  await (await came).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expectClosed(page);
});

test('the second language is remembered on the next story of the visit, until it is left', async ({
  page,
  browser,
}) => {
  await page.goto(at('candeia', candeia.story.en));
  await chooseBeside(page, 'ar');
  await expectOpen(page);
  await page.goto(at('candeia', candeia.partial.en));
  await expectOpen(page);
  await expect(page).toHaveURL(at('candeia', `${candeia.partial.en}?with=ar`));
  await expect(page.locator('#a2.pair > [lang]')).toHaveAttribute('lang', 'ar');

  const another = await (await browser.newContext()).newPage();
  await another.goto(at('candeia', candeia.story.en));
  await another.locator('main').hover();
  await expect(another.locator('button.leave')).toBeAttached();
  await expectClosed(another);

  await page.keyboard.press('Escape');
  await expectClosed(page);
  await page.goto(at('candeia', candeia.story.en));
  await page.locator('main').hover();
  await expect(page.locator('button.leave')).toBeAttached();
  await expectClosed(page);
  await expect(page).toHaveURL(at('candeia', candeia.story.en));
});

test('a remembered language leaves pages alone that are no stories', async ({ page }) => {
  const { messages } = watch(page);
  await page.goto(`${english}?with=pt`);
  await expectOpen(page);
  await page.goto(at('hearth', pages.en.faq));
  await page.locator('main').hover();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(at('hearth', pages.en.faq));
  expect(messages).toEqual([]);
});

const looked: readonly Pair[] = [hearth, { ...hearth, from: 'pt-BR', to: 'en' }, rightToLeft];

const besideIn = (pair: Pair) => `${storyIn(pair, pair.from)}?with=${pathOf(pair.to)}`;

for (const pair of looked) {
  test(`axe finds nothing in ${pair.from} with ${pair.to} beside it, narrow or wide, light or dark`, async ({
    page,
  }) => {
    const { messages } = watch(page);
    await page.goto(besideIn(pair));
    await expectOpen(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const coloursOnly = colorScheme === 'dark';
        const { found, passed } = await lookAt(page, {
          standards: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          coloursOnly,
        });
        expect(found, `${width} px, ${colorScheme}`).toEqual([]);
        expect(passed).toBeGreaterThan(coloursOnly ? 0 : 15);
      }
    }
    expect(messages).toEqual([]);
  });
}

test('the W3C’s checker finds no error in a story with another one beside it', async ({ page }, info) => {
  const documents: string[] = [];
  for (const pair of looked) {
    await page.goto(besideIn(pair));
    await expectOpen(page);
    const whole = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
    // The styles are those of the page as it was built.
    documents.push(whole.replaceAll(/<style[\s\S]*?<\/style>/g, ''));
  }
  const broken = documents.map((html) => html.replace('<main', '<main nonsense'));
  const errors = checkHtml([...documents, ...broken], info);
  for (const [index, { from, to }] of looked.entries()) {
    expect(errors[index], `${from} with ${to}`).toEqual([]);
    // The checker sees a mistake when there is one.
    expect(errors[documents.length + index], `${from} with ${to}`).toHaveLength(1);
  }
});
