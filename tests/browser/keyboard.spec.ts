import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { settled } from './reading.ts';
import { searchBoxOf } from './search-box.ts';

/** What can be reached with the Tab key, in the order of the document. */
const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Where the focus is, and whether a reader can see that it is there. */
interface Focus {
  /** Number of {@link numberReachable}; `undefined` for a tool that the page added since. */
  number: number | undefined;
  /** The element in words, for the report. */
  what: string;
  marked: boolean;
  /** Whether it lies open to view, with nothing over it. */
  open: boolean;
}

/** Numbers what can be reached now, since the page may add tools on the way; says how many there are. */
function numberReachable(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      element.checkVisibility(),
    );
    all.forEach((element, number) => element.setAttribute('data-number', String(number)));
    return all.length;
  }, reachable);
}

function focusNow(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const [box] = focused.getClientRects();
    const top = box ? document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) : null;
    const { number } = focused.dataset;
    return {
      number: number === undefined ? undefined : Number(number),
      what: focused.outerHTML.slice(0, 80),
      marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      open: top !== null && (focused.contains(top) || top.contains(focused)),
    };
  });
}

/** Presses a key until the focus is on the last number; says which numbers it was on, in that order. */
async function walk(page: Page, key: string, last: number, pressesAtMost: number): Promise<number[]> {
  const numbers: number[] = [];
  for (let presses = 0; presses < pressesAtMost && numbers.at(-1) !== last; presses += 1) {
    await page.keyboard.press(key);
    const { number, what, ...seen } = await focusNow(page);
    expect(seen, what).toEqual({ marked: true, open: true });
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

for (const { site, path } of [
  { site: 'hearth', path: pages.en.home },
  { site: 'hearth', path: pages.en.story },
  { site: 'hearth', path: pages.pt.story },
  { site: 'hearth', path: pages.en.faq },
  { site: 'hearth', path: pages.en.notFound },
  { site: 'candeia', path: candeia.story.ar },
] as const) {
  test(`the Tab key reaches everything in /${path} of ${site} in order, and shows where it is`, async ({
    page,
  }) => {
    await page.goto(at(site, path));
    await page.evaluate(() => document.fonts.ready);
    const count = await numberReachable(page);
    expect(count).toBeGreaterThan(5);
    const numbers = await walk(page, 'Tab', count - 1, count * 3);
    expect(numbers).toEqual([...Array(count).keys()]);
  });
}

test('going back through a story with the keyboard, nothing that has the focus is covered', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.en.story));
  await settled(page);
  const count = await numberReachable(page);
  await page.locator(`[data-number="${count - 1}"]`).focus();
  const numbers = await walk(page, 'Shift+Tab', 0, count * 3);
  expect(numbers).toEqual([...Array(count - 1).keys()].reverse());
});

for (const { site, path } of [
  { site: 'hearth', path: pages.en.story },
  { site: 'hearth', path: pages.pt.faq },
  { site: 'candeia', path: candeia.story.ar },
] as const) {
  test(`the first thing that Tab reaches in /${path} of ${site} skips what is the same on every page`, async ({
    page,
  }) => {
    await page.goto(at(site, path));
    await numberReachable(page);
    const first = Number(await page.locator('main [data-number]').first().getAttribute('data-number'));
    await page.keyboard.press('Tab');
    const skip = page.locator('a[href="#main"]');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${at(site, path)}#main`);
    expect(await walk(page, 'Tab', first, 4)).toEqual([first]);
  });
}

test('the search can be opened, used and left without a pointer', async ({ page }) => {
  await page.goto(at('hearth', pages.en.home));
  const link = page.locator('.search-link');
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(searchBoxOf(page).input).toBeFocused();
  await page.keyboard.type('licence');
  await expect(searchBoxOf(page).results.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});
