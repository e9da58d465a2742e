import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';

const leads = [
  {
    site: 'hearth',
    home: pages.en.home,
    story: pages.en.story,
    point: 'About a month without access.',
    end: 'shut them down.',
  },
  {
    site: 'hearth',
    home: pages.pt.home,
    story: pages.pt.story,
    point: 'Cerca de um mês sem acesso.',
    end: 'de uma hora para outra.',
  },
] as const;

for (const { site, home, story, point, end } of leads) {
  test(`/${home} leads with the latest story: picture, question, three key points, the Conversa`, async ({
    page,
  }) => {
    await page.goto(at(site, home));
    const lead = page.locator('.lead');
    await expect(lead.locator('h2 a')).toHaveAttribute('href', `/${story}`);
    await expect(lead.locator('.hook')).toContainText('?');
    const points = lead.locator('article > ul a');
    await expect(points).toHaveCount(3);
    await expect(points.first().locator('b')).toHaveText(point);
    for (const text of await points.allInnerTexts()) expect(text).toMatch(/^\S.{60,}\.$/);
    await expect(points.first()).toHaveText(new RegExp(`^${point} .*${end}$`));
    await expect(lead.locator('header p a')).toHaveAttribute('href', `/${story}#conversa`);
    await expect(lead.locator('header')).toContainText(/\d+ min/);
    await points.first().click();
    await expect(page).toHaveURL(`${at(site, story)}#a5`);
    await expect(page.locator(':target')).toBeInViewport();
  });
}

test('a home says the name of the publication once, and its heading says what it stands for', async ({
  page,
}) => {
  for (const [site, path, name, tagline] of [
    ['hearth', 'pt/', 'Hearth', 'Uma história de cada vez, da manchete à conversa, em dois idiomas.'],
    ['candeia', 'ar/', 'Candeia', 'أخبار بلدة متخيَّلة، تُروى على مهل وبأربع لغات.'],
  ] as const) {
    await page.goto(at(site, path));
    await expect(page.locator('h1')).toHaveText([tagline]);
    await expect(page.getByText(name, { exact: true })).toHaveCount(1);
    // Each heading is at most one level below the one before it.
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  }
});

test('a lead without key points says how its story begins', async ({ page }) => {
  await page.goto(at('candeia', 'pt/'));
  await expect(page.locator('.lead li')).toHaveCount(0);
  await expect(page.locator('.lead .brief')).toHaveText(/^\p{Lu}.{30,}\.$/u);
  await page.goto(at('arcada', 'en/'));
  await expect(page.locator('.lead .brief')).toHaveText(/^\p{Lu}.{20,}\.$/u);
});

test('what has few words shares a line on a wide screen, and the edges of a home are those of its header', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(at('candeia', 'en/'));
  const boxes = await Promise.all([
    page.locator('main > section', { hasText: 'Topics' }).boundingBox(),
    page.locator('main > section', { hasText: 'What changed' }).boundingBox(),
  ]);
  expect(boxes[0]?.y).toBe(boxes[1]?.y);
  const [main, header] = await Promise.all(
    ['main', 'header.site'].map((part) => page.locator(part).boundingBox()),
  );
  expect([main?.x, main?.width]).toEqual([header?.x, header?.width]);
  await page.setViewportSize({ width: 390, height: 844 });
  const [topics, changes] = await Promise.all(
    ['Topics', 'What changed'].map((hasText) => page.locator('main > section', { hasText }).boundingBox()),
  );
  expect(topics?.y).toBeLessThan(changes?.y ?? 0);
});

test('the picture of the lead comes at once, at its size, and leads to the story', async ({ page }) => {
  await page.goto(at('candeia', 'en/'));
  const image = page.locator('.lead img');
  await expect(image).not.toHaveAttribute('loading', 'lazy');
  for (const side of ['width', 'height']) await expect(image).toHaveAttribute(side, /^\d+$/);
  await expect(image).toHaveAttribute('alt', /.+/);
  // The headline’s link lies over it.
  await image.click({ force: true });
  await expect(page).toHaveURL(at('candeia', candeia.guide.en));
});

test('nothing on a home moves while it comes', async ({ page }) => {
  for (const home of [at('hearth', 'pt/'), at('candeia', 'ar/')]) {
    await page.goto(home);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift, home).toBe(0);
  }
});

test('a home with one story shows what its Conversa asks', async ({ page }) => {
  await page.goto(at('hearth', 'en/'));
  const asked = page.locator('.lead section a');
  await expect(asked).toHaveCount(4);
  await asked.nth(1).click();
  await expect(page).toHaveURL(`${at('hearth', pages.en.story)}#c3`);
});

test('the stories behind the lead have a title, a line and a date, and none its whole lede', async ({
  page,
}) => {
  await page.goto(at('candeia', 'en/'));
  const cards = page.locator('.cards article');
  await expect(cards).toHaveCount(2);
  for (const card of await cards.all()) {
    await expect(card.locator('h3 a')).toHaveCount(1);
    await expect(card.locator('time')).toHaveCount(1);
    const paragraphs = await card.locator('p:not(.quiet)').allTextContents();
    expect(paragraphs.length).toBe(1);
    expect(paragraphs[0]?.trim()).toMatch(/\?$/);
  }
});

test('what changed is said with its day, and leads to the story', async ({ page }) => {
  await page.goto(at('candeia', 'pt/'));
  const change = page.locator('.changes li').first();
  await expect(page.getByRole('heading', { name: 'O que mudou' })).toBeVisible();
  await expect(change.locator('time')).toHaveAttribute('datetime', '2026-05-04');
  await change.locator('a').click();
  await expect(page).toHaveURL(new RegExp(`^${at('candeia', candeia.story['pt-BR'])}`));
});

/** What the Tab key comes to in the main part, in order. */
async function stops(page: Page): Promise<string[]> {
  const links = page.locator('main a');
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  const found: string[] = [];
  for (let count = await links.count(); count > 0; count--) {
    await page.keyboard.press('Tab');
    found.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
  }
  return found;
}

test('the keyboard comes to every link of a home once, in the order of reading', async ({ page }) => {
  await page.goto(at('candeia', 'en/'));
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(await stops(page)).toEqual(links);
});

for (const size of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])
  test(`on a screen ${size.width} wide nothing of a home is cut off, and axe finds nothing`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const home of [at('hearth', 'en/'), at('candeia', 'ar/')]) {
      await page.goto(home);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, home).toBeLessThanOrEqual(size.width);
      expect((await lookAt(page)).found).toEqual([]);
    }
  });
