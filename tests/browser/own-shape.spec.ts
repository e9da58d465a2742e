import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { folderOf } from '../support/built-sites.ts';
import { at } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { settled } from './reading.ts';

const homes = ['en/', 'de/', 'ar/'] as const;
const stories = { en: 'en/the-night-boat/', de: 'de/das-nachtschiff/', ar: 'ar/قارب-الليل/' } as const;

for (const path of [...homes, ...Object.values(stories)]) {
  test(`the header of ${path} is one line with a menu under it, and what has no room is scrolled to`, async ({
    page,
  }) => {
    await page.goto(at('gazette', path));
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await settled(page);
      const { header, menu, sideways } = await page.evaluate(() => ({
        header: document.querySelector('header.site')?.getBoundingClientRect().height,
        menu: document.querySelector('.site-menu')?.getBoundingClientRect().height,
        sideways: document.documentElement.scrollWidth - innerWidth,
      }));
      expect(header, `${width} px`).toBeLessThanOrEqual(64);
      expect(menu, `${width} px`).toBeLessThanOrEqual(64);
      expect(sideways, `${width} px`).toBe(0);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const last = page.locator('.site-menu a').last();
    await last.focus();
    await expect(last).toBeInViewport();
  });

  test(`axe finds nothing on ${path} of a publication with its own shape, light and dark`, async ({
    page,
  }) => {
    await page.goto(at('gazette', path));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 844 });
      await settled(page);
      expect((await lookAt(page)).found, colorScheme).toEqual([]);
    }
  });
}

test('three languages stand in the line of the header where it has room for them', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 844 });
  await page.goto(at('gazette', 'en/'));
  const [header, ...languages] = await page
    .locator('header.site, header.site .languages li')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
  expect(languages).toHaveLength(3);
  for (const bottom of languages) expect(bottom).toBeLessThanOrEqual(header ?? 0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu leads to pages of the staff, topics and out, in the words of the language', async ({
    page,
  }) => {
    await page.goto(at('gazette', 'de/'));
    const menu = page.getByRole('navigation', { name: 'Allgemeine Inselzeitung von Weitwind und Umgebung' });
    // Of people there are none, and so no page.
    await expect(menu.getByRole('link')).toHaveText([
      'Der Hafen',
      'Über die Inselzeitung und ihre Redaktion',
      'Glossar',
      'Suche',
      'Zeitungsladen am Hafen',
    ]);
    await expect(menu.getByRole('link').last()).toHaveAttribute('href', 'https://shop.example/gazette');
    await menu.getByRole('link', { name: 'Über die Inselzeitung' }).click();
    await expect(page).toHaveURL(at('gazette', 'de/ueber-uns/'));
    await expect(page.locator('.site-menu [aria-current]')).toHaveText(
      'Über die Inselzeitung und ihre Redaktion',
    );
  });

  test('the home has its parts in the order of the publication, each story once', async ({ page }) => {
    await page.goto(at('gazette', 'en/'));
    await expect(page.locator('main h1')).toHaveText('What an invented island reads.');
    await expect(page.locator('main :is(h2, h3)')).toHaveText([
      'The night boat runs again',
      'About the Gazette',
      'Topics',
      'Also on the island',
      'A barrel for every house',
    ]);
    await expect(page.locator('main').getByRole('link', { name: 'harbour', exact: true })).toHaveAttribute(
      'href',
      '/en/the-night-boat/',
    );
  });

  test('the footer has what the publication says, and its addresses elsewhere as its own', async ({
    page,
  }) => {
    await page.goto(at('gazette', 'en/'));
    const links = page.locator('footer a');
    await expect(links).toHaveText([
      'Reading offline',
      'About',
      'The Farwind Gazette',
      'Mastodon',
      'Write to the desk',
    ]);
    await expect(page.locator('footer [rel=me]')).toHaveText(['Mastodon', 'Write to the desk']);
  });

  test('layers have their own names in the contents, over the text and in links to passages', async ({
    page,
  }) => {
    await page.goto(at('gazette', stories.de));
    await expect(page.locator('.contents a')).toHaveText([
      /^Was passiert ist/,
      /^Was feststeht/,
      /^Die ganze Geschichte/,
      /^Was es für die Insel bedeutet/,
      /^Was wir noch nicht wissen/,
    ]);
    await expect(page.locator('#what-it-means h2')).toHaveText('Was es für die Insel bedeutet');
    await expect(page.locator('.refs a')).toHaveText(['Was feststeht', 'Was es für die Insel bedeutet']);
  });
});

test('search names layers and itself in the words of the publication', async ({ page }) => {
  await page.goto(at('gazette', 'de/suche/'));
  await expect(page.getByRole('status')).toHaveText('Was suchen Sie auf der Insel?');
  await page.locator('#search-query').fill('vierzig');
  await expect(page.getByRole('status')).toHaveText('1 Fundstelle für „vierzig“.');
  await expect(page.locator('#search-results')).toContainText('Was feststeht');
});

test('languages stand side by side, layers of the publication’s own among them', async ({ page }) => {
  await page.goto(at('gazette', `${stories.en}?with=de`));
  await expect(page.locator('#facts')).toContainText('Es hat vierzig Kabinen.');
});

test('nothing that readers or their programs are given says a word of a Conversa', () => {
  const folder = folderOf('gazette');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|xml|txt|md|json|webmanifest)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const saying = files.filter((file) =>
    /conversa|gespräch/i.test(
      readFileSync(join(folder, file), 'utf8').replaceAll(/<style[\s\S]*?<\/style>/g, ''),
    ),
  );
  // It says of the data of all stories of Hearth what may be in them.
  expect(saying).toEqual(['schema/story.json']);
});
