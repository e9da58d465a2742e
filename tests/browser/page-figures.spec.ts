import { expect, test } from '@playwright/test';
import { folderOf } from '../support/built-sites.ts';
import { lookAt } from './axe.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { watch } from './watch.ts';

let host: StaticHost;
test.beforeEach(async () => {
  host = await startHost(folderOf('candeia'));
});
test.afterEach(() => host.stop());

test('a page of the staff shows pictures and tables as stories do, on a narrow screen too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const { messages } = watch(page);
  for (const [path, number] of [
    ['en/contact/', '96.5'],
    ['pt/contato/', '96,5'],
    ['ar/اتصال/', '96.5'],
    ['es/contacto/', '96,5'],
  ] as const) {
    await page.goto(host.root + path);
    const image = page.locator('figure.picture img');
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((picture) => (picture as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    await expect(page.getByRole('row').last().getByRole('cell')).toHaveText(number);
    await expect(page.getByRole('rowheader')).toHaveCount(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await lookAt(page)).found).toEqual([]);
  }
  expect(messages).toEqual([]);
});
