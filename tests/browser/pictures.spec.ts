import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { settled } from './reading.ts';

/* The timeline and the map of who stands where, on every story that has them. */

interface Relations {
  title: Record<string, string>;
  parties: Record<string, { name?: string | Record<string, string> }>;
  between: { from: string; to: string; label: Record<string, string>; block: string }[];
}

const stories = [
  { site: 'hearth', language: 'en', path: pages.en.story, from: 'content/stories/anthropic-export-controls' },
  { site: 'hearth', language: 'pt', path: pages.pt.story, from: 'content/stories/anthropic-export-controls' },
  {
    site: 'candeia',
    language: 'ar',
    path: candeia.story.ar,
    from: 'tests/fixtures/field-guide/stories/ferry-returns',
  },
] as const;

function relationsOf({ from }: (typeof stories)[number]): Relations {
  return parse(readFileSync(`${from}/story.yaml`, 'utf8')).relations;
}

const dates = {
  [pages.en.story]: ['March', 'Early June', 'Late on a Tuesday, about a month later', 'Still open'],
  [pages.pt.story]: [
    'Março',
    'Início de junho',
    'Cerca de um mês depois, no fim de uma terça-feira',
    'Ainda em aberto',
  ],
  [candeia.story.ar]: ['نحو 2015', 'أواخر أبريل 2024', '18 أبريل 2026', 'حتى نهاية العام'],
};

const moments = '#timeline ol > li';
const drawing = '#map > div';
const parties = `${drawing} > ul > li`;
const steps = `${drawing} > ol > li`;

/** Where things are drawn, in the order of the document. */
function boxesOf(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { what: element.textContent?.trim() ?? '', left, right, top, bottom };
    }),
  );
}

async function expectNothingOverlaps(page: Page): Promise<void> {
  const drawn = await boxesOf(page, `${parties}, ${steps}`);
  const overlapping = drawn.flatMap((one, index) =>
    drawn
      .slice(0, index)
      .filter(
        (other) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      )
      .map((other) => `${one.what} / ${other.what}`),
  );
  expect(overlapping).toEqual([]);
  const spilling = await page
    .locator(`${parties}, ${steps}, ${drawing} a`)
    .evaluateAll((elements) =>
      elements
        .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 8)
        .map(({ textContent }) => textContent),
    );
  expect(spilling).toEqual([]);
}

for (const story of stories) {
  const { site, language, path } = story;

  test.describe(`on /${path}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(at(site, path));
      await settled(page);
    });

    test('every moment says when it was, no more exactly than is known, and leads to its passage', async ({
      page,
    }) => {
      expect(await page.locator(`${moments} > b`).allInnerTexts()).toEqual(dates[path]);
      for (const link of await page.locator(`${moments} > b > a`).all()) {
        const fragment = (await link.getAttribute('href')) ?? '';
        await link.click();
        await expect(page).toHaveURL(at(site, path) + fragment);
        await expect(page.locator(fragment)).toBeInViewport();
        await expect(page.locator(fragment)).not.toBeEmpty();
      }
    });

    test('the line runs down on a phone, along where there is room, as the language runs, and its end is open', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height: 800 });
      const down = await boxesOf(page, moments);
      expect(down.map(({ top }) => top)).toEqual(down.map(({ top }) => top).toSorted((a, b) => a - b));
      expect(new Set(down.map(({ left }) => left)).size).toBe(1);
      await page.setViewportSize({ width: 1280, height: 800 });
      const along = await boxesOf(page, moments);
      expect(new Set(along.map(({ top }) => top)).size).toBe(1);
      const starts = along.map(({ left, right }) => (language === 'ar' ? -right : left));
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      await expect(page.locator(moments).last()).toHaveCSS('border-top-style', 'dashed');
      await expect(page.locator(moments).first()).toHaveCSS('border-top-style', 'solid');
    });

    test('the map says what it shows, and is a numbered list of every relation in the order of the story', async ({
      page,
    }) => {
      const { between, parties: known, title } = relationsOf(story);
      await expect(page.locator('#map > p b')).toHaveText(title[language] ?? '');
      await expect(page.locator('#map > p')).toContainText(String(between.length));
      const names = await page.locator(`${parties} > :first-child`).allInnerTexts();
      expect(new Set(names).size).toBe(Object.keys(known).length);
      const nameOf = (id: string) => {
        const name = known[id]?.name;
        return (typeof name === 'object' ? name[language] : name) ?? '';
      };
      const arrow = language === 'ar' ? '←' : '→';
      await expect(page.locator(steps)).toHaveCount(between.length);
      for (const [index, { from, to, label, block }] of between.entries()) {
        const step = page.locator(steps).nth(index);
        await expect(step.locator('i')).toHaveText(String(index + 1));
        const said = (await step.locator('b').textContent())?.split(` ${arrow} `) ?? [];
        expect(said[0]).toContain(nameOf(from));
        expect(said[1]).toContain(nameOf(to));
        for (const name of said) expect(names).toContain(name);
        await expect(step.locator('a')).toHaveText(label[language] ?? '');
        await expect(step.locator('a')).toHaveAttribute('href', `#${block}`);
        await expect(page.locator(`#${block}`)).toBeVisible();
      }
    });

    test('the map can be seen as a list, in which each kind of relation is said', async ({ page }) => {
      const asList = page.locator('#map input');
      await expect(page.locator(drawing)).toHaveCSS('display', 'grid');
      await asList.check();
      await expect(page.locator(drawing)).toHaveCSS('display', 'block');
      for (const step of await page.locator(steps).all()) {
        await expect(step.locator('b')).toHaveCSS('clip-path', 'none');
        await expect(step.locator('small')).toHaveCSS('clip-path', 'none');
        await expect(step.locator('a')).toBeVisible();
      }
      await asList.uncheck();
      await expect(page.locator(drawing)).toHaveCSS('display', 'grid');
    });

    test('the legend names the kinds of line that are drawn, to everybody, and no two look alike', async ({
      page,
    }) => {
      const legend = page.locator('#map > ul');
      const kinds = new Set(await page.locator(`${steps} > small`).allTextContents());
      await expect(legend.getByRole('listitem')).toHaveText([...kinds]);
      await expect(legend).toHaveAccessibleName(/./);
      const lines = await legend.locator('li').evaluateAll((items) =>
        items.map((item) => {
          const { borderBottomStyle, borderBottomWidth } = getComputedStyle(item, '::before');
          return `${borderBottomStyle} ${borderBottomWidth}`;
        }),
      );
      expect(new Set(lines).size).toBe(lines.length);
    });

    test('a phone has a list, a wider screen a drawing; nothing overlaps, and nothing scrolls sideways, at any width', async ({
      page,
    }) => {
      for (const width of [320, 390, 768, 1280, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await expect(page.locator(drawing)).toHaveCSS('display', width < 768 ? 'block' : 'grid');
        await expectNothingOverlaps(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });

    test('letters too large for a drawing, or for a line along the text, leave lists', async ({ page }) => {
      await page.setViewportSize({ width: 640, height: 800 });
      await page.evaluate(() => {
        document.documentElement.dataset['size'] = 'larger';
      });
      await expect(page.locator(drawing)).toHaveCSS('display', 'block');
      expect(new Set((await boxesOf(page, moments)).map(({ left }) => left)).size).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    });

    test('on paper the map is the list', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator(drawing)).toHaveCSS('display', 'block');
      await expect(page.locator(`${steps} > b`).first()).toHaveCSS('clip-path', 'none');
      await expect(page.locator('#map label')).toBeHidden();
    });

    test('both pictures have no violation, light or dark, drawn or as a list', async ({ page }) => {
      for (const isList of [false, true]) {
        await page.locator('#map input').setChecked(isList);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const coloursOnly = colorScheme === 'dark';
          const { found, passed } = await lookAt(page, { parts: ['#timeline', '#map'], coloursOnly });
          expect(found, `${colorScheme}, ${isList ? 'a list' : 'drawn'}`).toEqual([]);
          expect(passed).toBeGreaterThan(0);
        }
      }
    });
  });
}

test.describe('with the reader’s own spacing of text', () => {
  test.use({ bypassCSP: true });

  for (const { site, path } of stories) {
    test(`nothing on the map of /${path} overlaps`, async ({ page }) => {
      await page.goto(at(site, path));
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
      });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNothingOverlaps(page);
      }
    });
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the map can be seen as a list', async ({ page }) => {
    await page.goto(at('hearth', pages.en.story));
    await page.locator('#map input').check();
    await expect(page.locator(`${steps} > b`).first()).toHaveCSS('clip-path', 'none');
    await expect(page.locator(steps).last()).toContainText(/^7 Tanishq Abraham → US government asks /);
    await expect(page.locator('#map')).toHaveCSS('padding-bottom', '0px');
  });
});

test('with forced colours the line and its dots are still drawn', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(at('hearth', pages.en.story));
  const drawn = await page
    .locator(moments)
    .first()
    .evaluate((moment) => {
      const { borderTopWidth } = getComputedStyle(moment);
      const { borderTopColor, borderTopStyle } = getComputedStyle(moment, '::before');
      return { line: borderTopWidth, dot: borderTopStyle, colour: borderTopColor };
    });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(drawn).toMatchObject({ line: '2px', dot: 'solid' });
  expect(drawn.colour).not.toBe(paper);
});

test('side by side, the line runs down with both languages at each moment', async ({ page }) => {
  await page.goto(at('hearth', `${pages.en.story}?with=pt`));
  await expect(page.locator('main.paired')).toBeVisible();
  const down = await boxesOf(page, moments);
  expect(new Set(down.map(({ left }) => left)).size).toBe(1);
  for (const moment of await page.locator(moments).all())
    await expect(moment.locator('.pair > [lang="pt-BR"] b')).toBeVisible();
});
