import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';

const stories = [
  at('hearth', pages.en.story),
  at('hearth', pages.pt.story),
  at('candeia', candeia.story.ar),
  at('candeia', candeia.story.en),
];
const schemes = ['light', 'dark'] as const;

/** What WCAG asks of text to read, of any other text, and of what shows where the focus is. */
const least = { body: 7, other: 4.5, focus: 3 };

interface Written {
  kind: 'body' | 'other';
  words: string;
  ratio: number;
}

/** Every piece of text that can be seen, with the contrast of its colour on what lies behind it. */
function writtenOn(page: Page): Promise<Written[]> {
  return page.evaluate(() => {
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      const [, , , alpha = 1] = numbers(backgroundColor);
      return alpha === 0 ? behind(element.parentElement) : backgroundColor;
    };
    const written: Written[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      if (!element?.checkVisibility() || !textContent?.trim() || element.closest('script, style')) continue;
      const [one, other] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
      const isBody =
        element.closest('main [id]:not(section)') &&
        !element.closest(
          'a:not(.mention), button, small, figcaption, .quiet, .note, .original, .said, li > b, .map, .subtitle, .passage-tools',
        );
      written.push({
        kind: isBody ? 'body' : 'other',
        words: `${element.tagName}.${element.className} ${textContent.trim().slice(0, 40)}`,
        ratio: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05),
      });
    }
    return written;
  });
}

for (const scheme of schemes) {
  test(`text to read has a contrast of ${least.body}, every other text of ${least.other}, when it is ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const address of stories) {
      await page.goto(`${address}#c4`);
      await page.locator('button.settings').click();
      await page.locator('details.note').evaluateAll((notes) => {
        for (const note of notes) note.setAttribute('open', '');
      });
      await page.locator('#a10').hover();
      await expect(page.locator('.passage-tools, .settings-panel')).toHaveCount(2);
      const written = await writtenOn(page);
      for (const kind of ['body', 'other'] as const) {
        const all = written.filter((each) => each.kind === kind);
        expect(all.length).toBeGreaterThan(25);
        const [lowest] = all.toSorted((a, b) => a.ratio - b.ratio);
        expect(lowest?.ratio, lowest?.words).toBeGreaterThanOrEqual(least[kind]);
      }
    }
  });

  test(`what shows where the focus is stands out from everything that it is drawn on, when it is ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(stories[0] ?? '');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    await expect(skip).toBeFocused();
    await expect(skip).toHaveCSS('outline-style', 'solid');
    await expect(skip).toHaveCSS('outline-width', '3px');
    for (const surface of ['paper', 'wash', 'mark']) {
      // The ring’s colour as that of text, on each surface in turn.
      await skip.evaluate((link, name) => {
        link.style.color = getComputedStyle(link).outlineColor;
        link.style.background = `var(--${name})`;
      }, surface);
      const ring = (await writtenOn(page)).find(({ words }) => words.startsWith('A.skip'));
      expect(ring?.ratio, surface).toBeGreaterThanOrEqual(least.focus);
    }
  });
}

/** Whether an edge or letters can be told from what is behind them. */
function drawn(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { color, borderTopColor, borderTopStyle, outlineColor, outlineStyle, outlineWidth } =
        getComputedStyle(element);
      const paper = getComputedStyle(document.body).backgroundColor;
      return {
        letters: color !== paper,
        edge: borderTopStyle !== 'none' && borderTopColor !== paper,
        ring: outlineStyle !== 'none' && outlineColor !== paper && Number.parseFloat(outlineWidth) >= 2,
      };
    });
}

for (const scheme of schemes) {
  test(`with forced colours, ${scheme}, controls have their letters or edges, and the focus its ring`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await page.goto(stories[0] ?? '');
    for (const control of ['.search-link', 'button.settings', '[data-tool=listen]', '.languages a']) {
      await page.locator(control).first().focus();
      await page.keyboard.press('Shift');
      expect(await drawn(page, control), control).toMatchObject({ letters: true, ring: true });
    }
    await page.locator('button.settings').press('Enter');
    await expect(page.locator('.settings-panel')).toBeVisible();
    expect(await drawn(page, '.settings-panel')).toMatchObject({ letters: true, edge: true });
    expect(await drawn(page, '.settings-panel input:checked')).toMatchObject({ ring: true });
    await page.keyboard.press('Escape');
    await page.locator('main p a.mention').first().press('Enter');
    await expect(page.locator('.word-card')).toBeVisible();
    expect(await drawn(page, '.word-card')).toMatchObject({ letters: true, edge: true });
    expect(await drawn(page, '.word-card a')).toMatchObject({ letters: true, ring: true });
    // What is marked by its surface alone is told by something else where surfaces are taken away.
    await page.keyboard.press('Escape');
    await page.locator('#a10').hover();
    expect(await drawn(page, '.passage-tools button')).toMatchObject({ letters: true, edge: true });
  });
}
