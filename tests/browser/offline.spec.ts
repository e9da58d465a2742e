import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { baseOf, folderOf } from '../support/built-sites.ts';
import { pages } from '../support/page-addresses.ts';
import { buildNext, nextTitle } from './next-build.ts';
import { search, searchBoxOf } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default' });

const titles = { en: /export controls/, pt: /compromissos de segurança/ } as const;

for (const site of ['hearth', 'based'] as const) {
  test.describe(`under ${baseOf(site)}`, () => {
    let host: StaticHost;
    test.beforeEach(async () => {
      host = await startHost(folderOf(site), baseOf(site));
    });
    test.afterEach(() => host.stop());

    test('what was read is there without a network, and the home; for the rest there is an honest page', async ({
      page,
      context,
    }) => {
      await visit(page, host, pages.en.story);
      await cut(host, context);
      await page.reload();
      await expect(page.locator('h1')).toHaveText(titles.en);
      await page.locator('header.site .name').click();
      await expect(page).toHaveURL(host.root + pages.en.home);
      await expect(page.locator('main h3 a').first()).toBeVisible();
      await page.goto(host.root + pages.pt.story);
      await expect(page.locator('h1')).toHaveText('Ler sem conexão');
      await expect(page.locator('.not-here')).toBeVisible();
      await expect(page).toHaveURL(host.root + pages.pt.story);
      await mend(host, context);
      await page.getByRole('button', { name: 'Tentar de novo' }).click();
      await expect(page.locator('h1')).toHaveText(titles.pt);
    });

    test('a story that is kept is there without a network: in both languages, side by side, with its search', async ({
      page,
      context,
    }) => {
      await visit(page, host, pages.en.story);
      await keep(page);
      await cut(host, context);
      const { messages } = watch(page);
      await page.reload();
      await expect(page.locator('h1')).toHaveText(titles.en);

      await page.locator('[data-with="pt"]').click();
      await expect(page.locator('main.paired .pair > [lang="pt-BR"]').first()).toBeVisible();
      await page.keyboard.press('Escape');

      const { input, results } = await search(page, 'government');
      await expect(results.first()).toBeVisible();
      await input.fill('retaliação');
      await expect(results.first()).toBeVisible();
      await page.keyboard.press('Escape');

      await page.locator('a.mention').first().click();
      await expect(page.locator('.word-card')).toBeVisible();
      await page.keyboard.press('Escape');

      await page.locator('.languages [hreflang="pt-BR"]').click();
      await expect(page).toHaveURL(host.root + pages.pt.story);
      await expect(page.locator('h1')).toHaveText(titles.pt);
      await search(page, 'governo');
      await page.goto(host.root + pages.pt.search);
      await searchBoxOf(page).input.fill('exportação');
      await expect(searchBoxOf(page).results.first()).toBeVisible();
      expect(messages.filter((message) => !message.includes('ERR_'))).toEqual([]);
    });

    test('what is kept is listed, and goes from the device when it is removed', async ({ page, context }) => {
      await visit(page, host, pages.en.story);
      await keep(page);
      await cut(host, context);
      await page.locator('footer').getByRole('link', { name: 'Reading offline' }).click();
      await expect(page.locator('.not-here')).toBeHidden();
      const kept = page.locator('.kept-texts a');
      await expect(kept).toHaveText([titles.en]);
      await page.getByRole('button', { name: /^Remove “/ }).click();
      await expect(kept).toHaveCount(0);
      await page.goto(host.root + pages.pt.story);
      await expect(page.locator('.not-here')).toBeVisible();
    });

    test('the button of a kept story says so, also when the reader comes again, and removes it', async ({
      page,
    }) => {
      await visit(page, host, pages.pt.story);
      await keep(page, 'Salvar para ler sem conexão', 'Salva para ler sem conexão');
      await page.reload();
      await page.locator('#lede').hover();
      await expect(page.getByRole('button', { name: 'Salva para ler sem conexão' })).toBeVisible();
      await page.getByRole('button', { name: 'Remover' }).click();
      await expect(page.getByRole('button', { name: 'Salvar para ler sem conexão' })).toBeVisible();
    });
  });
}

test.describe('when a new build is deployed under the open page', () => {
  let next: string;
  let host: StaticHost;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    next = await buildNext('next-build', '/');
  });
  test.beforeEach(async () => {
    host = await startHost(folderOf('hearth'));
  });
  test.afterEach(() => host.stop());

  test('the page goes on as it was: tools, settings, search and side by side', async ({ page }) => {
    await visit(page, host, pages.en.story);
    const { messages } = watch(page);
    host.deploy(next);
    await page.locator('button.settings').click();
    await expect(page.locator('dialog[open], [popover]:popover-open').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.locator('[data-with="pt"]').click();
    await expect(page.locator('main.paired .pair').first()).toBeVisible();
    await page.keyboard.press('Escape');
    const { results } = await search(page, 'government');
    await expect(results.first()).toBeVisible();
    expect(messages).toEqual([]);
  });

  test('a search that is open already goes on, from the new build', async ({ page }) => {
    await visit(page, host, pages.en.story);
    await search(page, 'government');
    host.deploy(next);
    const { input, results } = searchBoxOf(page);
    for (const query of ['overreacted', 'licence', 'what the next build says']) {
      await input.fill(query);
      await expect(results.first()).toBeVisible();
      await expect(results.first()).toContainText(new RegExp(query.split(' ')[0] ?? '', 'i'));
    }
  });

  test('the next page is of the new build, and then everything on the device is', async ({
    page,
    context,
  }) => {
    await visit(page, host, pages.en.story);
    await keep(page);
    const before = await cacheNames(page);
    host.deploy(next);
    await page.goto(host.root + pages.en.faq);
    await page.goto(host.root + pages.en.story);
    await expect(page.locator('h1')).toHaveText(nextTitle);
    await expect.poll(() => cacheNames(page), { timeout: 40_000 }).not.toEqual(before);
    await expect.poll(() => inCharge(page), { timeout: 40_000 }).not.toBe(before[0]);
    // When the page that was open before has gone, nobody needs what the build before had.
    await page.goto(host.root + pages.en.contact);
    await page.goto(host.root + pages.en.home);
    await expect
      .poll(async () => (await cacheNames(page)).filter((name) => before.includes(name)))
      .toEqual([]);

    const known = new Set(readdirSync(next, { recursive: true, encoding: 'utf8' }));
    const kept = await cachedFiles(page);
    for (const { path, text } of kept.filter(({ path }) => /\.(js|css|woff2|json|pagefind)$/.test(path))) {
      if (/^(clients|kept|read)\.json$/.test(path)) continue;
      expect([...known], path).toContain(path);
      expect(text, path).toBe(readFileSync(join(next, path), 'latin1'));
    }
    expect(kept.some(({ path }) => path.startsWith('_astro/reading-tools'))).toBe(true);
    expect(kept.some(({ path }) => path === 'search/pt/files.json')).toBe(true);

    await cut(host, context);
    await page.goto(host.root + pages.en.story);
    await expect(page.locator('h1')).toHaveText(nextTitle);
    await page.mouse.move(100, 300);
    await expect(page.locator('html')).toHaveAttribute('data-build', 'next');
    await search(page, 'what the next build says');
    await page.goto(host.root + pages.pt.story);
    await expect(page.locator('h1')).toHaveText(titles.pt);
  });

  test('without a network nothing of the old build is lost, and no page is half of each', async ({
    page,
    context,
  }) => {
    await visit(page, host, pages.en.story);
    await keep(page);
    // The new build is there for a moment only: its worker comes, and then nothing more does.
    host.deploy(next);
    await page.route('**/search/**', (route) => route.abort());
    await page.goto(host.root + pages.en.faq);
    await cut(host, context);
    await page.goto(host.root + pages.en.story);
    await page.mouse.move(100, 300);
    const build = await page.locator('h1').textContent();
    await expect(page.locator('[data-with="pt"]')).toBeVisible();
    await search(page, 'government');
    const isNext = (await page.locator('html').getAttribute('data-build')) === 'next';
    expect(build?.trim() === nextTitle).toBe(isNext);
  });
});

test('errors, and what is not asked for, are not kept', async ({ page }) => {
  const host = await startHost(folderOf('hearth'));
  await visit(page, host, pages.en.story);
  await page.goto(`${host.root}en/no-such-page/`);
  await page.goto(host.root + pages.en.faq);
  await expect.poll(async () => (await cachedFiles(page)).map(({ path }) => path)).toContain(pages.en.faq);
  const paths = (await cachedFiles(page)).map(({ path }) => path);
  expect(paths).not.toContain('en/no-such-page/');
  expect(paths.filter((path) => path.startsWith('search/'))).toEqual([]);
  await host.stop();
});

test('what two tabs keep at once is kept, and what was read longest ago goes first', async ({ page }) => {
  const host = await startHost(folderOf('hearth'));
  await visit(page, host, pages.en.story);
  const kept = ['faq', 'contact', 'glossary', 'who-is-who', 'offline'].map((name) => `/en/${name}/`);
  const listed = await page.evaluate(async (addresses) => {
    const { active } = await navigator.serviceWorker.ready;
    const ask = (request: object) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        active?.postMessage(request, [port2]);
      });
    const list = async () =>
      (((await (await caches.match('/kept.json'))?.json()) ?? []) as { story: string[] }[]).flatMap(
        ({ story }) => story,
      );
    await Promise.all(addresses.map((address) => ask({ kind: 'keep', story: [address], pages: [] })));
    const all = await list();
    await Promise.all(addresses.map((address) => ask({ kind: 'release', story: [address] })));
    return [all.sort(), await list()];
  }, kept);
  expect(listed).toEqual([kept.toSorted(), []]);

  // More pages than stay: the first two were stored first, and one of them is read again at last.
  const html = readFileSync(join(folderOf('hearth'), 'en/faq/index.html'), 'utf8');
  await page
    .context()
    .route(/\/en\/read-\d+\/$/, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
  const read = async (number: number) => {
    await page.evaluate((path) => fetch(path).then((response) => response.text()), `/en/read-${number}/`);
    await expect
      .poll(() =>
        page.evaluate(
          (path) => caches.match(path).then(Boolean),
          `/read.json?page=%2Fen%2Fread-${number}%2F`,
        ),
      )
      .toBe(true);
  };
  for (let number = 0; number < 62; number += 1) await read(number);
  await page.evaluate(() => fetch('/en/read-0/').then((response) => response.text()));
  await page.goto(host.root + pages.en.contact);
  await expect
    .poll(async () => (await cachedFiles(page)).map(({ path }) => path))
    .not.toContain('en/read-1/');
  expect((await cachedFiles(page)).map(({ path }) => path)).toContain('en/read-0/');
  await host.stop();
});

test('a reader who saves data gets no worker unless a story is to be kept', async ({ page }) => {
  const host = await startHost(folderOf('hearth'));
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
  await page.goto(host.root + pages.en.story);
  await page.waitForTimeout(1500);
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await registrations()).toBe(0);
  await keep(page);
  expect(await registrations()).toBe(1);
  await host.stop();
});

/** Reads a page for the first time, and stays until it is on the device. */
async function visit(page: Page, host: StaticHost, path: string): Promise<void> {
  await page.goto(host.root + path);
  await expect.poll(async () => (await cachedFiles(page)).map((file) => file.path)).toContain(path);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

async function keep(page: Page, name = 'Save for offline', said = 'Saved for offline'): Promise<void> {
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name: said })).toBeVisible({ timeout: 20_000 });
}

/** Nothing answers any more: neither the browser's network nor the host. */
async function cut(host: StaticHost, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await host.cut();
}

async function mend(host: StaticHost, context: BrowserContext): Promise<void> {
  await host.mend();
  await context.setOffline(false);
}

function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(':kept')));
}

/** The latest cache of a build whose worker has taken over. */
function inCharge(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for (const name of await caches.keys()) {
      const files = await (await caches.open(name)).keys();
      if (files.some(({ url }) => url.endsWith('/clients.json'))) names.push(name);
    }
    return names.at(-1);
  });
}

/** Everything that the caches hold, by paths in the built site. */
function cachedFiles(page: Page): Promise<{ path: string; text: string }[]> {
  return page.evaluate(async () => {
    const files: { path: string; text: string }[] = [];
    const base = /^hearth:(.*):/;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const bytes = new Uint8Array(await ((await cache.match(url)) as Response).arrayBuffer());
        const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
        files.push({ path: new URL(url).pathname.slice(base.exec(name)?.[1]?.length), text });
      }
    }
    return files;
  });
}
