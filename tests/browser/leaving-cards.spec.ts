import { expect, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';

/* What opens over a story is left where it was entered: by Tab past its end, by Shift+Tab before its start, by Escape. */

const english = at('hearth', pages.en.story);
const withNotes = at('arcada', 'en/tide-mill-turns-again/');

test.use({ viewport: { width: 1024, height: 800 } });

const opened = [
  {
    what: 'a note',
    address: withNotes,
    opener: '#a4 a[role=doc-noteref]',
    shown: '.note-card:popover-open',
    stops: 1,
  },
  {
    what: 'a word',
    address: english,
    opener: 'main p a.mention',
    shown: '.word-card:popover-open',
    stops: 1,
  },
  {
    what: 'a question',
    address: english,
    opener: '#a19 .refs a',
    shown: '.word-card:popover-open',
    stops: 3,
  },
  {
    what: 'a passage',
    address: at('candeia', candeia.story.ar),
    opener: '.conversa .answers .refs a',
    shown: '.word-card:popover-open',
    stops: undefined,
  },
  {
    what: 'the settings',
    address: english,
    opener: 'button.settings',
    shown: '.settings-panel:popover-open',
    stops: 3,
  },
] as const;

for (const { what, address, opener, shown, stops } of opened) {
  test(`${what} is left by the keyboard where it was opened`, async ({ page }) => {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const from = page.locator(opener).first();
    const box = page.locator(shown);
    const open = async () => {
      await from.focus();
      await page.keyboard.press('Enter');
      await expect(box).toBeVisible();
      await expect.poll(() => box.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    };
    const isInside = () =>
      page.evaluate((each) => document.querySelector(each)?.contains(document.activeElement) ?? false, shown);

    await open();
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(from).toBeFocused();

    // Past the end: on to what follows the thing that was pressed.
    await open();
    let presses = 0;
    while ((await isInside()) && presses < 9) {
      await page.keyboard.press('Tab');
      presses += 1;
    }
    if (stops) expect(presses).toBe(stops);
    await expect(box).toBeHidden();
    const after = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      return focused === document.body || focused.matches('.skip') ? focused.outerHTML.slice(0, 80) : 'on';
    });
    expect(after).toBe('on');
    // One step back is the thing itself, unless the tools of the passage have come between.
    for (
      let back = 0;
      back < 3 && !(await from.evaluate((each) => each === document.activeElement));
      back += 1
    )
      await page.keyboard.press('Shift+Tab');
    await expect(from).toBeFocused();

    // Before the start: back to it.
    await open();
    for (let back = 0; back < 9 && (await isInside()); back += 1) await page.keyboard.press('Shift+Tab');
    // The button of the settings opens and closes them.
    if (opener !== 'button.settings') await expect(box).toBeHidden();
    await expect(from).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(from).toBeFocused();
  });
}

test('a card that was opened and in which a word of its text was pressed is left by Escape', async ({
  page,
}) => {
  for (const { address, opener, shown } of [opened[0], opened[3]]) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.locator(opener).first().click();
    const box = page.locator(shown);
    await expect(box).toBeVisible();
    await box.click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('Tab');
    await expect.poll(() => box.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(page.locator(opener).first()).toBeFocused();
  }
});

test('a menu of a story is left by Escape also where nothing in it has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(english);
  for (const menu of ['.tools', '.contents']) {
    const summary = page.locator(`${menu} > summary`);
    await summary.click();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Escape');
    await expect(page.locator(`details${menu}`)).not.toHaveAttribute('open');
    await expect(summary).toBeFocused();
  }
});
