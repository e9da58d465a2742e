import { expect, type Page, test } from '@playwright/test';
import { drawn, ownFont, ownFontSite, pathOf, slugOf, type Tried, tried } from '../support/many-scripts.ts';
import { facesOf } from './drawn-faces.ts';
import { type StaticHost, startHost } from './static-host.ts';

// What a text is drawn with is told by Chromium alone.
test.skip(({ browserName }) => browserName !== 'chromium');
// Without workers the browser may have the faces at once: `ReadingChoices.astro`.
test.use({ serviceWorkers: 'block' });
test.describe.configure({ mode: 'default' });

let host: StaticHost;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  host = await startHost(await ownFontSite());
});
test.afterAll(() => host.stop());
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
  );
});

const english = { tag: 'en', title: 'The harbour' } as Tried;
const storyIn = (language: Tried) => `${host.root}${pathOf(language)}/${slugOf(language)}/`;

/** A face that comes after the first paint draws the next visit. */
async function expectFaces(page: Page, language: Tried, selector: string, fetched: string[]): Promise<void> {
  await page.goto(storyIn(language));
  await expect(async () => {
    await page.reload();
    expect(await facesOf(page, selector)).toEqual({ fetched, ofSystem: [] });
  }).toPass({ timeout: 60_000 });
}

for (const language of tried.filter(({ tag }) => ['de', 'pl', 'tr', 'vi'].includes(tag)))
  test(`every letter of a text in ${language.tag} is one of the reading face`, async ({ page }) => {
    for (const selector of ['h1', '#a4']) await expectFaces(page, language, selector, ['Newsreader']);
  });

for (const language of tried.filter(({ tag }) => drawn.slice(0, 2).includes(tag)))
  test(`a text in ${language.tag} is drawn with the publication’s own font, in both weights`, async ({
    page,
  }) => {
    // Spaces and stops are those of the reading face, which stands first.
    for (const selector of ['h1', '#a5'])
      await expectFaces(page, language, selector, ['Newsreader', ownFont]);
  });

test('a page fetches the faces of its own language and no others', async ({ page }) => {
  const fetched = new Set<string>();
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) fetched.add(request.url());
  });
  const fetchedBy = async (tag: string) => {
    fetched.clear();
    await page.goto(storyIn(tried.find((language) => language.tag === tag) ?? english));
    await page.evaluate(() => document.fonts.ready);
    return [...fetched];
  };
  const [latin] = await fetchedBy('en');
  expect(latin).toBeDefined();
  expect(await fetchedBy('de')).toEqual([latin]);
  expect(await fetchedBy('ja')).toEqual([latin]);
  const [, polish] = await fetchedBy('pl');
  expect(polish).toBeDefined();
  expect(await fetchedBy('tr')).toEqual([latin, polish]);
  expect(await fetchedBy('vi')).not.toContain(polish);
});
