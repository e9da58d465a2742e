import { expect, test } from '@playwright/test';
import { readBuiltPage } from '../../src/built/built-page.ts';
import { readBuiltSite } from '../../src/built/built-site.ts';
import { checkBuiltSite } from '../../src/built/check-site.ts';
import { textsOf } from '../../src/built/texts.ts';
import { baseOf, folderOf, siteNames } from '../support/built-sites.ts';
import { at } from '../support/page-addresses.ts';

for (const site of siteNames) {
  test(`every link, fragment and asset in the pages of ${site} is there`, async () => {
    expect(await checkBuiltSite(readBuiltSite(folderOf(site), baseOf(site)))).toEqual([]);
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
      const texts = textsOf();
      for (const number of readBuiltPage(await response.text(), texts).addresses) {
        const url = new URL(texts.values[number] ?? '', address);
        url.hash = '';
        if (url.origin === origin) addresses.add(url.href);
      }
    }
    const built = readBuiltSite(folderOf(site), baseOf(site));
    const pages = [...built.pages]
      // What stands at an old address is for links from elsewhere.
      .filter(([file, { leadsOn }]) => file.endsWith('index.html') && !leadsOn)
      .map(([file]) => new URL(file.replace('index.html', ''), root).href);
    expect(pages.length).toBeGreaterThan(6);
    expect([...addresses]).toEqual(expect.arrayContaining(pages));
  });
}
