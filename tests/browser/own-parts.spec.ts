import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite } from '../support/built-sites.ts';
import { freshly } from '../support/fresh-sites.ts';
import { lookAt } from './axe.ts';
import { type StaticHost, startHost } from './static-host.ts';

test.describe.configure({ mode: 'default' });

const content = resolve('tests/fixtures/own-parts');
const out = resolve('.cache/sites/own-parts');

let host: StaticHost;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  await freshly(out, [content], () => buildSite({ CONTENT: content, OUT: out }));
  host = await startHost(out);
});
test.afterAll(() => host.stop());

test('what another site shows is asked for once its link is pressed, is named, and has the focus then', async ({
  page,
}) => {
  const asked: string[] = [];
  await page.route('https://tides.example/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Tide</title>2.4 m' });
  });
  await page.goto(`${host.root}pt/mares/`);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(asked).toEqual([]);
  await page.getByRole('link', { name: 'A maré agora' }).click();
  const frame = page.locator('iframe[title="A maré agora"]');
  await expect(frame).toBeFocused();
  await expect(frame.contentFrame().getByText('2.4 m')).toBeVisible();
  expect(asked).toEqual(['https://tides.example/now']);
});

test('the policy keeps away what is not named, also where a script puts it into the page', async ({
  page,
}) => {
  const asked: string[] = [];
  await page.route('https://other.example/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(`${host.root}en/tides/`);
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://other.example/frame';
    const refused = new Promise((done) =>
      document.addEventListener('securitypolicyviolation', done, { once: true }),
    );
    document.body.append(frame);
    await refused;
  });
  expect(asked).toEqual([]);
});

test('without script the link leads to where it is', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.root}en/tides/`);
  await expect(page.getByRole('link', { name: 'The tide now' })).toHaveAttribute(
    'href',
    'https://tides.example/about',
  );
  await context.close();
});

for (const scheme of ['light', 'dark'] as const)
  test(`pages with parts of their own, and the one on privacy, are accessible, ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ['en/', 'pt/mares/', 'en/privacy/', 'pt/privacidade/']) {
      await page.goto(host.root + path);
      expect((await lookAt(page)).found, path).toEqual([]);
    }
  });
