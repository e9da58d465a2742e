import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { buildSite } from '../support/built-sites.ts';
import { freshly } from '../support/fresh-sites.ts';
import { lookAt } from './axe.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { testWalks } from './walk.ts';

test.describe.configure({ mode: 'default' });

const content = resolve('tests/fixtures/another-look');
const out = resolve('.cache/sites/another-look');
const stories = ['en/the-ferry-runs-again/', 'pt/a-balsa-volta-a-cruzar/'];
const others = ['en/', 'pt/', 'pt/sobre-nos/', 'pt/glossario/', 'en/search/', '404.html'];
const schemes = ['light', 'dark'] as const;

/** What the publication says, and what is made of it for the dark. */
const says = { light: { paper: '#ffffff', accent: '#006d77' }, dark: { paper: '#171717' } };
/** Colours of Hearth’s own: the flame and its ground, ember and paper by day and by night. */
const ofHearth = /#(?:ff9a5c|ffe0b8|2a1a12|9c3208|ff9d63|fcf8f1|1a1613)\b/i;

let host: StaticHost;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  await freshly(out, [content], () => buildSite({ CONTENT: content, OUT: out }));
  host = await startHost(out);
});
test.afterAll(() => host.stop());

/** A colour as a browser computes it, as `#rrggbb`. */
function colourOf(page: Page, selector: string, property: 'color' | 'backgroundColor'): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const channels = getComputedStyle(element)[name].match(/\d+/g) ?? [];
      return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
    }, property);
}

/** Whether a picture has come. */
function isDrawn(picture: Locator): Promise<boolean> {
  return picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
}

for (const scheme of schemes) {
  test(`axe finds nothing in a publication with a face of its own, and all can be read, when it is ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const address of [...stories, ...others]) {
      await page.goto(host.root + address);
      const { found, passed } = await lookAt(page);
      expect(found, address).toEqual([]);
      expect(passed).toBeGreaterThan(5);
    }
  });

  test(`pages have the paper and the logo of the publication, when it is ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const address of [...stories, ...others]) {
      await page.goto(host.root + address);
      expect(await colourOf(page, 'body', 'backgroundColor'), address).toBe(says[scheme].paper);
      const shown = page.locator('header.site .logo').filter({ visible: true });
      await expect(shown).toHaveCount(1);
      await expect(shown).toHaveAttribute(
        'src',
        scheme === 'dark' ? '/brand/farol-dark.svg' : '/brand/farol.svg',
      );
      await expect(shown).toHaveAccessibleName('Farol');
      await expect.poll(() => isDrawn(shown)).toBe(true);
    }
  });
}

test('what a reader chooses under “Aa” chooses the logo too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(host.root + stories[0]);
  const shown = page.locator('header.site .logo').filter({ visible: true });
  await page.locator('html').evaluate((root) => root.setAttribute('data-theme', 'dark'));
  await expect(shown).toHaveAttribute('src', '/brand/farol-dark.svg');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html').evaluate((root) => root.setAttribute('data-theme', 'light'));
  await expect(shown).toHaveAttribute('src', '/brand/farol.svg');
});

test('links, typefaces, corners and lines are those of the publication, and its theme is above them', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(host.root + stories[0]);
  expect(await colourOf(page, '#a7 a:not(.mention)', 'color')).toBe(says.light.accent);
  const families = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
  expect(await families('h1')).toMatch(/^"?Ownheadings/);
  expect(await families('#a7')).toMatch(/^"?Ownreading.*Arial.*sans-serif$/);
  await page.locator('button.settings').click();
  await expect(page.locator('.settings-panel')).toHaveCSS('border-radius', '0px');
  await expect(page.locator('header.site')).toHaveCSS('background-size', '24px 4px');
  const [size, line] = await page.locator('#a7').evaluate((text) => {
    const { fontSize, lineHeight } = getComputedStyle(text);
    return [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)] as const;
  });
  expect(line / size).toBeCloseTo(1.45, 1);
});

test('the typefaces of the publication draw its texts once they are on the device', async ({ page }) => {
  await page.goto(host.root + stories[1]);
  const loaded = await page.evaluate(async () => {
    for (const part of document.querySelectorAll<HTMLStyleElement>('[media*=scripting]')) part.media = 'all';
    const faces = await Promise.all(
      ['400 16px Ownreading', '700 16px Ownreading', '700 16px Ownheadings'].map((font) =>
        document.fonts.load(font, 'ação'),
      ),
    );
    return faces.map((some) => some.length);
  });
  expect(loaded).toEqual([1, 1, 1]);
});

test('a page that is printed is dark on light, whatever the screen was', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto(host.root + stories[0]);
  expect(await colourOf(page, 'body', 'backgroundColor')).toBe(says.light.paper);
});

test('no file of the site has a colour of Hearth, and no icon or card its flame', async () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const texts = files.filter((name) => /\.(?:html|svg|webmanifest|css)$/.test(name));
  expect(texts.length).toBeGreaterThan(15);
  for (const name of texts)
    expect(ofHearth.exec(readFileSync(join(out, name), 'utf8'))?.[0], name).toBeUndefined();
  expect(readFileSync(join(out, 'icon.svg'))).toEqual(readFileSync(join(content, 'public/brand/mark.svg')));
  const pixel = async (name: string, left: number, top: number) => {
    const area = { left, top, width: 1, height: 1 };
    const { data } = await sharp(join(out, name))
      .removeAlpha()
      .toColourspace('srgb')
      .extract(area)
      .raw()
      .toBuffer({ resolveWithObject: true });
    return `#${data.subarray(0, 3).toString('hex')}`;
  };
  for (const name of ['icon-192.png', 'icon-512.png', 'apple-touch-icon.png', 'icon-maskable.png'])
    expect(await pixel(name, 3, 3), name).toBe(says.light.accent);
  for (const name of ['en/card.png', `${stories[0]}card.png`, `${stories[1]}card.png`]) {
    expect(await pixel(name, 3, 3), name).toBe(says.light.paper);
    // In the corner of the mark: a card has few colours.
    const drawn = Buffer.from((await pixel(name, 74, 74)).slice(1), 'hex');
    for (const [index, channel] of [0x00, 0x6d, 0x77].entries())
      expect(Math.abs((drawn[index] ?? 0) - channel), name).toBeLessThan(16);
  }
});

test('its menu, layers and footer are its own, and nothing speaks of a dialogue that it does not have', async ({
  page,
}) => {
  await page.goto(host.root + stories[1]);
  await expect(page.locator('nav.site-menu a')).toHaveText(['A travessia', 'Quem somos', 'Glossário']);
  await expect(page.getByRole('heading', { level: 2, name: 'O que apuramos' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Farol' })).toHaveText(
    'Quem mantém o farol aceso é quem lê',
  );
  for (const address of [...stories, ...others]) {
    await page.goto(host.root + address);
    await expect(page.locator('body'), address).not.toContainText(/conversa/i, { useInnerText: true });
  }
});

test('a story with a face of its own is within what a first page may weigh', () => {
  for (const address of stories)
    expect(brotliCompressSync(readFileSync(join(out, address, 'index.html'))).length).toBeLessThan(14_600);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a story that was read has the logo and the stripes of the publication, by day and by night', async ({
    page,
    context,
  }) => {
    const own = await startHost(out);
    try {
      await page.goto(own.root + stories[0]);
      await expect
        .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
        .toBe('activated');
      await expect
        .poll(() => page.evaluate(async () => (await caches.match(location.pathname)) !== undefined))
        .toBe(true);
      await context.setOffline(true);
      await own.cut();
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.reload();
        const shown = page.locator('header.site .logo').filter({ visible: true });
        await expect.poll(() => isDrawn(shown)).toBe(true);
        expect(await page.evaluate(async () => (await fetch('/brand/stripes.svg')).ok)).toBe(true);
      }
    } finally {
      await own.stop();
    }
  });
});

testWalks('one with a face of its own', () => ({
  home: `${host.root}en/`,
  story: `${host.root}${stories[0]}`,
  other: { path: 'pt', story: `${host.root}${stories[1]}` },
  block: 'a7',
  hasDepths: false,
  query: 'balsa',
}));
