import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { batches, buildInjected, otherForm, termOf } from './injected-site.ts';
import { injections } from './injections.ts';
import { searchBoxOf } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { watch } from './watch.ts';

// Without the policy of the site, so that what is proven is that nothing of a string is ever read as anything but text.
test.use({ bypassCSP: true, serviceWorkers: 'block' });

/** Notes from now on what a string made a page do, and what the page did not expect. */
function watchRuns(page: Page): { expectNothing: (string: string) => Promise<void> } {
  const { messages, requests } = watch(page);
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return {
    async expectNothing(string) {
      // What was put into the page has run by the time that it has been drawn.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      expect(ran, string).toEqual([]);
      expect(messages, string).toEqual([]);
      expect(
        requests.map(({ url }) => url).filter((url) => /^https:\/\/ran\.invalid|\/x$/.test(url)),
        string,
      ).toEqual([]);
    },
  };
}

/** Waits until the status says a text as it is. Asks twenty times a second: the steps of `expect.poll` are a minute for forty. */
async function untilSaid(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (said) => document.querySelector('hearth-search [role=status]')?.textContent?.includes(said),
    text,
    { polling: 50 },
  );
}

/** The names of all elements in the search that its own code never makes. */
function foreignElements(page: Page): Promise<string[]> {
  return page.locator('hearth-search').evaluate((box) => {
    const own = /^(search|form|label|input|button|div|select|option|p|small|span|mark|a|section|h2|ul|li)$/;
    const handled = (element: Element) =>
      element.getAttributeNames().some((name) => /^on|^style$/.test(name));
    return [...box.querySelectorAll('*')]
      .filter((element) => !own.test(element.localName) || handled(element))
      .map(({ outerHTML }) => outerHTML);
  });
}

test('there are forty strings, each once, and they run where they are let', async ({ page }) => {
  expect(new Set(injections).size).toBe(40);
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(injections.filter((string) => /<(img|svg onload|script)/.test(string)).join('\n'));
  await expect.poll(() => ran.length).toBeGreaterThan(3);
  expect(asked.some((url) => url.startsWith('https://ran.invalid/'))).toBe(true);
});

test('none of the strings runs when it is typed, among results too', async ({ page }) => {
  const { expectNothing } = watchRuns(page);
  await page.goto(at('candeia', 'en/search/'));
  const { input, results } = searchBoxOf(page);
  for (const string of injections) {
    await input.fill(`ferry ${string}`);
    await untilSaid(page, `“ferry ${string}”`);
    await expect(input).toHaveValue(`ferry ${string}`);
    expect(await foreignElements(page), string).toEqual([]);
  }
  await input.fill('ferry');
  await expect(results.first()).toBeVisible();
  await expectNothing('typed');
});

for (const half of [0, 1]) {
  const strings = injections.slice(half * 20, half * 20 + 20);
  const named = half === 0 ? 'first' : 'last';

  test(`none of the ${named} twenty strings runs from an address with a query, words to mark and a fragment`, async ({
    page,
  }) => {
    const { expectNothing } = watchRuns(page);
    for (const string of strings) {
      const parameters = new URLSearchParams({
        q: string,
        mark: string,
        kind: string,
        topic: string,
        with: string,
      });
      await page.goto(`${at('candeia', candeia.story.en)}?${parameters}#${string}`);
      await untilSaid(page, `“${string}”`);
      await expect(searchBoxOf(page).input).toHaveValue(string);
      expect(await foreignElements(page), string).toEqual([]);
      await expectNothing(string);
    }
  });
}

test('none of the strings runs where it is to be marked, and the words beside it are', async ({ page }) => {
  const { expectNothing } = watchRuns(page);
  await page.goto(at('candeia', candeia.story.en));
  const text = await page.locator('[id="a17"]').innerHTML();
  // Five at once: whatever is to be marked is a list of words.
  for (let first = 0; first < injections.length; first += 5) {
    const strings = injections.slice(first, first + 5).join(' ');
    await page.goto(
      `${at('candeia', candeia.story.en)}?mark=${encodeURIComponent(`${strings} wheelchairs`)}#a17`,
    );
    await page.waitForFunction(() => {
      const marked = [...(CSS.highlights.get('hearth-searched') ?? [])] as Range[];
      return marked.some((range) => String(range) === 'wheelchairs');
    });
    expect(await page.locator('[id="a17"]').innerHTML(), strings).toBe(text);
    await expectNothing(strings);
  }
});

test('none of the strings runs that the browser kept as recent queries', async ({ page }) => {
  const { expectNothing } = watchRuns(page);
  await page.goto(at('hearth', pages.en.home));
  await page.evaluate(
    (kept) => localStorage.setItem('hearth-searches', JSON.stringify(kept)),
    [...injections],
  );
  await page.keyboard.press('/');
  const { choices } = searchBoxOf(page);
  await expect(choices).toHaveCount(41);
  const texts = await choices.evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(texts.slice(0, 40)).toEqual(injections);
  expect(await foreignElements(page)).toEqual([]);
  await expectNothing('kept');
});

test.describe('in a publication whose texts hold the strings', () => {
  let site: StaticHost;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    site = await startHost(await buildInjected('injected'));
  });
  test.afterAll(() => site?.stop());

  test('none of them runs in what is found: titles, texts and the names of topics', async ({ page }) => {
    const { expectNothing } = watchRuns(page);
    await page.goto(`${site.root}en/search/`);
    const { input, results } = searchBoxOf(page);
    const titles: (string | undefined)[] = [];
    for (const word of batches) {
      await input.fill(word);
      await untilSaid(page, `8 results for “${word}”`);
      await expect(results).toHaveCount(8);
      titles.push(
        ...(await page
          .locator('hearth-search [role=group] > p')
          .evaluateAll((all) => all.map(({ lastChild }) => lastChild?.textContent?.trim()))),
      );
      expect(await foreignElements(page), word).toEqual([]);
    }
    expect(titles.toSorted()).toEqual(injections.map((_, number) => termOf(number)).toSorted());
    await expect(page.getByLabel('Topic').locator('option').last()).toHaveText(`River ${injections[0]}`);
    await expectNothing('found');
  });

  test('none of them runs in what is found in another language, or in the other forms of a term', async ({
    page,
  }) => {
    const { expectNothing } = watchRuns(page);
    const { input, results, status } = searchBoxOf(page);
    await page.goto(`${site.root}pt/busca/`);
    for (const word of [...batches, 'wet winters', 'pupils']) {
      await input.fill(word);
      await untilSaid(page, `“${word}”`);
      await expect(results.first()).toBeVisible();
      expect(await foreignElements(page), word).toEqual([]);
    }
    await page.goto(`${site.root}en/search/?q=${otherForm}`);
    await expect(status).toContainText(`Also searched for: ${termOf(0)}`);
    expect(await foreignElements(page)).toEqual([]);
    await expectNothing('joined');
  });

  test('none of them runs on the pages that they are on, or in a second language beside', async ({
    page,
  }) => {
    const { expectNothing } = watchRuns(page);
    for (const path of [candeia.partial.en, candeia.story.en, 'en/glossary/']) {
      await page.goto(`${site.root}${path}`);
      await expect(page.locator('main')).toContainText(injections[0] ?? '');
      await expectNothing(path);
    }
    await page.goto(`${site.root}${candeia.partial.ar}?with=en&mark=script+onerror#a3`);
    await expect(page.locator('main.paired [id="a3"]')).toContainText(injections[0] ?? '');
    await expectNothing('beside');
  });
});
