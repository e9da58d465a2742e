import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { folderOf } from '../support/built-sites.ts';
import { candeia } from '../support/page-addresses.ts';
import { type StaticHost, startHost } from './static-host.ts';

test.use({ serviceWorkers: 'allow' });

let host: StaticHost;
test.beforeEach(async () => {
  host = await startHost(folderOf('candeia'));
});
test.afterEach(() => host.stop());

test('the data of a chart of a story that is kept can be had without a connection, until it is removed', async ({
  page,
}) => {
  await page.goto(host.root + candeia.guide.en);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByRole('button', { name: 'Saved for offline' })).toBeVisible({ timeout: 20_000 });
  await host.cut();
  await page.goto(host.root + candeia.guide.ar);
  await page.locator('#a14 summary').click();
  const link = page.locator('#a14 a[href$=".csv"]');
  const address = (await link.getAttribute('href')) ?? '';
  const expected = readFileSync(join(folderOf('candeia'), address), 'utf8');
  const fetched = () =>
    page.evaluate(async (path) => (await fetch(path).catch(() => undefined))?.text(), address);
  expect(await fetched()).toBe(expected);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(expected);
  await host.mend();
  await page.goto(host.root + candeia.guide.en);
  await page.locator('#lede').hover();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: 'Save for offline' })).toBeVisible();
  await host.cut();
  expect(await fetched()).toBeUndefined();
});
