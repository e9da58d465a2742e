import { expect, type Page, test } from '@playwright/test';
import { at, candeia } from '../support/page-addresses.ts';
import {
  chooseBeside,
  expectAt,
  type Pair,
  pairs,
  pathOf,
  read,
  storyIn,
  widths,
  wordsOf,
} from './reading.ts';

/** The link that puts a language beside the page’s. */
function beside(page: Page, tag: string) {
  return page.locator(`[data-with="${pathOf(tag)}"]`);
}

function leaveButton(page: Page) {
  return page.locator('button.leave');
}

function opened(pair: Pair): string {
  return `${storyIn(pair, pair.from)}?with=${pathOf(pair.to)}`;
}

/** Opens a story with its second language beside it. */
async function open(page: Page, pair: Pair): Promise<void> {
  await page.goto(opened(pair));
  await expect(page.locator('main.paired')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** A row of two languages: where each side’s text begins, and how each side says its language. */
interface Row {
  id: string;
  own: { top: number; bottom: number; left: number; lang: string | undefined; dir: string };
  other: { top: number; bottom: number; left: number; lang: string | undefined; dir: string };
}

function rowsOf(page: Page): Promise<Row[]> {
  // The cells of a table stand in its rows: tables-and-charts.spec.ts.
  return page.locator('main .pair:not(th *, td *)').evaluateAll((rows) => {
    const side = (element: Element | undefined) => {
      if (!element) throw new Error('A row has two sides');
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      do texts.nextNode();
      while (!texts.currentNode.textContent?.trim());
      let block = texts.currentNode.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      // What begins with a picture is as high as that, which is as wide as its column.
      if (element.querySelector(':scope > :is(img, picture):first-child')) block = element as HTMLElement;
      const { left, bottom } = element.getBoundingClientRect();
      const { paddingTop, borderTopWidth } = getComputedStyle(block ?? element);
      const inset = Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth);
      return {
        top: (block ?? element).getBoundingClientRect().top + inset,
        bottom,
        left,
        lang: element.closest<HTMLElement>('[lang]')?.lang,
        dir: getComputedStyle(element).direction,
      };
    };
    return rows.map((row) => {
      const sides = [...row.children].filter((child) => child.role !== 'toolbar');
      if (sides.length !== 2) throw new Error(`A row has two sides: ${row.outerHTML}`);
      return { id: row.closest('[id]')?.id ?? '', own: side(sides[0]), other: side(sides[1]) };
    });
  });
}

for (const pair of pairs) {
  test(`${pair.name} stand in one row for each block, one below the other or at the same height, each in its language`, async ({
    page,
  }) => {
    const blocksIn = async (tag: string) => {
      await page.goto(storyIn(pair, tag));
      return page
        .locator('main [id]:not(section, #reading-tools, tr)')
        .evaluateAll((all) => all.map(({ id }) => id));
    };
    const there = await blocksIn(pair.to);
    const here = await blocksIn(pair.from);
    await open(page, pair);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 720 });
      const rows = await rowsOf(page);
      // What only one of the two has stands alone.
      expect(rows.map(({ id }) => id)).toEqual(here.filter((id) => there.includes(id)));
      expect(rows.length).toBeGreaterThan(20);
      for (const { id, own, other } of rows) {
        const where = `${id} at ${width} px`;
        if (width < 768) expect(other.top, where).toBeGreaterThanOrEqual(own.bottom);
        else expect(Math.abs(own.top - other.top), where).toBeLessThanOrEqual(1);
        expect({ own: own.lang, other: other.lang }, where).toEqual({ own: pair.from, other: pair.to });
        for (const { lang, dir } of [own, other]) expect(dir, where).toBe(lang === 'ar' ? 'rtl' : 'ltr');
        if (width >= 768) expect(own.left < other.left, where).toBe(pair.from !== 'ar');
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

for (const width of widths) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 720 } });

    test('opening and leaving keep the block at its height', async ({ page }) => {
      for (const pair of pairs) {
        await page.goto(storyIn(pair, pair.from));
        for (const id of pair.depths) {
          const top = await read(page, id);
          // As from the list of links of a screen reader: without going up to the link.
          await page.locator('main').dispatchEvent('pointerover');
          await expect(leaveButton(page)).toBeAttached();
          await beside(page, pair.to).dispatchEvent('click');
          await expect(page.locator('main.paired')).toBeVisible();
          await expectAt(page, id, top);
          await page.keyboard.press('Escape');
          await expect(page.locator('main.paired')).toHaveCount(0);
          await expectAt(page, id, top);
        }
      }
    });
  });
}

const [hearth, rightToLeft] = pairs;
if (!hearth || !rightToLeft) throw new Error('There are no pairs of languages');

test('the second language comes with a press on its link, and is in the address', async ({ page }) => {
  for (const pair of pairs) {
    await page.goto(storyIn(pair, pair.from));
    await chooseBeside(page, pathOf(pair.to));
    await expect(page.locator('main.paired')).toBeVisible();
    await expect(page).toHaveURL(opened(pair));
    await expect(beside(page, pair.to)).toHaveAttribute('aria-current', 'true');
    await leaveButton(page).click();
    await expect(page).toHaveURL(storyIn(pair, pair.from));
  }
});

for (const [how, leave] of [
  ['The Escape key', (page: Page) => page.keyboard.press('Escape')],
  ['The button', (page: Page) => leaveButton(page).click()],
  ['Back', (page: Page) => page.goBack()],
] as const) {
  test(`${how} leaves the second language, and the page is as it was`, async ({ page }) => {
    await page.goto(storyIn(hearth, 'en'));
    await page.locator('main').hover();
    await expect(leaveButton(page)).toBeAttached();
    await expect(leaveButton(page)).toBeHidden();
    const text = () => wordsOf(page);
    const ids = () =>
      page.locator('main [id]').evaluateAll((all) => all.map(({ id, tagName }) => [id, tagName]));
    const before = { text: await text(), ids: await ids() };
    await chooseBeside(page, pathOf('pt-BR'));
    await expect(page.locator('main.paired')).toBeVisible();
    expect(await ids()).not.toEqual(before.ids);
    await leave(page);
    await expect(page.locator('main.paired, main .pair')).toHaveCount(0);
    await expect(page).toHaveURL(storyIn(hearth, 'en'));
    await expect(leaveButton(page)).toBeHidden();
    await expect(page.locator('[data-with][aria-current]')).toHaveCount(0);
    expect({ text: await text(), ids: await ids() }).toEqual(before);
  });
}

test('Forward brings the second language back', async ({ page }) => {
  await page.goto(storyIn(hearth, 'en'));
  await chooseBeside(page, pathOf('pt-BR'));
  await expect(page.locator('main.paired')).toBeVisible();
  await page.goBack();
  await expect(page.locator('main.paired')).toHaveCount(0);
  await page.goForward();
  await expect(page.locator('main.paired')).toBeVisible();
  await expect(page).toHaveURL(opened(hearth));
});

test('of several languages, another one can take the place of the second', async ({ page }) => {
  await open(page, rightToLeft);
  await expect(page.locator('#a4.pair > [lang]')).toHaveAttribute('lang', 'pt-BR');
  await chooseBeside(page, pathOf('en'));
  await expect(page.locator('#a4.pair > [lang]')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\?with=en$/);
  expect((await rowsOf(page)).every(({ other }) => other.lang === 'en')).toBe(true);
});

test('a block that is stale or missing shows as such on the side on which it is', async ({ page }) => {
  await page.goto(at('candeia', `${candeia.story.en}?with=ar`));
  await expect(page.locator('main.paired')).toBeVisible();
  const own = page.locator('#a10 > .stale').first();
  await expect(own.locator('summary')).toHaveText(
    'The original (Portuguese) changed after this was translated.',
  );
  const other = page.locator('#a10 > [lang=ar].stale');
  await expect(other.locator('summary')).toContainText('البرتغالية');
  const missing = page.locator('#a17 > [lang=ar].missing');
  await expect(missing.locator('[lang="pt-BR"]').first()).toContainText('Nem tudo está resolvido.');
  await expect(missing.locator('.note')).toContainText('البرتغالية');
  await expect(page.locator('#a17 > .missing:not([lang])')).toHaveCount(0);
  const item = page.locator('li#a13 [lang=ar].missing');
  await expect(item.locator('[lang="pt-BR"]')).toContainText('motor elétrico');
  await expect(page.locator('#a4 .stale, #a4 .missing')).toHaveCount(0);
});

test('items keep the numbers of their list', async ({ page }) => {
  await page.goto(at('candeia', `${candeia.story.en}?with=pt`));
  await expect(page.locator('main.paired')).toBeVisible();
  for (const id of ['a12', 'a13', 'a14']) {
    await expect(page.locator(`li[id=${id}]`)).toHaveCSS('display', 'list-item');
  }
});

test('a language that the story is not in is not put beside it', async ({ page }) => {
  await page.goto(at('candeia', `${candeia.partial.en}?with=pt`));
  await page.locator('main').hover();
  await expect(leaveButton(page)).toBeAttached();
  await expect(leaveButton(page)).toBeHidden();
  await expect(page.locator('main .pair')).toHaveCount(0);
});
