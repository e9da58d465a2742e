import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { chooseBeside } from './reading.ts';
import { speakWith } from './spoken.ts';
import { watch } from './watch.ts';

/** Of all scripts of a page, in brotli; without the search and the service worker, which have work of their own. */
const bytesOfScripts = 10_450;

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
    expect(inline.length).toBeGreaterThan(1);
    await page.locator('#a10').hover();
    await page.locator('[data-tool=listen]').click();
    await chooseBeside(page, address.includes('/en/') ? 'pt' : 'en');
    await expect(page.locator('main.paired')).toBeVisible();
    await page.locator('button.settings').click();
    await expect(page.locator('.settings-panel')).toBeVisible();
    const addresses = new Set(requests.filter(({ kind }) => kind === 'script').map(({ url }) => url));
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
