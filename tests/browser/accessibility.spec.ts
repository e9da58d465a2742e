import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { folderOf } from '../support/built-sites.ts';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { settled } from './reading.ts';
import { searchBoxOf } from './search-box.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 1280] as const;
const schemes = ['light', 'dark'] as const;

const addresses = [
  ...['', '404.html', ...Object.values(pages.en), ...Object.values(pages.pt)].map(
    (path) => ({ site: 'hearth', path }) as const,
  ),
  ...[candeia.home, candeia.search, candeia.contact, candeia.story.ar, candeia.partial.ar].map(
    (path) => ({ site: 'candeia', path }) as const,
  ),
];

/** Pages that lie in one folder of a language, deeper than its own, are of one kind. */
function kindOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  return parts.length > 2 ? parts.slice(0, -1).join('/') : path;
}

test('of every kind of page one is looked at', () => {
  const files = readdirSync(folderOf('hearth'), { recursive: true, encoding: 'utf8' });
  const kinds = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => kindOf(file.replace(/index\.html$/, '')));
  const lookedAt = addresses.filter(({ site }) => site === 'hearth').map(({ path }) => kindOf(path));
  expect([...new Set(lookedAt)].sort()).toEqual([...new Set(kinds)].sort());
});

/** Looks at a page as it stands, at every width in every scheme. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 720 });
    await settled(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const coloursOnly = colorScheme !== schemes[0];
      const { found, passed } = await lookAt(page, { standards, coloursOnly });
      expect(found, `${width} px, ${colorScheme}`).toEqual([]);
      expect(passed, 'rules that were applied').toBeGreaterThan(coloursOnly ? 0 : 15);
    }
  }
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const { left, right } = document.body.getBoundingClientRect();
    return {
      scrollWidth: scrollWidth - clientWidth,
      left: Math.min(0, left),
      right: Math.max(0, right - clientWidth),
    };
  });
  expect(wide).toEqual({ scrollWidth: 0, left: 0, right: 0 });
}

test.describe('without a language of the site', () => {
  // The root stays where it is.
  test.use({ locale: 'fr-FR' });

  for (const { site, path } of addresses) {
    test(`/${path} of ${site} has no violation, light or dark, narrow or wide, and does not scroll sideways`, async ({
      page,
    }) => {
      await page.goto(at(site, path));
      await expectNoViolations(page);
      await expectNoSidewaysScrolling(page);
    });
  }
});

for (const { site, path, query } of [
  { site: 'hearth', path: pages.en.story, query: 'government' },
  { site: 'hearth', path: pages.pt.story, query: 'governo' },
  { site: 'candeia', path: candeia.story.ar, query: 'العبّارة' },
] as const) {
  test(`the search over /${path}, empty and with results, has no violation and does not scroll sideways`, async ({
    page,
  }) => {
    await page.goto(at(site, path));
    await page.keyboard.press('/');
    await expect(searchBoxOf(page).input).toBeVisible();
    await expectNoViolations(page);
    await searchBoxOf(page).input.fill(query);
    await searchBoxOf(page).results.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role=option][aria-selected=true]')).toBeVisible();
    await expectNoViolations(page);
    await expectNoSidewaysScrolling(page);
  });

  test(`the search page that leads to /${path} has no violation with results`, async ({ page }) => {
    await page.goto(at(site, path));
    await page.goto(
      `${await page.locator('.search-link').evaluate((link) => (link as HTMLAnchorElement).href)}?q=${query}`,
    );
    await searchBoxOf(page).results.first().waitFor();
    await expectNoViolations(page);
    await expectNoSidewaysScrolling(page);
  });
}
