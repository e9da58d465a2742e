import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readBuiltPage } from '../../src/checks/built-page.ts';
import { checkBuiltSite } from '../../src/checks/built-site.ts';
import { at } from './site.ts';
import { baseOf, folderOf, siteNames } from './sites.ts';

for (const site of siteNames) {
  test(`every link, fragment and asset in the pages of ${site} is there`, async () => {
    expect(await checkBuiltSite(folderOf(site), baseOf(site))).toEqual([]);
  });

  test(`links lead from the root of ${site} to every page, and every address on the way answers`, async ({
    request,
  }) => {
    const root = at(site);
    const { origin } = new URL(root);
    const addresses = new Set([root]);
    // A set is walked in the order of adding, and what is added on the way is walked as well.
    for (const address of addresses) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(200);
      if (!response.headers()['content-type']?.startsWith('text/html')) continue;
      for (const { value } of readBuiltPage(await response.text()).addresses) {
        const url = new URL(value, address);
        url.hash = '';
        if (url.origin === origin) addresses.add(url.href);
      }
    }
    const pages = readdirSync(folderOf(site), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      // What stands at an old address is for links from elsewhere.
      .filter((file) => !readBuiltPage(readFileSync(join(folderOf(site), file), 'utf8')).leadsOn)
      .map((file) => root + file.replace('index.html', ''));
    expect(pages.length).toBeGreaterThan(6);
    expect([...addresses]).toEqual(expect.arrayContaining(pages));
  });
}
