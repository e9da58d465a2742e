import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { baseOf, folderOf, type SiteName, siteNames } from '../support/built-sites.ts';
import { candeia, pages } from '../support/page-addresses.ts';
import { chooseBeside } from './reading.ts';
import { searchBoxOf } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { watch } from './watch.ts';

// The root stays where it is.
test.use({ locale: 'fr-FR', serviceWorkers: 'allow' });

let hosts: Record<SiteName, StaticHost>;

test.beforeAll(async () => {
  const started = siteNames.map(
    async (name) => [name, await startHost(folderOf(name), baseOf(name))] as const,
  );
  hosts = Object.fromEntries(await Promise.all(started)) as Record<SiteName, StaticHost>;
});
test.afterAll(async () => {
  for (const name of siteNames) await hosts[name].stop();
});

for (const site of siteNames) {
  test(`with all headers, no page of ${site} says anything in the console or asks for anything elsewhere`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const { root } = hosts[site];
    const files = readdirSync(folderOf(site), { recursive: true, encoding: 'utf8' });
    const addresses = files
      .filter((file) => file.endsWith('.html'))
      .map((file) => root + file.replace(/(^|\/)index\.html$/, '$1'));
    expect(addresses.length).toBeGreaterThan(10);
    const { messages, requests } = watch(page);
    for (const address of addresses) {
      const response = await page.goto(address);
      expect(response?.headers()['content-security-policy'], address).toContain("frame-ancestors 'none'");
      await page.evaluate(() => document.fonts.ready);
      expect(messages, address).toEqual([]);
    }
    expect(requests.map(({ url }) => url).filter((url) => !url.startsWith(root))).toEqual([]);
  });
}

test('every page has the policy as the first thing after its encoding', () => {
  for (const site of siteNames) {
    for (const file of readdirSync(folderOf(site), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.html')) continue;
      expect(readFileSync(join(folderOf(site), file), 'utf8'), file).toMatch(
        /^<!doctype html><html [^>]+><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; /i,
      );
    }
  }
});

for (const { site, path, query, other } of [
  { site: 'hearth', path: pages.en.story, query: 'government', other: 'pt' },
  { site: 'based', path: pages.pt.story, query: 'governo', other: 'en' },
  { site: 'candeia', path: candeia.story.ar, query: 'العبّارة', other: 'en' },
] as const) {
  test(`with all headers, search, side by side and the original work in /${path} of ${site}`, async ({
    page,
  }) => {
    const { messages, requests } = watch(page);
    const { root } = hosts[site];
    await page.goto(root + path);
    await page.keyboard.press('/');
    const { input, results } = searchBoxOf(page);
    await input.fill(query);
    await expect(results.first()).toBeVisible();
    // Pagefind's own script asks in a worker, which reads WebAssembly.
    expect(requests.some(({ url }) => url.endsWith('/pagefind-worker.js'))).toBe(true);
    await page.keyboard.press('Escape');
    await chooseBeside(page, other);
    await expect(page.locator('main.paired .pair').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('main.paired')).toHaveCount(0);
    expect(messages).toEqual([]);
    expect(requests.map(({ url }) => url).filter((url) => !url.startsWith(root))).toEqual([]);
  });
}

test('with all headers, the original of a translated block is shown in its place', async ({ page }) => {
  const { messages } = watch(page);
  await page.goto(hosts.hearth.root + pages.pt.story);
  const block = page.locator('#brief p[id]').first();
  await block.hover();
  const button = page.locator('.passage-tools').getByRole('button', { name: /original/i });
  await button.click();
  await expect(block.locator('.original-block')).toBeVisible();
  expect(messages).toEqual([]);
});

test('what a page did not have when it was built neither runs nor styles', async ({ page }) => {
  const { messages } = watch(page);
  await page.goto(hosts.hearth.root + pages.en.home);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(script, style);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="document.title = \'ran\'">');
  });
  await expect(page.locator('h1')).toBeVisible();
  await expect(page).not.toHaveTitle('ran');
  expect(messages.filter((message) => message.includes('Content Security Policy')).length).toBeGreaterThan(2);
});

test('no site can show a page of the site in a frame', async ({ page }) => {
  await page.setContent(`<iframe src="${hosts.hearth.root + pages.en.home}"></iframe>`);
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
});
