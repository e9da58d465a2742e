import { pathToFileURL } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { lookAt } from './axe.ts';
import { namesIn, type OpenDesk, openDesk } from './open-desk.ts';

/* The translators’ desk in a browser. Each test has a publication of its own, in which it writes. */
let desk: OpenDesk;
let address: string;
const story = 'ferry-returns';
const article = `stories/${story}/article.en.mdx`;
const source = `stories/${story}/article.pt.mdx`;

test.use({ locale: 'en-GB' });
test.beforeEach(async () => {
  desk = await openDesk();
  address = await desk.start();
});
test.afterEach(() => desk.close());

const row = (page: Page, context: string) => page.locator(`.row[data-context="${context}"]`);
const field = (page: Page, context: string) => row(page, context).getByRole('textbox');
const says = (page: Page, context: string) => row(page, context).locator('.says');
const stateOf = (page: Page, context: string) => row(page, context).locator('.state');

async function open(page: Page, into = 'en'): Promise<void> {
  await page.goto(address);
  await page.goto(desk.pageOf(story, into));
  await expect(field(page, 'a1')).toHaveValue(/./);
}

/** Lines of a file that were other ones before. */
function changedLines(before: string, after: string): string[] {
  const old = before.split('\n');
  return after.split('\n').filter((line, index) => line !== old[index]);
}

test('What there is to do leads to the text, whose difference is shown; it is mended, saved and accepted', async ({
  page,
}) => {
  await page.goto(address);
  expect(page.url()).not.toContain('token');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What there is to do in Candeia');
  const oldest = page.getByRole('table').first().getByRole('row').nth(1);
  await expect(oldest).toContainText('Bring up to date what changed');
  await page
    .getByRole('row', { name: /English/ })
    .filter({ hasText: 'Edda Lowell' })
    .getByRole('link')
    .click();
  const before = desk.read(article);
  await expect(stateOf(page, 'a10')).toHaveText('The source has changed');
  await expect(row(page, 'a10').locator('del')).toContainText(['duas', 'lona,']);
  await expect(row(page, 'a10').locator('ins')).toContainText(['três', 'lona azul,']);
  await field(page, 'a10').fill('Three canoes and a blue tarpaulin.');
  await expect(stateOf(page, 'a10')).toHaveText('Not saved yet');
  await row(page, 'a10').getByRole('button', { name: 'Save and accept' }).click();
  await expect(says(page, 'a10')).toHaveText('Accepted.');
  await expect(stateOf(page, 'a10')).toHaveText('Up to date');
  await expect(page.locator('.progress')).toHaveText(/^All \d+ texts are up to date\.$/);
  const after = desk.read(article);
  const [start = '', end = ''] = before.split(/^The Estrela 7 was built[\s\S]*?(?= \{\/\* #a10 \*\/\})/m);
  expect(after).toBe(`${start}Three canoes and a blue tarpaulin.${end}`);
  expect(JSON.parse(desk.read(`stories/${story}/translations.json`)).article.en.a10.from).toContain(
    'lona azul',
  );
});

test('A lost placeholder is said while one types, put back by a key, and only its line changes', async ({
  page,
}) => {
  await open(page);
  const before = desk.read(article);
  await field(page, 'a8').fill('A link is missing.');
  await expect(says(page, 'a8')).toContainText('Cannot be saved like this. Found no link1');
  await expect(row(page, 'a8').getByRole('button', { name: 'Put in <link1>…</link1>' })).toBeVisible();
  await field(page, 'a8').press('Control+s');
  await expect(says(page, 'a8')).toContainText('Not saved. Found no link1');
  expect(desk.read(article)).toBe(before);
  await field(page, 'a8').fill('Write to ');
  await field(page, 'a8').press('Control+m');
  await page.keyboard.type('us');
  await expect(field(page, 'a8')).toHaveValue('Write to <link1>us</link1>');
  await expect(row(page, 'a8').locator('.marks')).toBeHidden();
  await field(page, 'a8').press('Control+s');
  await expect(says(page, 'a8')).toHaveText('Saved.');
  expect(desk.read(article)).toContain('\nWrite to [us](#a12) {/* #a8 */}\n');
});

test('The desk is worked at with the keyboard alone', async ({ page }) => {
  await open(page);
  await field(page, 'a1').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(field(page, 'a2')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(field(page, 'a1')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The ferry is back');
  // On to what there is to do: the one stale block.
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'a10')).toBeFocused();
  await expect(stateOf(page, 'a1')).toHaveText('Not accepted yet');
  expect(desk.read(article)).toContain('\n# The ferry is back {/* #a1 */}\n');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(stateOf(page, 'a10')).toHaveText('Up to date');
  await expect(field(page, 'a1')).toBeFocused();
  await page.keyboard.press('Tab');
  const accept = row(page, 'a1').getByRole('button', { name: 'It fits: accept' });
  while (!(await accept.evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(stateOf(page, 'a1')).toHaveText('Up to date');
});

test('What is not saved is there after a reload, and can be given up', async ({ page }) => {
  await open(page);
  const saved = await field(page, 'a1').inputValue();
  await field(page, 'a1').fill('Not saved');
  await page.reload();
  await expect(field(page, 'a1')).toHaveValue('Not saved');
  await expect(says(page, 'a1')).toContainText('You typed this before');
  await row(page, 'a1').getByRole('button', { name: 'Back to what is saved' }).click();
  await expect(field(page, 'a1')).toHaveValue(saved);
  await page.reload();
  await expect(field(page, 'a1')).toHaveValue(saved);
  await expect(stateOf(page, 'a1')).toHaveText('Up to date');
});

test('Nothing is typed into a field before that keeps it', async ({ page }) => {
  await page.route(/\/own\/.*\.ts$/, (route) => route.abort());
  await open(page);
  await expect(field(page, 'a10')).not.toBeEditable();
  await page.unroute(/\/own\/.*\.ts$/);
  await open(page);
  await expect(field(page, 'a10')).toBeEditable();
});

test('A second tab shows what the first has saved, and keeps what is typed in it', async ({
  page,
  context,
}) => {
  await open(page);
  const second = await context.newPage();
  await second.goto(desk.pageOf(story, 'en'));
  await field(second, 'a2').fill('Typed in the second tab');
  await field(page, 'a1').fill('Saved in the first tab ');
  await field(page, 'a1').press('Control+s');
  await expect(field(page, 'a1')).toHaveValue('Saved in the first tab');
  await expect(stateOf(page, 'a1')).toHaveText('Not accepted yet');
  await expect(field(second, 'a1')).toHaveValue('Saved in the first tab');
  await expect(field(second, 'a2')).toHaveValue('Typed in the second tab');
  // What the second tab keeps is not forgotten for the first one having another text there.
  await second.reload();
  await expect(field(second, 'a2')).toHaveValue('Typed in the second tab');
  await field(second, 'a2').press('Control+s');
  await expect(field(page, 'a2')).toHaveValue('Typed in the second tab');
  expect(desk.read(article)).toMatch(/# Saved in the first tab[\s\S]*\nTyped in the second tab \{/);
});

test('A file that changes underneath loses no word of anybody: another block is joined, the same one is shown and chosen', async ({
  page,
}) => {
  await open(page);
  await field(page, 'a1').fill('Mine');
  desk.edit(article, / \{\/\* #a7 \*\/\}/, ' Theirs. {/* #a7 */}');
  await expect(field(page, 'a7')).toHaveValue(/ Theirs\.$/);
  await expect(field(page, 'a1')).toHaveValue('Mine');
  desk.edit(article, /^# .*$/m, '# Theirs {/* #a1 */}');
  await expect(stateOf(page, 'a1')).toHaveText('Changed meanwhile');
  await expect(says(page, 'a1')).toContainText('Nothing of yours is lost');
  await expect(row(page, 'a1').locator('.theirs')).toContainText('Theirs');
  await field(page, 'a1').press('Control+s');
  expect(desk.read(article)).toContain('\n# Theirs {/* #a1 */}\n');
  await page.reload();
  await expect(field(page, 'a1')).toHaveValue('Mine');
  await expect(stateOf(page, 'a1')).toHaveText('Changed meanwhile');
  await row(page, 'a1').getByRole('button', { name: 'Keep mine' }).click();
  await expect(says(page, 'a1')).toHaveText('Saved.');
  expect(desk.read(article)).toMatch(/\n# Mine \{\/\* #a1 \*\/\}\n[\s\S]* Theirs\. \{\/\* #a7 \*\/\}/);
});

test('A source that changes is shown at once, with the words that changed', async ({ page }) => {
  await open(page);
  await field(page, 'a1').fill('Typed before the source changed');
  desk.edit(source, '# A barca de Valparim', '# A velha barca de Valparim');
  await expect(says(page, 'a1')).toContainText('The source has just been changed');
  await expect(row(page, 'a1').locator('ins')).toContainText('velha');
  await expect(field(page, 'a1')).toHaveValue('Typed before the source changed');
});

test('A power cut in the middle of a save leaves the file whole, and the words in the browser', async ({
  page,
}) => {
  await desk.end();
  address = await desk.start('--import', pathToFileURL('tests/browser/power-cut.mjs').href);
  await open(page);
  const before = desk.read(article);
  await field(page, 'a1').fill('Cut off');
  await field(page, 'a1').press('Control+s');
  await desk.ended();
  await expect(page.getByRole('alert')).toContainText('The desk does not answer');
  expect(desk.read(article)).toBe(before);
  expect(
    namesIn(desk, `stories/${story}`).filter((name) => name.startsWith('.article.en.mdx.')),
  ).toHaveLength(1);
  address = await desk.start();
  await open(page);
  await expect(field(page, 'a1')).toHaveValue('Cut off');
  await field(page, 'a1').press('Control+s');
  await expect(says(page, 'a1')).toHaveText('Saved.');
  expect(changedLines(before, desk.read(article))).toEqual(['# Cut off {/* #a1 */}']);
});

test('A desk that was started anew says so to pages of before, which keep what was typed', async ({
  page,
}) => {
  await open(page);
  await field(page, 'a1').fill('Typed before');
  await desk.end();
  address = await desk.start();
  await field(page, 'a1').press('Control+s');
  await expect(page.getByRole('alert')).toContainText('The desk was started anew');
  await open(page);
  await expect(field(page, 'a1')).toHaveValue('Typed before');
});

test('A document that a language does not have yet is begun on its page', async ({ page }) => {
  desk.edit('site.yaml', /^# nginx/m, '  - { path: fr, tag: fr, name: Français, direction: ltr }\n# nginx');
  await page.goto(address);
  await page.goto(desk.pageOf(story, 'fr'));
  await expect(page.locator('.begins').first()).toContainText('It does not exist in French yet');
  await field(page, 'article/description').fill('Un bac revient.');
  await field(page, 'article/slug').fill('le-bac-revient');
  await field(page, 'a1').fill('Le bac revient');
  await field(page, 'a3').fill('Les habitants le demandent.');
  await field(page, 'a1').press('Control+s');
  await expect(says(page, 'a1')).toContainText('say who translates');
  await page.getByLabel('Your name').fill('Ana Lima');
  await field(page, 'a1').press('Control+s');
  await expect(says(page, 'a1')).toHaveText('Saved.');
  expect(desk.read(`stories/${story}/article.fr.mdx`)).toContain('  how: human\n  by: Ana Lima\n');
  await field(page, 'a2').fill('Et après ?');
  await field(page, 'a2').press('Control+s');
  await expect(says(page, 'a2')).toHaveText('Saved.');
  expect(desk.read(`stories/${story}/article.fr.mdx`)).toContain('\nEt après ? {/* #a2 */}\n');
});

test('Code that is typed is shown as text, here and after a reload', async ({ page }) => {
  await open(page);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('dialog', () => errors.push('dialog'));
  const text = '{alert(1)} <img src=x onerror=alert(1)> </textarea>';
  await field(page, 'a2').fill(text);
  await field(page, 'a2').press('Control+s');
  await expect(says(page, 'a2')).toContainText(/Saved|Not saved/);
  await page.reload();
  await expect(field(page, 'a2')).toHaveValue(text);
  expect(errors).toEqual([]);
});

test('Only what there is to do is shown where that is asked for, and states are never only a colour', async ({
  page,
}) => {
  await open(page, 'ar');
  await page.getByLabel('only what there is to do').check();
  const shown = page.locator('.row:visible .state');
  await expect(shown).toHaveText(['The source has changed', 'Not translated yet', 'Not translated yet']);
});

test('Placeholders stay whole between letters from right to left, and only they are in the file', async ({
  page,
}) => {
  await open(page, 'ar');
  await page.getByRole('button', { name: 'To the next thing to do' }).click();
  await expect(field(page, 'a10')).toBeFocused();
  await expect(field(page, 'a8')).toHaveValue(/\u2066<link1>\u2069.*\u2066<\/link1>\u2069/);
  await expect(stateOf(page, 'a8')).toHaveText('Up to date');
  await field(page, 'a17').fill('رسالة ');
  for (const words of ['واحدة', 'ثانية']) {
    await field(page, 'a17').press('Control+m');
    await page.keyboard.type(words);
    await field(page, 'a17').press('Control+End');
  }
  await field(page, 'a17').press('Control+s');
  await expect(says(page, 'a17')).toHaveText('Saved.');
  const file = desk.read(`stories/${story}/article.ar.mdx`);
  expect(file).toMatch(/^رسالة .* \{\/\* #a17 \*\/\}$/m);
  expect(file).not.toMatch(/[\u2066-\u2069]/);
});

for (const width of [390, 1440])
  test(`What there is to do leads to the first text with something to do, below the bar, which stays, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(address);
    await page
      .getByRole('row', { name: /English/ })
      .filter({ hasText: 'Edda Lowell' })
      .getByRole('link')
      .click();
    await expect(field(page, 'a10')).toBeFocused();
    const bar = page.locator('.bar');
    const bottomOf = async () => {
      const box = await bar.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    const topOf = async (of: Locator) => (await of.boundingBox())?.y ?? 0;
    expect((await bar.boundingBox())?.y).toBe(0);
    expect(await topOf(row(page, 'a10'))).toBeGreaterThanOrEqual(await bottomOf());
    expect(await topOf(row(page, 'a10'))).toBeLessThan((await bottomOf()) + 40);
    // Also where it has become higher, and for a heading.
    await page.getByText('Keys').click();
    await page.evaluate(() => {
      location.hash = '#article';
    });
    const heading = page.locator('#article');
    await expect(heading).toBeInViewport();
    expect((await bar.boundingBox())?.y).toBe(0);
    expect(await topOf(heading)).toBeGreaterThanOrEqual(await bottomOf());
  });

test('What is wrong with a text is seen while one types at its start, and is bound to its field', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await open(page);
  const long = `${'A long text in many lines. '.repeat(60)}`;
  await field(page, 'a8').fill(long);
  await field(page, 'a8').press('Control+Home');
  await expect(says(page, 'a8')).toContainText('Cannot be saved like this. Found no link1');
  await expect(says(page, 'a8')).toBeInViewport({ ratio: 1 });
  await expect(field(page, 'a8')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'a8')).toHaveAccessibleDescription(/Cannot be saved like this\. Found no link1/);
  await expect(row(page, 'a8').getByRole('status')).toContainText('Found no link1');
  await field(page, 'a8').press('Control+s');
  await expect(says(page, 'a8')).toContainText('Not saved. Found no link1');
  await expect(says(page, 'a8')).toBeInViewport({ ratio: 1 });
  await row(page, 'a8').getByRole('button', { name: 'Back to what is saved' }).click();
  await expect(field(page, 'a8')).not.toHaveAttribute('aria-invalid');
});

test('Each layer has its heading, as readers of both languages see it, and a field that is up to date looks like one', async ({
  page,
}) => {
  await open(page, 'ar');
  const layer = page.getByRole('region', { name: 'A reportagem completa' });
  await expect(layer.getByRole('heading', { level: 3 })).toHaveText('A reportagem completa / التقرير الكامل');
  await expect(layer.getByRole('heading', { level: 3 }).locator('[lang=ar]')).toHaveText('التقرير الكامل');
  await expect(layer.locator('.row').first()).toContainText('a9');
  await expect(stateOf(page, 'a9')).toHaveText('Up to date');
  const borderOf = (context: string) =>
    field(page, context).evaluate((element) => getComputedStyle(element).borderBlockEndColor);
  expect(await borderOf('a9')).toBe(await borderOf('a10'));
  await page.getByLabel('only what there is to do').check();
  await expect(layer).toBeVisible();
  await expect(page.getByRole('region', { name: 'A pergunta central' })).toBeHidden();
});

/** Both pages as they are looked at. */
const views = (page: Page): [string, () => Promise<Locator>][] => [
  [
    'what there is to do',
    async () => {
      await page.goto(address);
      return page.getByRole('heading', { level: 1 });
    },
  ],
  [
    'a story',
    async () => {
      await open(page, 'ar');
      await page.locator('summary').first().click();
      await field(page, 'a10').fill('x <b>');
      await expect(says(page, 'a10')).toContainText('Cannot be saved');
      return field(page, 'a10');
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440])
    test(`Nothing is wrong with the desk for axe, and nothing is cut off, ${colorScheme}, at ${width} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const [name, view] of views(page)) {
        await expect(await view()).toBeVisible();
        const { found, passed } = await lookAt(page);
        expect(found, name).toEqual([]);
        expect(passed).toBeGreaterThan(15);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, name).toBeLessThanOrEqual(0);
      }
    });

test.describe('In Portugal', () => {
  test.use({ locale: 'pt-PT' });
  test('The desk says it as it is said in Portugal', async ({ page }) => {
    await open(page, 'ar');
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt-PT');
    await field(page, 'a1').fill('');
    await expect(stateOf(page, 'a1')).toHaveText('Ainda não guardado');
    await field(page, 'a8').fill('x');
    await expect(says(page, 'a8')).toContainText('Volte a pô-la onde estão as palavras.');
  });
});

test.describe('In Portuguese', () => {
  test.use({ locale: 'pt-BR' });
  test('The desk speaks Portuguese to a Portuguese browser', async ({ page }) => {
    await open(page, 'ar');
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
    await expect(stateOf(page, 'a10')).toHaveText('O original mudou');
    await field(page, 'a1').fill('');
    await expect(stateOf(page, 'a1')).toHaveText('Ainda não salvo');
    await field(page, 'a8').fill('x');
    await expect(says(page, 'a8')).toHaveText(
      'Assim não dá para salvar. Encontrado: falta de link1; esperado: todas as marcas do original: <link1>…</link1>. Ponha-a de volta onde estão as palavras.',
    );
  });
});
