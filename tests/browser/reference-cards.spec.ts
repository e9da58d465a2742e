import { expect, type Locator, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { watch } from './watch.ts';

const english = at('hearth', pages.en.story);
const portuguese = at('hearth', pages.pt.story);

function exchange(page: Page, name = 'The Hearth Conversation: question 2'): Locator {
  return page.getByRole('dialog', { name });
}

for (const width of [390, 1024, 1440]) {
  test(`a question opens where its passage is on ${width} pixels: who asks, who answers, and the way there`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(english);
    const { messages } = watch(page);
    const link = page.locator('#a19 .refs a');
    await link.click();
    const shown = exchange(page);
    await expect(shown).toBeInViewport();
    await expect(shown.locator('.asks')).toContainText('The Inventor');
    await expect(shown.locator('.asks')).toContainText('Which experts?');
    await expect(shown.locator('.answers')).toContainText('The Model');
    await expect(shown.locator('.answers')).toContainText('Only one by name');
    // The reader is where the passage is, and the address as it was.
    await expect(page).toHaveURL(english);
    await expect(link).toBeInViewport();
    const [card, text] = await Promise.all([shown.boundingBox(), page.locator('#a19').boundingBox()]);
    expect(card?.x).toBeGreaterThanOrEqual(0);
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(width);
    if (width > 1312) expect(card?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    // An id is there once, whatever is shown twice.
    const ids = await page
      .locator('[id]')
      .evaluateAll((all) => all.length - new Set(all.map(({ id }) => id)).size);
    expect(ids).toBe(0);
    const { found } = await lookAt(page);
    expect(found).toEqual([]);
    await shown.getByRole('button', { name: 'Close' }).click();
    await expect(shown).toBeHidden();
    await expect(link).toBeFocused();
    await link.click();
    await shown.getByRole('link', { name: 'Go to the question' }).click();
    await expect(shown).toBeHidden();
    await expect(page).toHaveURL(`${english}#c6`);
    await expect(page.locator('#c6')).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL(english);
    await expect(page.locator('#a19')).toBeInViewport();
    expect(messages).toEqual([]);
  });
}

test('the keyboard opens an exchange, is told its name, walks through it, and comes back with Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(portuguese);
  const link = page.locator('#a19 .refs a');
  await link.focus();
  await page.keyboard.press('Enter');
  const shown = exchange(page, 'A Conversa do Hearth: pergunta 2');
  await expect(shown).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(shown.getByRole('link', { name: 'Ir para a pergunta' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(shown.getByRole('button', { name: 'Fechar' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shown).toBeHidden();
  await expect(link).toBeFocused();
});

test('an answer shows its passage in place, and leads there; one card gives way to another', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(english);
  const links = page.locator('#c4 .refs a');
  await links.first().click();
  const first = page.getByRole('dialog', { name: 'Why only these two?' });
  await expect(first).toContainText('The ban started in early June.');
  await expect(first).not.toContainText('question 1');
  await page.keyboard.press('Escape');
  await links.last().click();
  const last = page.getByRole('dialog', { name: 'An older dispute, then a thaw' });
  await expect(last).toBeVisible();
  await expect(page.locator(':popover-open')).toHaveCount(1);
  await last.getByRole('link', { name: 'Go to the passage' }).click();
  await expect(page.locator('#a21:target')).toBeInViewport();
  await expect(last).toBeHidden();
});

test('a link to a turn leads there, with a script too, and control opens it in a tab of its own', async ({
  page,
  context,
}) => {
  await page.goto(`${english}#c6`);
  await expect(page.locator('#c6:target')).toBeInViewport();
  await page.locator('#a19 .refs a').hover();
  const opened = context.waitForEvent('page');
  await page.locator('#a19 .refs a').click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(`${english}#c6`);
  await expect(page.locator(':popover-open')).toHaveCount(0);
});

test('in Arabic a card stands within the screen, and reads from right to left', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(at('candeia', candeia.story.ar));
    await page.locator('.conversa .answers .refs a').first().click();
    const shown = page.locator(':popover-open');
    await expect(shown).toHaveCSS('direction', 'rtl');
    const box = await shown.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  }
});

for (const forcedColors of ['none', 'active'] as const) {
  test(`who asks and who answers is told by more than colour, with forced colours ${forcedColors}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors });
    await page.goto(english);
    const [asks, answers] = await page.evaluate(() =>
      ['.asks', '.answers'].map((part) => {
        const turn = document.querySelector(`.conversa ${part}`) as HTMLElement;
        const mark = getComputedStyle(turn, '::before');
        const { outlineStyle } = getComputedStyle(turn);
        const start = turn.querySelector('p')?.getBoundingClientRect().left ?? 0;
        return { name: turn.querySelector('b')?.textContent, mark: mark.content, frame: outlineStyle, start };
      }),
    );
    expect(asks).toMatchObject({ name: 'The Inventor', frame: 'none' });
    expect(asks?.mark).toContain('counter(question');
    expect(answers).toMatchObject({ name: 'The Model', mark: 'none', frame: 'solid' });
    expect(answers?.start).toBeGreaterThan(asks?.start ?? 0);
  });
}
