import { expect, type Locator, type Page, test } from '@playwright/test';
import { at, figures } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { search } from './search-box.ts';

const address = (language: keyof typeof figures) => at('cais', figures[language]);

/** Opens the data of every chart. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.chart details'))
      details.open = true;
  });
}

async function boxOf(part: Locator): Promise<{ left: number; right: number }> {
  const { x = 0, width = 0 } = (await part.boundingBox()) ?? {};
  return { left: x, right: x + width };
}

for (const language of ['en', 'pt', 'ar'] as const) {
  test(`axe has nothing against tables and charts, wide or narrow, by day or night, in ${language}`, async ({
    page,
  }) => {
    await page.goto(address(language));
    await openAll(page);
    for (const width of [320, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 720 });
        await page.emulateMedia({ colorScheme });
        expect((await lookAt(page)).found).toEqual([]);
      }
  });
}

test('A table scrolls within itself on a narrow screen, by keyboard too, under the name of its caption', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(address('en'));
  await openAll(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const table = page.getByRole('region', { name: 'Crossings in the first year, by season' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
});

test('Side by side on a phone no word of a table is broken: it scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${address('en')}?with=pt`);
  await expect(page.locator('main.paired .table .pair').first()).toBeVisible();
  const broken = await page.locator('.table .pair > *').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const [words, range] = [cell.firstChild, document.createRange()];
      if (!(words instanceof Text)) return [];
      return [...words.data.matchAll(/[^\s-]+/g)].flatMap(({ 0: word, index }) => {
        range.setStart(words, index);
        range.setEnd(words, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
      });
    }),
  );
  expect(broken).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('A table is one to a screen reader: caption, heads, a heading for each row', async ({ page }) => {
  await page.goto(address('en'));
  await expect(page.locator('.table').first()).toMatchAriaSnapshot(`
    - region "Crossings in the first year, by season":
      - table "Crossings in the first year, by season":
        - caption: Crossings in the first year, by season
        - rowgroup:
          - row:
            - columnheader "Season"
            - columnheader "What the river was like"
            - columnheader "People"
            - columnheader "Bicycles"
            - columnheader "Of all who cross"
        - rowgroup:
          - row:
            - rowheader "Spring"
            - cell
            - cell "12,480"
            - cell "1310.5"
            - cell "31.2%"
  `);
});

test('A chart is a title, a description and a table to a screen reader', async ({ page }) => {
  await page.goto(address('en'));
  const chart = page.locator('#a12');
  await chart.locator('summary').click();
  await expect(chart).toMatchAriaSnapshot(`
    - figure:
      - strong: Why people cross
      - paragraph: Almost half of all who cross go to work.
      - img "Why people cross"
      - group:
        - region "Why people cross":
          - table "Why people cross":
            - caption: Why people cross
            - rowgroup:
              - row:
                - columnheader "Reason"
                - columnheader "Of all who cross"
            - rowgroup:
              - row:
                - rowheader "Work"
                - cell "48.5%"
        - paragraph:
          - link "Download the data (CSV)"
  `);
});

test('What is stale or missing of a table is said in its row', async ({ page }) => {
  await page.goto(address('pt'));
  await expect(page.locator('#a8.stale .note')).toHaveCount(1);
  const missing = page.locator('#a9.missing');
  await expect(missing.locator('th > span')).toHaveAttribute('lang', 'en');
  await expect(missing.locator('.note')).toHaveText(/inglês/);
  await expect(page.locator('#a6')).not.toHaveClass(/.+/);
});

test('Side by side each cell has both languages, and is afterwards what it was', async ({ page }) => {
  await page.goto(address('pt'));
  const html = () => page.locator('section.report .table').first().innerHTML();
  // The tools of a passage go along with the reader.
  const tidy = (text: string) => text.replaceAll(/<span role="toolbar".*?<\/span>/gs, '');
  const before = tidy(await html());
  await page.goto(`${address('pt')}?with=ar`);
  const row = page.locator('#a6');
  await expect(row.locator('th .pair > [lang=ar]')).toHaveText('الربيع');
  await expect(row.locator('th .pair > :not([lang])')).toHaveText('Primavera');
  expect(await row.evaluate((element) => element.tagName)).toBe('TR');
  await expect(page.locator('#a5 .pair > [lang=ar]')).toContainText('العبور');
  const [own, other] = [
    page.locator('#a6 .end .pair > :not([lang])'),
    page.locator('#a6 .end .pair > [lang]'),
  ];
  expect(Math.abs((await boxOf(own.first())).right - (await boxOf(other.first())).right)).toBeLessThan(2);
  await expect(page.locator('#a11.pair figure[lang=ar], #a11 figure[lang=ar]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.pair')).toHaveCount(0);
  expect(tidy(await html())).toBe(before);
});

test('Forced colours draw a chart in the reader’s own, and dashes, marks and names tell its lines apart', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(address('en'));
  const styleOf = (selector: string, property: 'fill' | 'stroke' | 'color' | 'strokeDasharray') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], property);
  const text = await styleOf('main p', 'color');
  expect(await styleOf('#a11 .s0', 'stroke')).toBe(text);
  expect(await styleOf('#a11 text.t0', 'fill')).toBe(text);
  expect(await styleOf('#a12 .f0', 'fill')).toBe(text);
  const dashes = await Promise.all(
    ['.s0', '.s1', '.s2'].map((line) => styleOf(`#a11 ${line}`, 'strokeDasharray')),
  );
  expect(new Set(dashes).size).toBe(3);
  const fills = await Promise.all(
    ['.f0', '.f1', '.f2'].map(
      async (part) =>
        `${await styleOf(`#a13 ${part}`, 'fill')} ${await styleOf(`#a13 ${part}`, 'strokeDasharray')}`,
    ),
  );
  expect(new Set(fills).size).toBe(3);
});

test('From right to left, bars and axes begin at the right', async ({ page }) => {
  await page.goto(address('ar'));
  const drawing = await boxOf(page.locator('#a12 svg'));
  const bar = await boxOf(page.locator('#a12 rect').nth(1));
  expect(Math.abs(drawing.right - bar.right)).toBeLessThan(3);
  const name = await boxOf(page.locator('#a12 text.name').first());
  expect(Math.abs(drawing.right - name.right)).toBeLessThan(3);
  const [first, last] = [page.locator('#a11 .tick').first(), page.locator('#a11 text.t0')];
  expect((await boxOf(last)).right).toBeLessThan((await boxOf(first)).left);
});

test('No word of a chart stands outside of it, or over another, on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  for (const language of ['en', 'pt', 'ar'] as const) {
    await page.goto(address(language));
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll('.chart svg')].flatMap((svg) => {
        const all = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const outside = texts.filter(({ box }) => box.left < all.left - 1 || box.right > all.right + 1);
        const over = texts.filter(({ box }, index) =>
          texts
            .slice(0, index)
            .some(
              ({ box: other }) =>
                box.left < other.right - 1 &&
                other.left < box.right - 1 &&
                box.top < other.bottom - 5 &&
                other.top < box.bottom - 5,
            ),
        );
        return [...outside, ...over].map(({ words }) => words);
      }),
    );
    expect(faults, language).toEqual([]);
  }
});

test('Search leads to the row of a table that has the words, under its caption', async ({ page }) => {
  await page.goto(at('cais', 'en/search/'));
  const found = await search(page, 'floods');
  await expect(found.results.first()).toContainText('Crossings in the first year, by season');
  await found.results.first().click();
  await expect(page).toHaveURL(/\?mark=floods#a9$/);
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('hearth-searched') ?? [])].map((range) => {
        const row = (range as Range).startContainer.parentElement?.closest('tr');
        return `${range} ${row?.id}`;
      }),
    );
  await expect.poll(marked).toEqual(['floods a9']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart is drawn, its table is one press away, and its data are a CSV file', async ({
    page,
    request,
  }) => {
    await page.goto(address('pt'));
    await expect(page.locator('#a11 svg path.s0')).toHaveCount(1);
    await page.locator('#a11 summary').click();
    await expect(page.locator('#a11 table')).toContainText('12.480');
    const href = (await page.locator('#a11 a[href$=".csv"]').getAttribute('href')) ?? '';
    const file = await request.get(new URL(href, address('pt')).href);
    expect(file.headers()['content-type']).toMatch(/^text\/csv/);
    expect(await file.text()).toMatch(/^month,foot,bicycle,boat\n/);
  });
});
