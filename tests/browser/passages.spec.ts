import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { read, settled, wordsOf } from './reading.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'block' });

const english = at('hearth', pages.en.story);
const portuguese = at('hearth', pages.pt.story);

function tools(page: Page) {
  return page.getByRole('toolbar', { name: /^(This passage|Este trecho|هذا المقطع)$/ });
}

function copyButton(page: Page) {
  return tools(page).getByRole('button').first();
}

function originalButton(page: Page) {
  return tools(page).getByRole('button').nth(1);
}

/** The block that the tools belong to. */
function blockOfTools(page: Page): Promise<string | undefined> {
  return tools(page).evaluate(
    (toolbar) =>
      (/^H\d$/.test(toolbar.previousElementSibling?.tagName ?? '')
        ? toolbar.previousElementSibling
        : toolbar.parentElement
      )?.id,
  );
}

async function reachFor(page: Page, id: string): Promise<void> {
  await page.locator(`[id="${id}"]`).hover();
  await expect.poll(() => blockOfTools(page)).toBe(id);
}

test('the tools of a passage appear where the pointer is, and nowhere else', async ({ page }) => {
  await page.goto(english);
  for (const id of ['a1', 'a7', 'a14', 'a19', 'a26', 'c4']) {
    await reachFor(page, id);
    await expect(tools(page)).toHaveCSS('opacity', '1');
    await expect(tools(page)).toHaveCount(1);
  }
  await page.locator('footer').hover();
  await expect(tools(page)).toHaveCSS('opacity', '0');
});

test('from a passage or a heading the pointer comes to its tools', async ({ page }) => {
  await page.goto(english);
  for (const id of ['a1', 'a14', 'a22']) {
    await reachFor(page, id);
    const block = await page.locator(`[id="${id}"]`).boundingBox();
    const button = await copyButton(page).boundingBox();
    if (!block || !button) throw new Error(`${id} or its tools cannot be seen`);
    const x = button.x + button.width / 2;
    await page.mouse.move(x, block.y + block.height - 2);
    await page.mouse.move(x, button.y + button.height / 2, { steps: 20 });
    await expect(tools(page)).toHaveCSS('opacity', '1');
    expect(await blockOfTools(page)).toBe(id);
    expect(await copyButton(page).evaluate((element) => element.matches(':hover'))).toBe(true);
  }
});

test('tools that are not seen are not in the way of the passage below', async ({ page }) => {
  await page.goto(english);
  await reachFor(page, 'a6');
  await page.mouse.move(0, 0);
  const covered = await tools(page).evaluate((toolbar) => {
    const { x, y, width, height } = toolbar.getBoundingClientRect();
    return toolbar.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(covered).toBe(false);
});

test('the tools belong to no heading’s words, and move no text', async ({ page }) => {
  await page.goto(english);
  await settled(page);
  const heading = await page.locator('h1').textContent();
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = { height: await height(), words: await wordsOf(page) };
  for (const id of ['a1', 'a14', 'a19', 'a7', 'c4']) {
    await reachFor(page, id);
    expect({ height: await height(), words: await wordsOf(page) }).toEqual(before);
  }
  await reachFor(page, 'a1');
  await expect(page.locator('h1')).toHaveText(heading ?? '');
});

test('from the keyboard the tools wait at the passage that is being read, and the arrow keys move them', async ({
  page,
}) => {
  await page.goto(english);
  await page.keyboard.press('Shift');
  await expect(tools(page)).toBeAttached();
  await read(page, 'a19');
  await expect.poll(() => blockOfTools(page)).toBe('a19');
  await copyButton(page).focus();
  await expect(tools(page)).toHaveCSS('opacity', '1');
  const order = await page
    .locator('main [id]:not(section, #reading-tools)')
    .evaluateAll((all) => all.map(({ id }) => id));
  const from = order.indexOf('a19');
  for (const [key, step] of [
    ['ArrowDown', 1],
    ['ArrowDown', 2],
    ['ArrowDown', 3],
    ['ArrowUp', 2],
    ['ArrowUp', 1],
    ['ArrowUp', 0],
    ['ArrowUp', -1],
  ] as const) {
    await page.keyboard.press(key);
    expect(await blockOfTools(page)).toBe(order[from + step]);
    await expect(copyButton(page)).toBeFocused();
    await expect(copyButton(page)).toBeInViewport({ ratio: 1 });
  }
});

test('a touch on a passage brings its tools', async ({ browser }) => {
  const page = await (
    await browser.newContext({ hasTouch: true, viewport: { width: 320, height: 720 } })
  ).newPage();
  await page.goto(english);
  await page.locator('#a10').tap();
  await expect.poll(() => blockOfTools(page)).toBe('a10');
  await page.locator('#a11').tap();
  await expect.poll(() => blockOfTools(page)).toBe('a11');
});

for (const address of [english, `${english}#a8`]) {
  test(`at ${address.slice(address.indexOf('/en/'))} “Copy link” puts the address of the passage on the clipboard, and says so`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    await reachFor(page, 'a19');
    await expect(copyButton(page)).toHaveText('Copy link');
    await copyButton(page).click();
    await expect(copyButton(page)).toHaveText('Link copied');
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${english}#a19`);
    await expect(page).toHaveURL(address);
    await page.locator('#a10').hover();
    await copyButton(page).evaluate((button) => button.blur());
    await reachFor(page, 'a11');
    await expect(copyButton(page)).toHaveText('Copy link');
  });
}

test('where there is no clipboard, the link is in the address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
  });
  await page.goto(english);
  await reachFor(page, 'a19');
  await copyButton(page).click();
  await expect(page).toHaveURL(`${english}#a19`);
  await expect(copyButton(page)).toHaveText('Copy link');
});

test('the original of a translated passage is shown and hidden in place, in its language', async ({
  page,
}) => {
  await page.goto(english);
  const [paragraph, heading] = [
    await page.locator('#a19').textContent(),
    await page.locator('#a14').textContent(),
  ];
  await page.goto(portuguese);
  const { requests } = watch(page);
  for (const [id, words] of [
    ['a19', paragraph],
    ['a14', heading],
  ] as const) {
    await reachFor(page, id);
    await expect(originalButton(page)).toHaveText('Mostrar o original (inglês)');
    await originalButton(page).click();
    const original = page.locator(`[id="${id}"] .original-block`);
    await expect(original).toHaveAttribute('lang', 'en');
    await expect(original).toHaveAttribute('dir', 'ltr');
    expect((await original.textContent())?.trim()).toBe(
      words?.replace(/The Hearth Conversation:[\s\S]*/, '').trim(),
    );
    await expect(originalButton(page)).toHaveText('Ocultar o original');
    await originalButton(page).click();
    await expect(original).toHaveCount(0);
    await expect(originalButton(page)).toHaveText('Mostrar o original (inglês)');
    await originalButton(page).evaluate((button) => button.blur());
  }
  expect(requests.filter(({ url }) => url === english)).toHaveLength(1);
});

test('each document has the original of its own source language, and a source has none', async ({ page }) => {
  for (const [address, originals] of [
    [english, { a19: undefined, a7: undefined, c4: 'Show the original (Portuguese)' }],
    [portuguese, { a19: 'Mostrar o original (inglês)', a26: 'Mostrar o original (inglês)', c4: undefined }],
    [at('candeia', candeia.story.ar), { a4: 'عرض الأصل (البرتغالية)', c4: undefined }],
    [
      at('candeia', candeia.story.en),
      {
        a10: 'Show the original (Portuguese)',
        c4: 'Show the original (Arabic)',
        c5: undefined,
        a20: undefined,
      },
    ],
  ] as const) {
    await page.goto(address);
    for (const [id, words] of Object.entries(originals)) {
      await reachFor(page, id);
      const buttons = tools(page).getByRole('button');
      await expect(buttons, id).toHaveCount(words === undefined ? 1 : 2);
      if (words !== undefined) await expect(originalButton(page)).toHaveText(words);
    }
  }
});

test('an original that cannot be had is said to be missing, and can be asked for again', async ({ page }) => {
  await page.goto(portuguese);
  await reachFor(page, 'a19');
  await page.route(english, (route) => route.abort());
  await originalButton(page).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Não foi possível carregar o outro idioma.' }),
  ).toHaveCount(1);
  await expect(page.locator('.original-block')).toHaveCount(0);
  await page.unroute(english);
  await originalButton(page).click();
  await expect(page.locator('#a19 .original-block')).toBeVisible();
});
