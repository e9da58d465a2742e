import { expect, type Page, test } from '@playwright/test';
import { at, candeia } from '../support/page-addresses.ts';
import { chooseBeside, read } from './reading.ts';
import { search, searchBoxOf } from './search-box.ts';
import { watch } from './watch.ts';

const story = {
  en: at('candeia', candeia.story.en),
  pt: at('candeia', candeia.story['pt-BR']),
  ar: at('candeia', candeia.story.ar),
};

/** What is marked on the page: the words, and for each the block and the language that it stands in. */
function markedOn(page: Page): Promise<{ word: string; block: string; lang: string }[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('hearth-searched') ?? [])].map((range) => {
      const element = range.startContainer.parentElement;
      return {
        word: `${range.startContainer.textContent?.slice(range.startOffset, range.endOffset)}`,
        block: element?.closest('[id]')?.id ?? '',
        lang: element?.closest<HTMLElement>('[lang]')?.lang ?? '',
      };
    }),
  );
}

/** Waits until these words are marked, each with its block and language: `tarpaulin a10 en`. */
async function expectMarked(page: Page, ...words: string[]): Promise<void> {
  await expect
    .poll(async () => (await markedOn(page)).map(({ word, block, lang }) => `${word} ${block} ${lang}`))
    .toEqual(words);
}

function paintOf(page: Page, block: string): Promise<string> {
  return page
    .locator(`[id="${block}"]`)
    .evaluate((element) => getComputedStyle(element, '::highlight(hearth-searched)').backgroundColor);
}

test('the words that were searched for are marked in the block that a result leads to, and only there', async ({
  page,
}) => {
  await page.goto(at('candeia', 'en/'));
  await search(page, 'tarpaulin');
  await page.locator('hearth-search a[href$="#a10"]').click();
  await expect(page).toHaveURL(`${story.en}?mark=tarpaulin#a10`);
  await expectMarked(page, 'tarpaulin a10 en');
  expect(await paintOf(page, 'a10')).not.toBe('rgba(0, 0, 0, 0)');
  await expect(page.locator('main mark')).toHaveCount(0);
});

test('a word is marked as it stands, and not what merely begins alike', async ({ page }) => {
  await page.goto(`${story.en}?mark=TOWN+cooperation#a6`);
  await expectMarked(page, 'town a6 en');
  await page.goto(`${story.pt}?mark=eletrico#a6`);
  await expectMarked(page, 'elétrico a6 pt-BR');
  await page.goto(`${story.ar}?mark=العبارة#a6`);
  await expectMarked(page, 'العبّارة a6 ar');
});

test('Escape clears the marks, from the address too, and they do not come back on the way through the page', async ({
  page,
}) => {
  await page.goto(`${story.en}?mark=tarpaulin+town#a10`);
  await expectMarked(page, 'town a10 en', 'tarpaulin a10 en');
  await page.keyboard.press('Escape');
  await expectMarked(page);
  await expect(page).toHaveURL(`${story.en}#a10`);
  await page.evaluate(() => {
    location.hash = '#a6';
  });
  await expect(page.locator('#a6:target')).toBeInViewport();
  await expectMarked(page);
  await page.reload();
  await expectMarked(page);
});

test('Escape that closes the search leaves the marks', async ({ page }) => {
  await page.goto(`${story.en}?mark=tarpaulin#a10`);
  await expectMarked(page, 'tarpaulin a10 en');
  await page.keyboard.press('/');
  await expect(searchBoxOf(page).input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectMarked(page, 'tarpaulin a10 en');
  await expect(page).toHaveURL(`${story.en}?mark=tarpaulin#a10`);
});

test('a second result of the same page has its own words marked', async ({ page }) => {
  await page.goto(`${story.en}?mark=tarpaulin#a10`);
  await search(page, 'wheelchairs');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${story.en}?mark=wheelchairs#a17`);
  await expect.poll(async () => (await markedOn(page)).map(({ word }) => word)).toContain('wheelchairs');
  expect((await markedOn(page)).filter(({ block }) => block !== 'a17')).toEqual([]);
});

for (const { name, address, block, expected } of [
  {
    name: 'a paragraph',
    address: `${story.en}?with=pt&mark=Valparim+barca+ferry`,
    block: 'a7',
    expected: ['Valparim a7 en', 'ferry a7 en', 'Valparim a7 pt-BR', 'barca a7 pt-BR'],
  },
  {
    name: 'a key point',
    address: `${story.pt}?with=en&mark=cooperativa+cooperative`,
    block: 'a6',
    expected: ['cooperativa a6 pt-BR', 'cooperative a6 en'],
  },
  {
    name: 'a heading from right to left',
    address: `${story.ar}?with=pt&mark=العبّارة+barca`,
    block: 'a9',
    expected: ['العبّارة a9 ar', 'barca a9 pt-BR'],
  },
]) {
  test(`with two languages side by side, the words are marked on both sides of ${name}`, async ({ page }) => {
    await page.goto(`${address}#${block}`);
    await expectMarked(page, ...expected);
    await expect(page.locator('main.paired')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectMarked(page);
    await expect(page).not.toHaveURL(/mark=/);
  });
}

test('a reader who has two languages side by side finds the words of the other one marked beside the block', async ({
  page,
}) => {
  await page.goto(story.en);
  await read(page, 'a4');
  await chooseBeside(page, 'pt');
  await expect(page.locator('main.paired')).toBeVisible();
  await search(page, 'íngreme');
  await page.locator('hearth-search a[href$="#a17"]').click();
  await expect(page.locator('main.paired')).toBeVisible();
  await expectMarked(page, 'íngreme a17 pt-BR');
  await expect(page.locator('[id="a17"]')).toBeInViewport();
});

for (const hash of ['', '#', '#nowhere', '#%', '#%E0%A4%A', '#a10%00', '#__proto__']) {
  test(`an address with words to mark at “${hash}” marks nothing, and fails at nothing`, async ({ page }) => {
    const { messages } = watch(page);
    await page.goto(`${story.en}?mark=tarpaulin${hash}`);
    await expect.poll(() => paintOf(page, 'a10')).not.toBe('rgba(0, 0, 0, 0)');
    expect(await markedOn(page)).toEqual([]);
    await page.evaluate(() => {
      location.hash = '#a10';
    });
    await expectMarked(page, 'tarpaulin a10 en');
    expect(messages).toEqual([]);
  });
}
