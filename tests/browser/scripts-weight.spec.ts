import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { chooseBeside } from './reading.ts';
import { speakWith } from './spoken.ts';
import { watch } from './watch.ts';

/**
 * Of all scripts of a page, in brotli; without the search, the service worker and the walk through a map, which have work of
 * their own.
 */
const bytesOfScripts = 10_450;
/** Of the walk through a map, which only comes to who comes to a map. */
const bytesOfWalk = 1_750;

function compressed(script: string): number {
  return brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}

test.use({ serviceWorkers: 'block' });

for (const address of [
  at('hearth', pages.en.story),
  at('hearth', pages.pt.story),
  at('candeia', candeia.story.ar),
]) {
  test(`all scripts of ${address.slice(address.indexOf('/', 8))}, with every tool used, have at most ${bytesOfScripts} bytes`, async ({
    page,
    request,
  }) => {
    await speakWith(page, { voices: ['en-GB', 'pt-BR', 'ar'] });
    const { requests } = watch(page);
    const html = await (await page.goto(address))?.text();
    const inline = [...(html ?? '').matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)].map(
      ([, script = '']) => script,
    );
    expect(inline.length).toBeGreaterThan(0);
    await page.locator('#a10').hover();
    await page.locator('[data-tool=listen]').click();
    await chooseBeside(page, address.includes('/en/') ? 'pt' : 'en');
    await expect(page.locator('main.paired')).toBeVisible();
    await page.locator('button.settings').click();
    await expect(page.locator('.settings-panel')).toBeVisible();
    const isWalk = ({ url }: { url: string }) => url.includes('map-walk');
    const scripts = requests.filter(({ kind }) => kind === 'script');
    const addresses = new Set(scripts.filter((each) => !isWalk(each)).map(({ url }) => url));
    // Besides the one that all pages have.
    expect([...addresses].flatMap((url) => /([\w-]+)\.client/.exec(url)?.[1] ?? []).sort()).toEqual([
      'reading-tools',
      'settings',
    ]);
    const fetched = await Promise.all([...addresses].map(async (url) => (await request.get(url)).text()));
    const sizes = [...inline, ...fetched].map(compressed);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total, sizes.join(' + ')).toBeLessThanOrEqual(bytesOfScripts);
    expect(total).toBeGreaterThan(3_000);
  });
}

/** Of each script that waits for what it is for, in brotli. */
const bytesOfALaterScript = { cards: 2_500, margin: 3_000 };

test(`cards come when a word or a reference is reached for, the margin on a wide screen, in at most ${bytesOfALaterScript.cards} and ${bytesOfALaterScript.margin} bytes`, async ({
  page,
  request,
}) => {
  const { requests } = watch(page);
  await page.goto(at('hearth', pages.pt.story));
  await page.locator('#a10').hover();
  await page.locator('[data-tool=share]').hover();
  const later = () => requests.flatMap(({ url }) => /(cards|margin)\.client/.exec(url)?.[1] ?? []);
  expect(later()).toEqual([]);
  await page.locator('#a4 .mention').first().click();
  await expect(page.locator('.word-card')).toBeVisible();
  expect(later()).toEqual(['cards']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator('.margin')).toBeAttached();
  expect(later()).toEqual(['cards', 'margin']);
  for (const { url } of requests.filter(({ url }) => /(?:cards|margin)\.client/.test(url)))
    expect(compressed(await (await request.get(url)).text()), url).toBeLessThanOrEqual(
      bytesOfALaterScript[url.includes('/cards') ? 'cards' : 'margin'],
    );
});

test(`the walk through a map comes with the map, and has at most ${bytesOfWalk} bytes`, async ({
  page,
  request,
}) => {
  const { requests } = watch(page);
  const walks = () => requests.filter(({ url }) => url.includes('map-walk'));
  await page.goto(at('hearth', pages.en.story));
  await page.keyboard.press('Shift');
  await page.locator('.passage-tools').first().waitFor({ state: 'attached' });
  expect(walks()).toEqual([]);
  await page.locator('#map').scrollIntoViewIfNeeded();
  await expect(page.locator('.walk')).toBeAttached();
  const [walk] = walks();
  expect(compressed(await (await request.get(walk?.url ?? '')).text())).toBeLessThanOrEqual(bytesOfWalk);
});
