import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';

/** A phone of today. */
const phone = { width: 390, height: 844 };

test.use({ viewport: phone, hasTouch: true, isMobile: true });

const stories = [
  at('hearth', pages.en.story),
  at('hearth', pages.pt.story),
  ...Object.values(candeia.story).map((path) => at('candeia', path)),
];

/** How many words of the title, the question and what happened are seen whole before anything is scrolled. */
function wordsSeen(page: Page): Promise<number> {
  return page.evaluate(() => {
    const header = document.querySelector('header.site')?.getBoundingClientRect().bottom ?? 0;
    let seen = 0;
    for (const part of document.querySelectorAll('h1, #question > :not(h2), #lede > p')) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        if (texts.currentNode.parentElement?.closest('.refs, .note, .elsewhere, .passage-tools')) continue;
        for (const { index, 0: word } of (texts.currentNode.textContent ?? '').matchAll(/\S*\p{L}\S*/gu)) {
          const range = new Range();
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + word.length);
          const { top, bottom, left, right } = range.getBoundingClientRect();
          if (top >= header && bottom <= innerHeight && left >= 0 && right <= innerWidth) seen += 1;
        }
      }
    }
    return seen;
  });
}

for (const address of stories) {
  const where = address.slice(address.indexOf('/', 8));

  test(`the first screen of ${where} on a phone has at least 60 words of the story below a low header and one line of controls`, async ({
    page,
  }) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    expect(
      await page.locator('header.site').evaluate(({ clientHeight }) => clientHeight),
    ).toBeLessThanOrEqual(64);
    expect(await wordsSeen(page)).toBeGreaterThanOrEqual(60);
    const controls = page.locator('.controls :is(.depth a, summary)').filter({ visible: true });
    const middles = await controls.evaluateAll((all) =>
      all.map((control) => {
        const { top, height, width } = control.getBoundingClientRect();
        return { middle: top + height / 2, height, width };
      }),
    );
    // At least two depths, the contents and the tools, in one line, each large enough for a finger.
    expect(middles.length).toBeGreaterThanOrEqual(4);
    for (const { middle, height, width } of middles) {
      expect(Math.abs(middle - (middles[0]?.middle ?? 0))).toBeLessThanOrEqual(8);
      expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  });

  test(`${where} says in one short line how its text came about, and opens the rest of it`, async ({
    page,
  }) => {
    await page.goto(address);
    const credits = page.locator('.credits');
    const line = credits.locator('summary');
    await expect(line).toBeInViewport({ ratio: 1 });
    expect(await line.evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(50);
    await expect(page.locator('body')).not.toContainText('UTC');
    const all = credits.locator('.provenance');
    await expect(all).not.toBeVisible();
    await line.click();
    await expect(all).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(all).toBeVisible();
  });
}

for (const [language, written] of [
  ['en', 'Written by AI'],
  ['pt', 'Traduzido por IA'],
] as const) {
  test(`that a machine made the text is said before anything is opened in ${language}`, async ({ page }) => {
    await page.goto(at('hearth', pages[language].story));
    await expect(page.locator('.credits summary')).toContainText(written);
    await expect(page.getByText(written, { exact: false }).first()).toBeInViewport();
  });
}

test('the contents open over the text, lead to a part and close; the tools do, and close by Escape', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.en.story));
  const before = await page.locator('#a2').boundingBox();
  const contents = page.locator('.contents');
  await contents.locator('summary').tap();
  expect(await page.locator('#a2').boundingBox()).toEqual(before);
  await contents.getByRole('link', { name: 'The full report' }).tap();
  await expect(page.locator('#report')).toBeInViewport();
  await expect(contents).not.toHaveAttribute('open');
  await page.evaluate(() => scrollTo(0, 0));
  const tools = page.locator('.tools');
  await expect(page.locator('[data-tool=share]')).toBeHidden();
  await tools.locator('summary').tap();
  for (const tool of await tools.locator('[data-tool]').all())
    await expect(tool).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(tools).not.toHaveAttribute('open');
  await expect(tools.locator('summary')).toBeFocused();
});

test('with a menu of languages in the header, contents and tools open as wide as their line', async ({
  page,
}) => {
  await page.goto(at('candeia', candeia.story.en));
  for (const menu of ['.contents', '.tools']) {
    await page.locator(`${menu} > summary`).tap();
    const shown = await page.locator(`${menu} > :not(summary)`).boundingBox();
    expect(shown?.width).toBeGreaterThan(300);
    await page.keyboard.press('Escape');
  }
});

test('side by side, chosen in the tools, comes and closes them', async ({ page }) => {
  await page.goto(at('hearth', pages.en.story));
  await page.locator('.tools > summary').tap();
  await page.locator('[data-with=pt]').tap();
  await expect(page.locator('main.paired')).toBeVisible();
  await expect(page.locator('.tools')).not.toHaveAttribute('open');
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false });

  test('the tools stand in one line and the contents beside the text, with nothing to open', async ({
    page,
  }) => {
    await page.goto(at('hearth', pages.pt.story));
    await expect(page.locator('.controls summary').filter({ visible: true })).toHaveCount(0);
    const tops = await page
      .locator('[data-tool]')
      .evaluateAll((all) => all.map((tool) => tool.getBoundingClientRect().top));
    expect(tops).toHaveLength(4);
    expect(new Set(tops).size).toBe(1);
    await expect(page.locator('.contents ol')).toBeInViewport({ ratio: 1 });
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the credits and the contents open, the contents lead on, and tools that could do nothing are not there', async ({
    page,
  }) => {
    await page.goto(at('hearth', pages.en.story));
    await page.locator('.credits summary').tap();
    await expect(page.locator('.credits .provenance')).toBeVisible();
    await expect(page.locator('.tools')).toBeHidden();
    await page.locator('.contents summary').tap();
    await page.locator('.contents a[href="#quotes"]').tap();
    await expect(page.locator('#quotes:target')).toBeInViewport();
  });
});
