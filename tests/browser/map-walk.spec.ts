import { expect, type Locator, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';

/* The walk through the map: one relation at a time, in the order of the story. */

const steps = '#map ol > li';
const met = '#map .met > :first-child';

/** Comes to the map as a reader does, with a key that brings the tools. */
async function bringWalk(page: Page): Promise<Locator> {
  await page.locator('#map').scrollIntoViewIfNeeded();
  await page.keyboard.press('Shift');
  const walk = page.locator('#map .walk');
  await expect(walk).toBeAttached();
  await walk.scrollIntoViewIfNeeded();
  return walk;
}

async function expectStep(page: Page, number: number | undefined): Promise<void> {
  const current = page.locator(`${steps}[aria-current=step]`);
  await expect(current).toHaveCount(number === undefined ? 0 : 1);
  await expect(page.locator(met)).toHaveCount(number === undefined ? 0 : 2);
  if (number === undefined) return;
  await expect(current.locator('i')).toHaveText(String(number));
  const names = await current.locator('b').textContent();
  for (const name of await page.locator(met).allTextContents()) expect(names).toContain(name);
}

test('buttons lead from step to step, which is said with its place among all, and back to the whole', async ({
  page,
}) => {
  await page.goto(at('hearth', pages.en.story));
  const walk = await bringWalk(page);
  const said = walk.getByRole('status');
  await expectStep(page, undefined);
  await walk.getByRole('button', { name: 'Next step' }).click();
  await expectStep(page, 1);
  await expect(said).toHaveText(
    /^1 of 7 Department of Defense → Anthropic designated it a “supply chain risk” Conflict$/,
  );
  await walk.getByRole('button', { name: 'Next step' }).click();
  await expectStep(page, 2);
  await walk.getByRole('button', { name: 'Previous step' }).click();
  await expectStep(page, 1);
  await expect(walk.getByRole('button', { name: 'Previous step' })).toHaveAttribute('aria-disabled', 'true');
  await walk.getByRole('button', { name: 'Show all' }).click();
  await expectStep(page, undefined);
  await expect(said).toBeEmpty();
  await expect(walk.getByText('Step by step')).toBeVisible();
  await expect(walk.getByRole('button', { name: 'Next step' })).toBeFocused();
});

for (const { address, on, back, last } of [
  { address: at('hearth', pages.pt.story), on: 'ArrowRight', back: 'ArrowLeft', last: 7 },
  { address: at('candeia', candeia.story.ar), on: 'ArrowLeft', back: 'ArrowRight', last: 4 },
]) {
  test(`the arrow keys lead on as the language runs on ${address.slice(address.indexOf('/', 8))}, and Escape stops`, async ({
    page,
  }) => {
    await page.goto(address);
    const walk = await bringWalk(page);
    await walk.getByRole('button').nth(1).focus();
    for (let step = 1; step <= last; step += 1) {
      await page.keyboard.press(on);
      await expectStep(page, step);
      await expect(page.locator(`${steps}[aria-current=step]`)).toBeInViewport();
    }
    await page.keyboard.press(on);
    await expectStep(page, last);
    await page.keyboard.press(back);
    await expectStep(page, last - 1);
    await page.keyboard.press('Escape');
    await expectStep(page, undefined);
  });
}

for (const { width, height } of [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`at ${width} pixels nothing moves when the walk comes or goes on, nothing scrolls sideways, and nobody is shut out`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(at('hearth', pages.pt.story));
    await page.locator('#map').scrollIntoViewIfNeeded();
    const heightOf = () => page.locator('#map').evaluate((map) => map.getBoundingClientRect().height);
    await page.waitForFunction(() => document.querySelector('#report')?.checkVisibility());
    const before = await heightOf();
    const walk = await bringWalk(page);
    expect(await heightOf()).toBe(before);
    const heights = new Set<number>();
    for (let step = 1; step <= 7; step += 1) {
      await walk.getByRole('button').nth(1).click();
      await expectStep(page, step);
      heights.add(await heightOf());
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(heights.size).toBe(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { found } = await lookAt(page, { parts: ['#map'], coloursOnly: colorScheme === 'dark' });
      expect(found, colorScheme).toEqual([]);
    }
  });
}

test('a step under way is not printed', async ({ page }) => {
  await page.goto(at('hearth', pages.en.story));
  const walk = await bringWalk(page);
  await walk.getByRole('button').nth(1).click();
  await page.emulateMedia({ media: 'print' });
  await expect(walk).toBeHidden();
  const colours = await page
    .locator(`${steps} b`)
    .evaluateAll((names) => names.map((name) => getComputedStyle(name).color));
  expect(new Set(colours).size).toBe(1);
});

test('the step that is looked at stays in view when the device is turned and when the window gets narrow', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(at('hearth', pages.pt.story));
  const walk = await bringWalk(page);
  for (let step = 1; step <= 6; step += 1) await walk.getByRole('button').nth(1).click();
  await expectStep(page, 6);
  const current = page.locator(`${steps}[aria-current=step]`);
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [390, 844],
    [1440, 900],
    [320, 640],
  ] as const) {
    await expect(current).toBeInViewport();
    await page.setViewportSize({ width, height });
    await expect(current).toBeInViewport({ ratio: 1 });
  }
  // Who has gone elsewhere stays there.
  await page.locator('#conversa').scrollIntoViewIfNeeded();
  await expect(current).not.toBeInViewport();
  await page.setViewportSize({ width: 844, height: 390 });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await expect(current).not.toBeInViewport();
});
