import { expect, type Locator, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import {
  enlargeText,
  expectAt,
  goToPart,
  pairs,
  pathOf,
  read,
  storyIn,
  switchTo,
  topOf,
  widths,
} from './reading.ts';

/** Where a finger or a pointer finds something; Playwright’s own click would scroll the page to look for it. */
async function middleOf(what: Locator): Promise<[x: number, y: number]> {
  await expect(what).toBeInViewport({ ratio: 1 });
  const box = await what.boundingBox();
  if (box === null) throw new Error(`${what} cannot be seen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** What is pressed on the way to the link of a language: where it is in a menu, that is opened first. */
async function* onTheWayTo(page: Page, tag: string): AsyncGenerator<Locator> {
  const link = switchTo(page, tag);
  if (!(await link.isVisible())) yield page.locator('nav.languages summary');
  yield link;
}

/** The ways to press the link of a language. */
const press = {
  mouse: async (page: Page, tag: string) => {
    for await (const what of onTheWayTo(page, tag)) await page.mouse.click(...(await middleOf(what)));
  },
  touch: async (page: Page, tag: string) => {
    for await (const what of onTheWayTo(page, tag)) await page.touchscreen.tap(...(await middleOf(what)));
  },
  keyboard: async (page: Page, tag: string) => {
    for await (const what of onTheWayTo(page, tag)) {
      await what.focus();
      await page.keyboard.press('Enter');
    }
  },
} as const;

// There at one depth and back at the next, the other way round at the next width: a page is loaded once for both. Where
// a finger goes there, the mouse or a key comes back, so that at every width every depth is left in both directions.
for (const [nth, width] of widths.entries()) {
  test.describe(`by touch at ${width} px`, () => {
    test.use({ viewport: { width, height: 720 }, hasTouch: true });

    for (const pair of pairs) {
      const tags = nth % 2 ? [pair.to, pair.from] : [pair.from, pair.to];
      test(`switching between ${pair.name} keeps the block at its height, at five depths`, async ({
        page,
      }) => {
        await page.goto(storyIn(pair, tags[0] ?? ''));
        for (const [index, id] of pair.depths.entries()) {
          const top = await read(page, id);
          const tag = tags[(index + 1) % 2] ?? '';
          await press.touch(page, tag);
          await expect(page).toHaveURL(storyIn(pair, tag));
          await expectAt(page, id, top);
        }
      });
    }
  });

  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 720 } });

    for (const pair of pairs) {
      const tags = nth % 2 ? [pair.from, pair.to] : [pair.to, pair.from];
      test(`switching between ${pair.name} keeps the block at its height, by mouse and keyboard, at five depths`, async ({
        page,
      }) => {
        await page.goto(storyIn(pair, tags[0] ?? ''));
        for (const [index, id] of pair.depths.entries()) {
          const top = await read(page, id);
          const tag = tags[(index + 1) % 2] ?? '';
          // The other one at the next width but one, where the direction is the same.
          await ((index + Math.floor(nth / 2)) % 2 ? press.keyboard : press.mouse)(page, tag);
          await expect(page).toHaveURL(storyIn(pair, tag));
          await expectAt(page, id, top);
        }
      });
    }

    for (const pair of pairs) {
      test(`switching between ${pair.name} keeps the place in text that is twice as large`, async ({
        page,
      }) => {
        await enlargeText(page);
        await page.goto(storyIn(pair, pair.from));
        for (const [index, id] of pair.depths.entries()) {
          await expect(page.locator('html')).toHaveCSS('font-size', '32px');
          const top = await read(page, id);
          const tag = index % 2 ? pair.from : pair.to;
          await press.mouse(page, tag);
          await expect(page).toHaveURL(storyIn(pair, tag));
          await expectAt(page, id, top);
        }
      });

      test(`from ${pair.to}, Back returns to where one was in ${pair.from}`, async ({ page }) => {
        await page.goto(storyIn(pair, pair.from));
        // Every depth at one of the widths.
        for (const id of pair.depths.filter((_, index) => index % widths.length === nth)) {
          const top = await read(page, id);
          await press.mouse(page, pair.to);
          await expect(page).toHaveURL(storyIn(pair, pair.to));
          await read(page, 'a2');
          await page.goBack();
          await expect(page).toHaveURL(storyIn(pair, pair.from));
          await expectAt(page, id, top);
        }
      });
    }
  });
}

const [hearth] = pairs;
if (hearth === undefined) throw new Error('There is no pair of languages');
const english = storyIn(hearth, 'en');
const portuguese = storyIn(hearth, 'pt-BR');

test('in the middle of a block that fills the screen, that block keeps its height', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 560 });
  await page.goto(english);
  const top = await read(page, 'a19', -150);
  expect(top).toBeLessThan(0);
  await press.mouse(page, 'pt-BR');
  await expect(page).toHaveURL(portuguese);
  await expectAt(page, 'a19', top);
});

test('at the top of a story, switching leads to the top', async ({ page }) => {
  for (const pair of pairs) {
    await page.goto(storyIn(pair, pair.from));
    await press.mouse(page, pair.to);
    await expect(page).toHaveURL(storyIn(pair, pair.to));
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test('a block that the other language lacks leads to one beside it', async ({ page }) => {
  const extra = at('candeia', candeia.story.en);
  await page.goto(extra);
  const before = await read(page, 'a20');
  const [next, top] = ['a21', await topOf(page, 'a21')];
  expect(top).toBeGreaterThan(before);
  await press.mouse(page, 'pt-BR');
  await expect(page).toHaveURL(at('candeia', candeia.story['pt-BR']));
  await expectAt(page, next, top);
});

test('the address keeps the fragment that it had, and gets none where it had none', async ({ page }) => {
  await page.goto(`${english}#a8`);
  const top = await read(page, 'a19');
  await press.mouse(page, 'pt-BR');
  await expect(page).toHaveURL(`${portuguese}#a8`);
  await expectAt(page, 'a19', top);

  await page.goto(english);
  await read(page, 'a19');
  await press.mouse(page, 'pt-BR');
  await expect(page).toHaveURL(portuguese);
});

test('a place is kept for the page that was chosen and for no other, and only once', async ({ page }) => {
  await page.goto(english);
  await read(page, 'a19');
  // The reader’s other way to the same page.
  await page.evaluate(
    (address) => {
      document.querySelector('nav.languages a[hreflang="pt-BR"]')?.addEventListener('click', (event) => {
        event.preventDefault();
        location.assign(address);
      });
    },
    at('hearth', pages.pt.faq),
  );
  await press.mouse(page, 'pt-BR');
  await expect(page).toHaveURL(at('hearth', pages.pt.faq));
  await page.goto(portuguese);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the room that a place needs at the end of a page follows the page, and does not swing', async ({
  page,
}) => {
  // As high as what follows the last turn is not.
  await page.setViewportSize({ width: 390, height: 2400 });
  await page.goto(portuguese);
  const last = page.locator('.conversa [id]').last();
  const id = (await last.getAttribute('id')) ?? '';
  // Come to by a link, as readers do: where a page is loaded anew, the browser puts the old height back itself.
  await page.goto(at('hearth', pages.pt.home));
  await page.addInitScript((block) => {
    const journey = { path: location.pathname, hash: '', place: [[block, 100]] };
    sessionStorage.setItem('hearth-place', JSON.stringify(journey));
  }, id);
  await page.goto(portuguese);
  await expectAt(page, id, 100);
  for (const by of [-30, -40, 25, -20]) {
    const room = await page.locator('footer').evaluate(async (footer, more) => {
      footer.style.blockSize = `${footer.getBoundingClientRect().height + more}px`;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return document.documentElement.scrollHeight - innerHeight - scrollY;
    }, by);
    expect(Math.abs((await topOf(page, id)) - 100)).toBeLessThanOrEqual(2);
    expect(Math.abs(room)).toBeLessThanOrEqual(2);
  }
});

test('what is linked to lands below the header, however many lines that has, with a script and without', async ({
  page,
  browser,
}) => {
  const coversNothing = (which: Page, id: string) =>
    which.locator(`[id="${id}"]`).evaluate((block) => {
      const header = document.querySelector('header.site')?.getBoundingClientRect();
      const { top } = block.getBoundingClientRect();
      return top >= Math.max(0, header?.bottom ?? 0) && top < innerHeight / 2 + (header?.height ?? 0);
    });
  const without = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } });
  await page.setViewportSize({ width: 320, height: 720 });
  await enlargeText(page);
  await page.goto(`${english}#a19`);
  expect(await page.locator('header.site').evaluate((header) => header.clientHeight)).toBeGreaterThan(100);
  await expect.poll(() => coversNothing(page, 'a19')).toBe(true);
  for (const which of [page, without]) {
    await which.goto(`${english}#a4`);
    await expect.poll(() => coversNothing(which, 'a4')).toBe(true);
    await which.goto(`${english}#a19`);
    await expect.poll(() => coversNothing(which, 'a19')).toBe(true);
    await goToPart(which, 'conversa');
    await expect.poll(() => coversNothing(which, 'conversa')).toBe(true);
  }
  await without.close();
});

for (const [how, click] of [
  [
    'with the control key',
    async (page: Page, at: [number, number]) => {
      await page.keyboard.down('ControlOrMeta');
      await page.mouse.click(...at);
      await page.keyboard.up('ControlOrMeta');
    },
  ],
  [
    'with the middle button',
    (page: Page, at: [number, number]) => page.mouse.click(...at, { button: 'middle' }),
  ],
] as const) {
  test(`a click ${how} carries the block to the new tab in the address, and leaves this one as it is`, async ({
    page,
    context,
  }) => {
    // Where the reader is now counts, not where the address once led.
    await page.goto(`${english}#a8`);
    const top = await read(page, 'a19');
    const opened = context.waitForEvent('page');
    await click(page, await middleOf(switchTo(page, 'pt-BR')));
    const tab = await opened;
    await expect(tab).toHaveURL(`${portuguese}#a19`);
    await expect(tab.locator('#a19')).toBeInViewport();
    await expect(page).toHaveURL(`${english}#a8`);
    await press.mouse(page, 'pt-BR');
    await expect(page).toHaveURL(`${portuguese}#a8`);
    await expectAt(page, 'a19', top);
  });
}

for (const pair of pairs) {
  test(`with ${pair.name} side by side, switching swaps the two and keeps the place`, async ({ page }) => {
    const opened = (from: string, to: string) => `${storyIn(pair, from)}?with=${pathOf(to)}`;
    await page.goto(opened(pair.from, pair.to));
    await expect(page.locator('main.paired')).toBeVisible();
    for (const [index, id] of pair.depths.entries()) {
      const [from, to] = index % 2 ? [pair.to, pair.from] : [pair.from, pair.to];
      const top = await read(page, id);
      await press.mouse(page, to);
      await expect(page).toHaveURL(opened(to, from));
      await expect(page.locator('main.paired')).toBeVisible();
      await expectAt(page, id, top);
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  // Where there are more languages than fit into a line, the menu leads to the page instead.
  for (const pair of pairs.slice(0, 1)) {
    test(`every part of the story leads from ${pair.from} to the same part in every other language`, async ({
      page,
    }) => {
      const others = Object.keys(pair.addresses).length - 1;
      for (const part of ['lede', 'timeline', 'map', 'report', 'conversa']) {
        await page.goto(`${storyIn(pair, pair.from)}#${part}`);
        const links = page.locator(`#${part} > h2 > .elsewhere`);
        await expect(links).toHaveCount(others);
        await links.and(page.locator(`[lang="${pair.to}"]`)).click();
        await expect(page).toHaveURL(`${storyIn(pair, pair.to)}#${part}`);
        await expect(page.locator(`[id="${part}"]:target`)).toBeInViewport();
      }
    });
  }
});
