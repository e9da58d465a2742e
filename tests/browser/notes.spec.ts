import { expect, type Locator, type Page, test } from '@playwright/test';
import { at } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';

const stories = {
  en: 'en/tide-mill-turns-again/',
  pt: 'pt/o-moinho-de-mare-volta-a-girar/',
  ar: 'ar/طاحونة-المد-تدور-من-جديد/',
} as const;
const pages = { en: 'en/about-us/', pt: 'pt/sobre-nos/', ar: 'ar/عن-الحواشي/' } as const;

function card(page: Page): Locator {
  return page.locator('.note-card');
}

for (const [language, address] of Object.entries({ ...stories, page: pages.pt })) {
  test(`without script every number leads to its note, and the note back, in ${language}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at('arcada', address));
    const references = page.locator('main a[role=doc-noteref]');
    const count = await references.count();
    expect(count).toBeGreaterThan(2);
    for (let index = 0; index < count; index += 1) {
      const reference = references.nth(index);
      const id = await reference.getAttribute('id');
      await reference.click();
      const note = page.locator(':target');
      await expect(note).toBeVisible();
      await note.locator(`a[role=doc-backlink][href="#${id}"]`).click();
      await expect(page.locator(':target')).toHaveAttribute('id', id ?? '');
    }
    await context.close();
  });
}

test('the keyboard opens a note in place, goes on to the list and from there back to the number', async ({
  page,
}) => {
  await page.goto(at('arcada', stories.en));
  const first = page.getByLabel('Note 1', { exact: true }).first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toHaveAccessibleName('Note 1');
  await expect(card(page)).toContainText('The old wheel had 18 paddles');
  await expect(card(page)).not.toContainText('↑');
  const more = card(page).getByRole('link', { name: 'Notes' });
  await expect(more).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeHidden();
  await expect(page.locator(':target')).toHaveId('note-wheel');
  // From the note the next thing to reach is its link, then the ways back.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Back to the text, place 1').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(':target')).toHaveId('note-wheel_1');
});

test('a pointer that rests on a number sees its note, which goes with it', async ({ page }) => {
  await page.goto(at('arcada', stories.en));
  await page.getByLabel('Note 2', { exact: true }).first().hover();
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toContainText(
    'The Quay Letter · When the water turns · Rosa Melo · February 20, 2026',
  );
  await card(page).hover();
  await expect(card(page)).toBeVisible();
  await page.locator('h1').hover();
  await expect(card(page)).toBeHidden();
});

test('a finger opens a note, and one beside it closes it', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(at('arcada', stories.ar));
  await page.locator('main a[role=doc-noteref]').first().tap();
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toBeInViewport({ ratio: 1 });
  await page.touchscreen.tap(4, 4);
  await expect(card(page)).toBeHidden();
  await context.close();
});

test('side by side each number shows the note of its column', async ({ page }) => {
  await page.goto(at('arcada', `${stories.en}?with=pt`));
  await expect(page.locator('main.paired')).toBeVisible();
  const list = page.locator('#note-wheel .pair > *');
  await expect(list).toHaveCount(2);
  await page.locator('#a4 [lang="pt-BR"] a[role=doc-noteref]').first().click();
  await expect(card(page)).toContainText('A roda antiga tinha 18 pás');
  await page.keyboard.press('Escape');
  await page.locator('#a4 > :first-child a[role=doc-noteref]').first().click();
  await expect(card(page)).toContainText('The old wheel had 18 paddles');
  expect(
    await page.locator('[id]').evaluateAll((all) => all.length - new Set(all.map(({ id }) => id)).size),
  ).toBe(0);
});

test('open questions show the passages on which they rest, and lead there', async ({ page }) => {
  await page.goto(at('arcada', stories.pt));
  const questions = page.locator('#unknowns li');
  await expect(questions).toHaveCount(2);
  await questions.nth(1).getByRole('link', { name: 'A roda' }).first().click();
  const shown = page.getByRole('dialog', { name: 'A roda' });
  await expect(shown).toContainText((await page.locator('#a5').textContent()) ?? '?');
  await shown.getByRole('link', { name: 'Ir para o trecho' }).click();
  await expect(page.locator(':target')).toHaveId('a5');
});

test('a story of own reporting neither says that it is told from another nor leads to one', async ({
  page,
}) => {
  await page.goto(at('arcada', 'en/gulls-counted/'));
  await expect(page.locator('.provenance').first()).toContainText('This is our own reporting.');
  await expect(page.locator('#original, [href="#original"]')).toHaveCount(0);
  await expect(page.locator('main a[href^="http"]')).toHaveCount(0);
  await expect(page.locator('.note-card')).toHaveCount(0);
});

for (const address of [...Object.values(stories), ...Object.values(pages)]) {
  test(`axe finds nothing on ${address}, with a note open`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await page.goto(at('arcada', address));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.locator('main a[role=doc-noteref]').first().click();
    await expect(card(page)).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const coloursOnly = colorScheme === 'dark';
      const { found, passed } = await lookAt(page, { coloursOnly });
      expect(found).toEqual([]);
      expect(passed).toBeGreaterThan(coloursOnly ? 0 : 10);
    }
  });
}

test('a table in a page scrolls within itself, and a link written as a tag leads where one of Markdown does', async ({
  page,
}) => {
  await page.goto(at('arcada', pages.en));
  await expect(page.getByRole('cell', { name: '1200' })).toHaveCSS('text-align', 'end');
  await expect(page.locator('.table')).toHaveCSS('overflow-x', 'auto');
  const link = page.getByRole('link', { name: 'The tide mill' });
  await expect(link).toHaveClass('quiet');
  await link.click();
  await expect(page).toHaveURL(at('arcada', stories.en));
});

test('on paper the list of notes is there, and nothing that only leads through it', async ({ page }) => {
  await page.goto(at('arcada', stories.en));
  await page.emulateMedia({ media: 'print', forcedColors: 'active' });
  await expect(page.locator('#note-wheel')).toBeVisible();
  await expect(page.locator('[role=doc-backlink]').first()).toBeHidden();
  await expect(card(page)).toBeHidden();
});
