import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { chooseBeside, expectAt, goToPart, read, settled, switchTo } from './reading.ts';
import { finish, speakWith } from './spoken.ts';

const english = at('hearth', pages.en.story);
const portuguese = at('hearth', pages.pt.story);

/** The parts of a page that are folded, by their fragments. */
function foldedOn(page: Page): Promise<string[]> {
  return page
    .locator('main section')
    .evaluateAll((parts) =>
      parts.filter((part) => !part.querySelector('h2')?.checkVisibility()).map(({ id }) => id),
    );
}

/** Those that a browser still finds words and fragments in. */
function foundInOn(page: Page): Promise<string[]> {
  return page.locator('main section[hidden="until-found"]').evaluateAll((parts) => parts.map(({ id }) => id));
}

const deep = ['report', 'unknowns', 'quotes', 'conversa'];
const behindTheStart = ['key-points', 'brief', 'timeline', 'map', ...deep];
const beforeTheConversa = ['lede', 'key-points', 'brief', 'timeline', 'map', 'report', 'unknowns', 'quotes'];

/** The link of a choice, which may stand for others. */
const choice = (page: Page, depth: string) => page.locator(`.depth a[data-depth~="${depth}"]`);

/** Chooses a depth and waits until it is in force. */
async function choose(page: Page, depth: string, folded: readonly string[]): Promise<void> {
  await choice(page, depth).click();
  await expect.poll(() => foundInOn(page)).toEqual(folded);
  await expect(page.locator('.depth [aria-current]')).toHaveCount(1);
  await expect(choice(page, depth)).toHaveAttribute('aria-current', 'true');
}

test('a new reader has all of the story, and may have as much of it as each choice says', async ({
  page,
}) => {
  await page.goto(english);
  await expect(page.locator('.depth a')).toHaveText([
    /^1 min$/,
    /^4 min$/,
    /^Everything 1\d min$/,
    /^Conversation 2 min/,
  ]);
  await expect(choice(page, 'all')).toHaveAttribute('aria-current', 'true');
  expect(await foldedOn(page)).toEqual([]);
  for (const [depth, folded] of [
    ['start', behindTheStart],
    ['brief', deep],
    ['conversa', beforeTheConversa],
    ['all', []],
  ] as const) {
    await choose(page, depth, folded);
    expect(await foldedOn(page)).toEqual(folded);
    // What was chosen is said to who does not see it.
    await expect(page.getByRole('status').filter({ hasText: 'How much to read' })).toContainText(
      (await choice(page, depth).textContent())?.trim() ?? '',
    );
    if (depth === 'conversa') {
      await expect(page.locator('#conversa h2')).toBeInViewport();
      await page.evaluate(() => scrollTo(0, 0));
    }
  }
});

test('a line at the end of what is shown says what comes next and how long it takes, and goes on there', async ({
  page,
}) => {
  await page.goto(portuguese);
  await expect(page.locator('.go-on').filter({ visible: true })).toHaveCount(0);
  await choose(page, 'start', behindTheStart);
  const line = page.locator('.go-on').filter({ visible: true });
  await expect(line).toHaveText(/^Continue lendo: Pontos principais \d min$/);
  await line.getByRole('link').click();
  await expect.poll(() => foundInOn(page)).toEqual(deep);
  await expect(page.locator('#key-points h2')).toBeInViewport();
  await expect(line).toHaveText(/^Continue lendo: A reportagem completa \d+ min$/);
  await line.getByRole('link').click();
  await expect.poll(() => foundInOn(page)).toEqual([]);
  await expect(page.locator('#report h2')).toBeInViewport();
  await expect(choice(page, 'all')).toHaveAttribute('aria-current', 'true');
});

test('choices are made from the keyboard, which keeps its place', async ({ page }) => {
  await page.goto(english);
  await page.locator('.credits summary').focus();
  await page.keyboard.press('Tab');
  await expect(choice(page, 'start')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => foundInOn(page)).toEqual(behindTheStart);
  await expect(choice(page, 'start')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => foundInOn(page)).toEqual(deep);
});

test('a depth is kept on coming back, on loading anew and in the next story, folded from the first paint on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(english);
  await choose(page, 'brief', deep);
  const expectKept = async () => {
    await expect.poll(() => foundInOn(page)).toEqual(deep);
    await settled(page);
    await expect(choice(page, 'brief')).toHaveAttribute('aria-current', 'true');
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  };
  await page.reload();
  await expectKept();
  await page.locator('footer a').first().click();
  await expect(page).not.toHaveURL(english);
  await page.goBack();
  await expectKept();
  await page.goto(portuguese);
  await expectKept();
});

test('a depth is kept through a switch of language, at the block that is being read', async ({ page }) => {
  await page.goto(english);
  await choose(page, 'brief', deep);
  const top = await read(page, 'a11');
  await switchTo(page, 'pt-BR').click();
  await expect(page).toHaveURL(portuguese);
  await expectAt(page, 'a11', top);
  expect(await foldedOn(page)).toEqual(deep);
});

test('who reads in a part that was opened by a link finds it open in the other language', async ({
  page,
}) => {
  await page.goto(english);
  await choose(page, 'start', behindTheStart);
  await page.goto(`${english}#a19`);
  const top = await read(page, 'a20');
  await switchTo(page, 'pt-BR').click();
  await expect(page).toHaveURL(`${portuguese}#a19`);
  await expectAt(page, 'a20', top);
});

test('a depth is kept side by side, before and after', async ({ page }) => {
  await page.goto(english);
  await choose(page, 'start', behindTheStart);
  await chooseBeside(page, 'pt');
  await expect(page.locator('main.paired #a4 [lang="pt-BR"]').first()).toBeVisible();
  expect(await foldedOn(page)).toEqual(behindTheStart);
  await choose(page, 'brief', deep);
  await expect(page.locator('#a8 [lang="pt-BR"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('main.paired')).toHaveCount(0);
  expect(await foundInOn(page)).toEqual(deep);
});

test('paper has all of the story, whatever is folded, which is as it was afterwards', async ({ page }) => {
  await page.goto(english);
  await choose(page, 'start', behindTheStart);
  await page.emulateMedia({ media: 'print' });
  for (const id of ['a4', 'a8', 'a11', 'a19', 'c8']) {
    await expect(page.locator(`#${id}`)).toBeVisible();
    expect((await page.locator(`#${id}`).boundingBox())?.height).toBeGreaterThan(20);
  }
  await expect(page.locator('.go-on, .depth').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  expect(await foundInOn(page)).toEqual(behindTheStart);
  expect(await foldedOn(page)).toEqual(behindTheStart);
});

test('what is linked to and what is searched for is opened, and stays open', async ({ page }) => {
  await page.goto(english);
  await choose(page, 'start', behindTheStart);
  await page.goto('about:blank');
  await page.goto(`${english}#a19`);
  await expect(page.locator('#a19')).toBeInViewport();
  const others = behindTheStart.filter((part) => part !== 'report');
  await expect.poll(() => foundInOn(page)).toEqual(others);
  // Another part, by a link in the page itself.
  await goToPart(page, 'conversa');
  await expect(page.locator('#conversa h2')).toBeInViewport();
  await expect.poll(() => foldedOn(page)).toEqual(others.filter((part) => part !== 'conversa'));
  await page.goto('about:blank');
  await page.goto(`${english}?mark=Pentagon#a11`);
  await expect(page.locator('#a11')).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('hearth-searched')?.size))
    .toBeGreaterThan(0);
  // As the browser's own search does.
  await page.locator('#report').evaluate((part) => {
    part.dispatchEvent(new Event('beforematch', { bubbles: true }));
    part.removeAttribute('hidden');
  });
  expect(await foldedOn(page)).not.toContain('report');
  // Whoever chooses again has asked for nothing else.
  await page.evaluate(() => scrollTo(0, 0));
  await choose(page, 'start', behindTheStart);
  expect(await foldedOn(page)).toEqual(behindTheStart);
});

test('words in what is folded are found by the browser, which opens it', async ({ page }) => {
  await page.goto(english);
  await choose(page, 'start', behindTheStart);
  const words = await page
    .locator('#a19')
    .evaluate(({ textContent }) => textContent.trim().split(/\s+/).slice(2, 7).join(' '));
  // In Chromium that is also the way of a link to words, which a reader has to press.
  await page.locator('.credits .provenance').evaluate((part, text) => {
    part.innerHTML = `<a href="#:~:text=${encodeURIComponent(text)}">words</a>`;
  }, words);
  await page.locator('.credits summary').click();
  await page.getByRole('link', { name: 'words', exact: true }).click();
  await expect(page.locator('#a19')).toBeInViewport();
  await expect.poll(() => foldedOn(page)).not.toContain('report');
});

test('what is read aloud is what is shown', async ({ page }) => {
  await speakWith(page, { voices: ['en-GB'] });
  await page.goto(english);
  await choose(page, 'conversa', beforeTheConversa);
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('[data-tool=listen]').click();
  const first = page.locator('.being-read');
  await expect(first).toHaveCount(1);
  const read: string[] = [];
  for (let blocks = 0; blocks < 5; blocks++) {
    read.push(await first.evaluate(({ id }) => id));
    await finish(page);
  }
  expect(read.slice(0, 3)).toEqual(['a1', 'a2', 'a3']);
  expect(read[3]).toMatch(/^c/);
});

for (const script of [/reading-tools/, /ReadingTools/]) {
  test(`where ${script} cannot be had, nothing stays folded for ever`, async ({ page }) => {
    await page.goto(english);
    await choose(page, 'start', behindTheStart);
    await page.route(script, (route) => route.abort());
    await page.reload();
    await expect.poll(() => foldedOn(page)).toEqual([]);
    await expect(page.locator('#a19')).toBeVisible();
  });
}

test('a browser that could not find what is folded folds nothing, and goes to what was chosen', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const { prototype } of [HTMLElement, Document, Window, SVGElement])
      Reflect.deleteProperty(prototype, 'onbeforematch');
  });
  await page.goto(english);
  await choice(page, 'brief').click();
  await expect(page.locator('#key-points h2')).toBeInViewport();
  expect(await foldedOn(page)).toEqual([]);
});

test('the choice that is in force is seen where colours are the reader’s own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(english);
  await choose(page, 'brief', deep);
  const lines = await page
    .locator('.depth a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).textDecorationLine));
  expect(lines).toEqual(['none', 'underline', 'none', 'none']);
});

test('a story of which a minute tells as much as four has one choice for both', async ({ page }) => {
  await page.goto(at('candeia', candeia.story.en));
  await expect(page.locator('.depth a')).toHaveText([
    /^1 min$/,
    /^Everything \d min$/,
    /^Conversation \d min$/,
  ]);
  await page.evaluate(() => localStorage.setItem('hearth-reading', '{"depth":"start"}'));
  await page.reload();
  await expect.poll(() => foldedOn(page)).toEqual(['report', 'quotes', 'conversa']);
  await expect(page.locator('.depth [aria-current]')).toHaveText('1 min');
});

test('a story that has no Conversa is whole for who prefers those', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('hearth-reading', '{"depth":"conversa"}'));
  await page.goto(at('candeia', candeia.guide.en));
  await settled(page);
  expect(await foldedOn(page)).toEqual([]);
  // What applies is marked, for eyes too; what was chosen is there for the next story.
  await expect(page.locator('.depth [aria-current]')).toHaveCount(1);
  await expect(choice(page, 'all')).toHaveAttribute('aria-current', 'true');
  await expect(choice(page, 'all')).toHaveCSS('text-decoration-line', 'underline');
  expect(await page.evaluate(() => localStorage.getItem('hearth-reading'))).toContain('conversa');
});

for (const [site, home] of [
  ['hearth', pages.en.home],
  ['hearth', pages.pt.home],
  ['candeia', 'es/'],
  ['gazette', 'de/'],
] as const) {
  test(`minutes that are said of a story in ${home} of ${site} add up`, async ({ page }) => {
    const minutesIn = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0]);
    await page.goto(at(site, home));
    const line = page.locator('.lead header > p.quiet').first();
    const said = await line.evaluate((each) => each.textContent.replace(/^.*?\d{4}/, ''));
    const [ofLayers, ofTurns = 0] = [...said.matchAll(/\d+/g)].map(Number);
    await page.locator('.lead h2 a').click();
    await expect(page.locator('.contents')).toBeAttached();
    const parts = await page
      .locator('.contents a')
      .evaluateAll((links: HTMLAnchorElement[]) =>
        links.map(({ hash, lastElementChild }) => ({ hash, said: lastElementChild?.textContent ?? '' })),
      );
    const sumOf = (some: typeof parts) =>
      some.reduce((sum, { said }) => sum + (/\d/.test(said) ? minutesIn(said) : 0), 0);
    const ofConversa = sumOf(parts.filter(({ hash }) => hash === '#conversa'));
    const all = sumOf(parts);
    const choices = await page
      .locator('.depth a')
      .evaluateAll((links: HTMLAnchorElement[]) =>
        links.map(({ dataset, hash, textContent }) => ({ names: dataset['depth'] ?? '', hash, textContent })),
      );
    for (const [index, { names, textContent }] of choices.entries()) {
      const next = choices[index + 1]?.hash;
      const shown = names.includes('all')
        ? parts
        : names === 'conversa'
          ? parts.filter(({ hash }) => hash === '#conversa' || hash === '#question')
          : parts.slice(
              0,
              parts.findIndex(({ hash }) => hash === next),
            );
      expect(minutesIn(textContent), names).toBe(sumOf(shown));
    }
    expect([ofLayers, ofTurns]).toEqual([all - ofConversa, ofConversa]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all of the story is there, and each choice leads to what it adds', async ({ page }) => {
    for (const [depth, part] of [
      ['start', 'question'],
      ['brief', 'key-points'],
      ['all', 'report'],
      ['conversa', 'conversa'],
    ] as const) {
      await page.goto(english);
      await choice(page, depth).click();
      await expect(page).toHaveURL(`${english}#${part}`);
      await expect(page.locator(`#${part}:target`)).toBeInViewport();
    }
    for (const id of ['a4', 'a8', 'a11', 'a19', 'c8']) await expect(page.locator(`#${id}`)).toBeVisible();
    await expect(page.locator('.go-on').filter({ visible: true })).toHaveCount(0);
  });
});
