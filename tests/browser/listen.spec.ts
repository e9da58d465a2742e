import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { openTools, read } from './reading.ts';
import { finish, saidOn, speakWith } from './spoken.ts';

const english = at('hearth', pages.en.story);
const portuguese = at('hearth', pages.pt.story);
const voices = ['en-GB', 'en-US', 'pt_PT', 'pt-BR', 'ar-SA'];

async function listen(page: Page): Promise<void> {
  await openTools(page);
  await page.locator('[data-tool=listen]').click();
  await expect(bar(page)).toBeVisible();
}

/** The controls of what is being read. */
function bar(page: Page) {
  return page.getByRole('toolbar', { name: /^(Listen|Ouvir|استمع)$/ });
}

function markedBlock(page: Page): Promise<string> {
  return page.locator('.being-read').evaluate(({ id }) => id);
}

test('what is read aloud is the words of one block after another, each marked and in view', async ({
  page,
}) => {
  await speakWith(page, { voices });
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(english);
  const order = await page
    .locator('main [id]:not(section, #reading-tools)')
    .evaluateAll((all) => all.map(({ id }) => id));
  await listen(page);
  for (const id of order.slice(0, 12)) {
    expect(await markedBlock(page)).toBe(id);
    const said = (await saidOn(page)).at(-1);
    expect(said).toMatchObject({ language: 'en', voice: 'en-GB', rate: 1 });
    const seen = (await page.locator(`#${id}`).textContent())?.replaceAll(/\s+/g, ' ').trim();
    expect(seen?.startsWith(said?.text ?? '?'), said?.text).toBe(true);
    const covered = await page.locator(`#${id}`).evaluate((block) => {
      const controls = document.querySelector('.listening')?.getBoundingClientRect().top ?? 0;
      const { top, bottom } = block.getBoundingClientRect();
      return top < 0 || Math.min(bottom, top + 200) > controls;
    });
    expect(covered, id).toBe(false);
    await finish(page);
  }
  const all = (await saidOn(page)).map(({ text }) => text).join(' ');
  expect(all).not.toMatch(/Hearth Conversation:|Copy link|Show the/);
});

test('words in another language are said by a voice of theirs, to the end of the story', async ({ page }) => {
  for (const [address, own, other, words, foreign] of [
    [portuguese, 'pt-BR', 'en', 'The US government likely realised', /\b(the|that|with)\b/],
    [at('candeia', candeia.story.en), 'en', 'ar', 'وهل تكفي تسع دقائق لتتغيّر بلدة؟', /\p{Script=Arabic}/u],
    [at('candeia', candeia.story.ar), 'ar', 'pt-BR', 'escreva para nós', /\b(para|não|uma)\b/],
  ] as const) {
    const device = await page.context().newPage();
    await speakWith(device, { voices });
    await device.goto(address);
    await listen(device);
    while (await finish(device));
    await expect(bar(device)).toBeHidden();
    await expect(device.locator('.being-read')).toHaveCount(0);
    const said = await saidOn(device);
    expect(said.length).toBeGreaterThan(20);
    for (const { text, language, voice } of said) {
      expect(voice.slice(0, 2), text).toBe(language.slice(0, 2));
      if (language === own) expect(text).not.toMatch(foreign);
    }
    expect(
      said.filter(({ language }) => language === other).map(({ text }) => text),
      words,
    ).toContainEqual(expect.stringContaining(words));
  }
});

test('reading starts where the reader is, and side by side it reads the language of the page', async ({
  page,
}) => {
  await speakWith(page, { voices });
  await page.goto(`${portuguese}?with=en`);
  await expect(page.locator('main.paired')).toBeVisible();
  await page.keyboard.press('Shift');
  await read(page, 'a16');
  // Playwright’s own click would scroll to the button.
  await page.locator('[data-tool=listen]').evaluate((button: HTMLElement) => button.click());
  await expect(bar(page)).toBeVisible();
  expect(await markedBlock(page)).toBe('a16');
  for (let blocks = 0; blocks < 2; blocks++) await finish(page);
  const said = await saidOn(page);
  expect(said.map(({ language }) => language)).toEqual(['pt-BR', 'pt-BR', 'pt-BR']);
});

for (const cut of ['end', 'error'] as const) {
  test(`a pause, another speed and a stop do what they say where the browser calls what is cut short “${cut}”`, async ({
    page,
  }) => {
    await speakWith(page, { voices, cut });
    await page.goto(english);
    await listen(page);
    const pause = bar(page).getByRole('button').first();
    await expect(pause).toBeFocused();
    await expect(pause).toHaveText('Pause');
    await finish(page);
    const second = await markedBlock(page);
    const [, text] = (await saidOn(page)).map((said) => said.text);

    await pause.click();
    await expect(pause).toHaveText('Resume');
    expect(await finish(page)).toBe(false);
    expect(await saidOn(page)).toHaveLength(2);
    await pause.click();
    await expect(pause).toHaveText('Pause');
    expect(await markedBlock(page)).toBe(second);

    await bar(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect((await saidOn(page)).slice(2)).toMatchObject([
      { text, rate: 1 },
      { text, rate: 1.5 },
    ]);
    expect(await markedBlock(page)).toBe(second);

    await bar(page).getByRole('button', { name: 'Stop' }).click();
    await expect(bar(page)).toBeHidden();
    await expect(page.locator('.being-read')).toHaveCount(0);
    await expect(page.locator('[data-tool=listen]')).toBeFocused();
    expect(await finish(page)).toBe(false);
    expect(await saidOn(page)).toHaveLength(4);
  });
}

for (const { address, has, words } of [
  { address: english, has: ['fr-FR'], words: 'This device has no voice for this language: English.' },
  { address: portuguese, has: [], words: 'Este aparelho não tem voz para este idioma: português.' },
  { address: at('candeia', candeia.story.ar), has: ['en-GB', 'pt-BR'], words: 'العربية' },
]) {
  test(`a reader is told, and sees, that the device has no voice: ${words}`, async ({ page }) => {
    await speakWith(page, { voices: has });
    await page.goto(address);
    await page.locator('[data-tool=listen]').click();
    const notice = page.getByRole('status').filter({ hasText: words });
    await expect(notice).toBeInViewport({ ratio: 1 });
    await expect(notice).toHaveCSS('clip-path', 'none');
    await expect(bar(page)).toBeHidden();
    expect(await saidOn(page)).toEqual([]);
  });
}

test('voices that the device finds late are waited for', async ({ page }) => {
  await page.goto(at('hearth', pages.en.faq));
  await speakWith(page, { voices: ['en-GB'], after: 900 });
  await page.goto(english);
  await listen(page);
  expect(await saidOn(page)).toMatchObject([{ voice: 'en-GB' }]);
});

test('a browser that cannot speak has no button to listen', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
  await page.goto(english);
  await page.keyboard.press('Shift');
  await expect(page.locator('[data-tool=listen]')).toBeHidden();
  await expect(page.locator('[data-tool=share]')).toBeVisible();
});
