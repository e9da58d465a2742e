import { expect, test } from '@playwright/test';
import { manyScriptsSite, pathOf, tried } from '../support/many-scripts.ts';
import { addressOf, searchBoxOf, searchOwnLanguageOnly } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';

test.use({ serviceWorkers: 'block' });
test.describe.configure({ mode: 'default' });

let host: StaticHost;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  host = await startHost(await manyScriptsSite());
});
test.afterAll(() => host.stop());

for (const language of tried) {
  test(`in ${language.tag} a reader finds what was asked for, as it is written there, and painted where it leads`, async ({
    page,
  }) => {
    await searchOwnLanguageOnly(page);
    await page.goto(`${host.root}${pathOf(language)}/`);
    await page.goto(await addressOf(page.locator('.search-link')));
    const box = searchBoxOf(page);
    const texts = [language.title, ...language.passages];
    const asked = Object.entries(language.asked).filter(([, blocks]) => blocks.length > 0);
    const leads: string[] = [];
    for (const [query, blocks] of asked) {
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
      leads.push(await addressOf(first));
    }

    const [[, blocks = []] = []] = asked;
    await page.goto(leads[0] ?? '');
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
