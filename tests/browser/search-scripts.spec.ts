import { expect, type Page, test } from '@playwright/test';
import { manyScriptsSite, pathOf, type Tried, tried } from '../support/many-scripts.ts';
import { addressOf, searchBoxOf } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';

test.use({ serviceWorkers: 'block' });
test.describe.configure({ mode: 'default' });

let host: StaticHost;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  host = await startHost(await manyScriptsSite());
});
test.afterAll(() => host.stop());

/** Opens the search of a language, whose address has a word of that language. */
async function openSearch(page: Page, language: Tried, query = ''): Promise<void> {
  await page.goto(`${host.root}${pathOf(language)}/`);
  const address = new URL(await addressOf(page.locator('.search-link')));
  if (query !== '') address.searchParams.set('q', query);
  await page.goto(address.href);
}

for (const language of tried) {
  test(`in ${language.tag} a reader finds what was asked for, as it is written there`, async ({ page }) => {
    await openSearch(page, language);
    const box = searchBoxOf(page);
    const texts = [language.title, ...language.passages];
    for (const [query, blocks] of Object.entries(language.asked)) {
      if (blocks.length === 0) continue;
      await box.input.fill(query);
      const first = box.ownResults.first();
      await expect(first, query).toHaveAttribute('href', new RegExp(`#${blocks[0]}$`));
      await expect(box.status).toContainText(query);
      const found = await box.ownResults.evaluateAll((links) =>
        links.map((link) => ({
          block: new URL((link as HTMLAnchorElement).href).hash.slice(1),
          text: link.querySelector('span')?.textContent,
        })),
      );
      expect(
        found.slice(0, blocks.length).map(({ block }) => block),
        query,
      ).toEqual(blocks);
      for (const { text } of found) expect(texts, query).toContain(text);
    }
  });

  test(`in ${language.tag} the words that were found are painted where a result leads`, async ({ page }) => {
    const [[query = '', blocks = []] = []] = Object.entries(language.asked).filter(
      ([, [first]]) => first !== undefined,
    );
    await openSearch(page, language, query);
    await page.goto(await addressOf(searchBoxOf(page).ownResults.first()));
    const painted = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('hearth-searched') ?? [])].map((range) => ({
          text: String(range),
          block: (range as Range).startContainer.parentElement?.closest('[id]')?.id,
        })),
      );
    await expect.poll(painted).not.toEqual([]);
    expect([...new Set((await painted()).map(({ block }) => block))]).toEqual([blocks[0]]);
  });
}
