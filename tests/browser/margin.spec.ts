import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { chooseBeside } from './reading.ts';
import { watch } from './watch.ts';

const english = at('hearth', pages.en.story);
const portuguese = at('hearth', pages.pt.story);
const withNotes = at('arcada', 'en/tide-mill-turns-again/');

test.use({ viewport: { width: 1440, height: 900 } });

/** The page with all that comes beside it: words have pages of their own, fetched where the reader is. */
async function openWhole(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1440, height: 12_000 });
  await page.goto(address);
  await expect(page.locator('.margin')).toBeAttached();
  await page.waitForLoadState('networkidle');
  // Two frames: one for placing what came last, one for drawing it.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Everything that stands beside the text: where, and how far from the height of what it belongs to. */
function beside(page: Page): Promise<{ text: string; top: number; bottom: number; inside: boolean }[]> {
  return page.evaluate(() => {
    const main = (document.querySelector('main') as Element).getBoundingClientRect();
    const own = '.margin > .placed, main .said, main .picture figcaption, main .original.long';
    return [...document.querySelectorAll<HTMLElement>(own)].map((each) => {
      const { top, bottom, left, right } = each.getBoundingClientRect();
      const isBeside = document.dir === 'rtl' ? right < main.left : left > main.right;
      const inside = isBeside && left >= 0 && right <= document.documentElement.clientWidth;
      return { text: each.textContent, top, bottom, inside };
    });
  });
}

for (const [address, width, atLeast] of [
  [english, 1440, 15],
  [portuguese, 1312, 20],
  [portuguese, 1920, 20],
  [withNotes, 1440, 6],
  [at('candeia', candeia.story.ar), 1440, 5],
  [at('candeia', candeia.guide.ar), 1440, 4],
] as const) {
  test(`what belongs to the text of ${decodeURI(new URL(address).pathname)} stands beside it on ${width} pixels, and nothing over another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openWhole(page, address);
    // Words come one by one, and on a busy machine after the network has been idle.
    await expect.poll(async () => (await beside(page)).length).toBeGreaterThanOrEqual(atLeast);
    const all = await beside(page);
    expect(all.filter(({ inside }) => !inside)).toEqual([]);
    const overlapping = all.filter((one, index) =>
      all.some((other, at) => at > index && one.top < other.bottom - 1 && other.top < one.bottom - 1),
    );
    expect(overlapping).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

test('a note, a word, a caption and an original stand at the height of what they belong to', async ({
  page,
}) => {
  const heights = (one: string, other: string) =>
    page.evaluate(
      (both) => both.map((each) => document.querySelector(each)?.getBoundingClientRect().top ?? Number.NaN),
      [one, other],
    );
  await openWhole(page, withNotes);
  const number = page.locator('#a4 a[role=doc-noteref]').first();
  const note = page.locator('.margin > .placed', { hasText: 'The old wheel had 18 paddles' }).nth(1);
  await expect(note).toBeVisible();
  const difference = ((await note.boundingBox())?.y ?? 0) - ((await number.boundingBox())?.y ?? 0);
  expect(Math.abs(difference)).toBeLessThan(16);
  // The pointer finds what belongs together, and no card comes over the text.
  await number.hover();
  await expect(note).toHaveClass(/lit/);
  await page.waitForTimeout(400);
  await expect(page.locator('.note-card')).toBeHidden();

  await openWhole(page, portuguese);
  const [said = 0, quotation = 900] = await heights('#a26 > .quiet', '#a26 > blockquote');
  expect(Math.abs(said - quotation)).toBeLessThan(16);
  const [caption = 0, picture = 900] = await heights('#a33 figcaption', '#a33 img');
  expect(Math.abs(caption - picture)).toBeLessThan(16);
  const [word = 0, definition = 900] = await page.evaluate(() => {
    const link = document.querySelector('a.mention[data-beside]');
    const own = [...document.querySelectorAll('.margin > .placed')].find((each) =>
      each.textContent?.toLowerCase().startsWith(link?.textContent?.toLowerCase() ?? '?'),
    );
    return [link, own].map((each) => each?.getBoundingClientRect().top ?? Number.NaN);
  });
  expect(Math.abs(word - definition)).toBeLessThan(16);
});

test('an answer has the passages that it rests on beside it, cut before the next answer begins', async ({
  page,
}) => {
  await openWhole(page, english);
  const tops = await page
    .locator('.conversa .answers')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  const passages = await page
    .locator('.margin > .placed:has(.passage)')
    .evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  const links = await page.locator('.conversa .answers .refs a').count();
  expect(passages.length).toBe(links);
  for (const [index, top] of tops.entries()) {
    const next = tops[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = passages.filter((passage) => passage.top >= top - 1 && passage.top < next - 1);
    expect(own.length).toBeGreaterThan(0);
    expect(Math.max(...own.map(({ bottom }) => bottom))).toBeLessThanOrEqual(next);
  }
  // Cut or not, pressed it is there whole.
  await page.locator('.margin .passage').first().click();
  const [passage = '?'] = (await page.locator('#a16').textContent())?.split('The Hearth Conversation') ?? [];
  expect(passage.length).toBeGreaterThan(400);
  await expect(page.getByRole('dialog', { name: 'Why only these two?' })).toContainText(passage);
});

/** What the reader presses, and what of the margin stands beside it in view. */
const pressed = [
  { what: 'a word', address: english, link: 'main p a.mention[data-beside]', card: '.word-card' },
  { what: 'a note', address: withNotes, link: 'main a[role=doc-noteref][data-beside]', card: '.note-card' },
  {
    what: 'a word of a text from right to left',
    address: at('gazette', 'ar/قارب-الليل/'),
    link: 'main li a.mention[data-beside]',
    card: '.word-card',
  },
] as const;

for (const { what, address, link: selector, card } of pressed) {
  test(`${what} that stands in the margin is led to there, and no card says it again`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.margin')).toBeAttached();
    // What a word means is fetched when the reader comes near.
    await page
      .locator('main :is(p, li) a.mention, main a[role=doc-noteref]')
      .first()
      .scrollIntoViewIfNeeded();
    const link = page.locator(selector).first();
    await expect(link).toBeVisible();
    await page.waitForLoadState('networkidle');
    await link.scrollIntoViewIfNeeded();
    const held = page.locator('.margin > :not([aria-hidden=true])');
    const expectLeft = async () => {
      await expect(held).toHaveCount(0);
      await expect(page.locator('main a.held')).toHaveCount(0);
      await expect(page.locator('.margin a:not([tabindex="-1"])')).toHaveCount(0);
    };
    await link.click();
    await expect(held).toBeFocused();
    await expect(held).toHaveRole('note');
    const said = (await link.textContent())?.trim() ?? '?';
    await expect(held.locator('b')).not.toBeEmpty();
    if (card === '.note-card') await expect(held.locator('b')).toHaveText(said);
    await expect(link).toHaveClass(/held/);
    await expect(page).toHaveURL(address);
    await expect(page.locator(':popover-open')).toHaveCount(0);
    const { found } = await lookAt(page, { parts: ['main'] });
    expect(found).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    await expectLeft();
    // By the keyboard, through what is in it, and on to what follows the word.
    await page.keyboard.press('Enter');
    await expect(held).toBeFocused();
    const links = await held.locator('a').count();
    for (let index = 0; index < links; index += 1) {
      await page.keyboard.press('Tab');
      await expect(held.locator('a').nth(index)).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expectLeft();
    const follows = await link.evaluate(
      (from) =>
        (from.compareDocumentPosition(document.activeElement as Element) & Node.DOCUMENT_POSITION_FOLLOWING) >
        0,
    );
    expect(follows).toBe(true);
    await expect(page.locator('.margin :focus')).toHaveCount(0);
    // Back before its start, and away by a press elsewhere.
    await link.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await expect(link).toBeFocused();
    await expectLeft();
    await link.click();
    await expect(held).toBeFocused();
    await page.locator('h1').click();
    await expectLeft();
    // Where it is out of view, the card says it.
    await page.evaluate(() => {
      const [beside] = document.querySelectorAll<HTMLElement>('.margin');
      if (beside) beside.style.translate = '0 -4000px';
    });
    await link.click();
    await expect(page.locator(`${card}:popover-open`)).toBeVisible();
  });
}

test('a word in the margin leads to its own page', async ({ page }) => {
  await page.goto(english);
  await page.waitForLoadState('networkidle');
  const link = page.locator('main p a.mention[data-beside]').first();
  const href = await link.evaluate((each: HTMLAnchorElement) => each.href);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
});

test('nothing on the page moves when the margin comes, and nothing is said or reached twice', async ({
  page,
}) => {
  const { messages } = watch(page);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          moved:
            ((window as { moved?: number }).moved ?? 0) +
            (entry as PerformanceEntry & { value: number }).value,
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(portuguese);
  await expect(page.locator('.margin > .placed').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as { moved?: number }).moved ?? 0)).toBe(0);
  await expect(page.getByRole('main')).not.toContainText('undefined');
  expect(await page.locator('.margin > :not([aria-hidden=true])').count()).toBe(0);
  expect(await page.locator('.margin :is(a, button, [tabindex]):not([tabindex="-1"])').count()).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { found } = await lookAt(page, { coloursOnly: colorScheme === 'dark' });
    expect(found).toEqual([]);
  }
  expect(messages).toEqual([]);
});

test('beside what is folded stands nothing, and the page ends with its footer', async ({ page }) => {
  await openWhole(page, portuguese);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('.depth a').first().click();
  await expect(page.locator('#report[hidden]')).toBeAttached();
  const below = () =>
    page.evaluate(() => {
      const { bottom } = (document.querySelector('footer') as Element).getBoundingClientRect();
      const placed = [...document.querySelectorAll('.margin > .placed')];
      const last = Math.max(...placed.map((each) => each.getBoundingClientRect().bottom));
      return last < bottom && document.documentElement.scrollHeight - scrollY - bottom < 40;
    });
  await expect.poll(below).toBe(true);
});

test('side by side, in large text, on paper and on narrower screens there is no margin', async ({ page }) => {
  await page.goto(portuguese);
  const margin = page.locator('.margin > .placed').first();
  await expect(margin).toBeVisible();
  const isInText = () =>
    page.evaluate(() => {
      const text = (document.querySelector('main') as Element).getBoundingClientRect();
      return [...document.querySelectorAll('#a33 figcaption, .said, .original')].every(
        (each) => each.getBoundingClientRect().left < text.right,
      );
    });
  expect(await isInText()).toBe(false);
  await page.evaluate(() => {
    document.documentElement.dataset['size'] = 'large';
  });
  await expect(margin).toBeHidden();
  expect(await isInText()).toBe(true);
  await page.evaluate(() => {
    document.documentElement.dataset['size'] = '';
  });
  await expect(margin).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(margin).toBeHidden();
  expect(await isInText()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await chooseBeside(page, 'en');
  await expect(page.locator('main.paired')).toBeVisible();
  await expect(margin).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(margin).toBeVisible();
  await page.setViewportSize({ width: 1200, height: 900 });
  await expect(margin).toBeHidden();
  expect(await isInText()).toBe(true);
});

test('a narrow screen fetches nothing of the margin until it is wide', async ({ page }) => {
  const { requests } = watch(page);
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(english);
  await page.locator('#a10').hover();
  await expect(page.locator('.passage-tools')).toBeAttached();
  expect(requests.filter(({ url }) => url.includes('margin'))).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator('.margin > .placed').first()).toBeAttached();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('captions and originals stand beside the text, and everything else where it is', async ({ page }) => {
    await page.goto(portuguese);
    const right = await page.locator('main').evaluate((main) => main.getBoundingClientRect().right);
    for (const part of ['#a33 figcaption', '#a26 .said', '.original.long'])
      expect((await page.locator(part).first().boundingBox())?.x).toBeGreaterThan(right);
    await expect(page.locator('.margin')).toHaveCount(0);
  });
});
