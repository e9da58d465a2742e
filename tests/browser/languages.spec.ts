import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { settled } from './reading.ts';
import { searchBoxOf } from './search-box.ts';

const tags = { en: 'en', pt: 'pt-BR' } as const;
const names = { en: 'English', pt: 'Português' } as const;
const other = { en: 'pt', pt: 'en' } as const;

function switchTo(page: Page, tag: string) {
  return page.locator(`.languages a[hreflang="${tag}"]`);
}

for (const language of ['en', 'pt'] as const) {
  test(`the switch in ${language} has each language’s own name, marked as that language, and says which is current`, async ({
    page,
  }) => {
    for (const path of Object.values(pages[language])) {
      await page.goto(at('hearth', path));
      for (const choice of ['en', 'pt'] as const) {
        const link = switchTo(page, tags[choice]);
        await expect(link).toHaveText(names[choice]);
        await expect(link).toHaveAttribute('lang', tags[choice]);
        if (choice === language) await expect(link).toHaveAttribute('aria-current', 'true');
        else await expect(link).not.toHaveAttribute('aria-current');
      }
    }
  });

  test(`switching from ${language} keeps the fragment, and shows the same block`, async ({ page }) => {
    for (const fragment of ['key-points', 'a16', 'c4']) {
      await page.goto(at('hearth', `${pages[language].story}#${fragment}`));
      await switchTo(page, tags[other[language]]).click();
      await expect(page).toHaveURL(at('hearth', `${pages[other[language]].story}#${fragment}`));
      await expect(page.locator(`#${fragment}`)).toBeInViewport();
    }
  });
}

test('every block and layer has the same fragment in both languages', async ({ page }) => {
  const fragments = async (path: string) => {
    await page.goto(at('hearth', path));
    return page.locator('main [id]').evaluateAll((elements) => elements.map(({ id }) => id));
  };
  const english = await fragments(pages.en.story);
  expect(english.length).toBeGreaterThan(40);
  expect(await fragments(pages.pt.story)).toEqual(english);
});

for (const [locale, language] of [
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt'],
  ['en-GB', 'en'],
] as const) {
  test.describe(`in a browser set to ${locale}`, () => {
    test.use({ locale });

    test(`the root leads to ${language}, and its address does not stay in the history`, async ({ page }) => {
      await page.goto('about:blank');
      await page.goto(at('hearth'));
      await expect(page).toHaveURL(at('hearth', pages[language].home));
      await page.goBack();
      await expect(page).toHaveURL('about:blank');
    });

    test(`no page but the root leads to ${language}`, async ({ page }) => {
      for (const path of Object.values(pages[other[language]])) {
        await page.goto(at('hearth', path));
        await page.evaluate(() => document.fonts.ready);
        await expect(page).toHaveURL(at('hearth', path));
      }
    });

    test(`the root leads to the language that was chosen last, not to ${language}`, async ({ page }) => {
      await page.goto(at('hearth', pages[language].faq));
      await switchTo(page, tags[other[language]]).click();
      await expect(page).toHaveURL(at('hearth', pages[other[language]].faq));
      await page.goto(at('hearth'));
      await expect(page).toHaveURL(at('hearth', pages[other[language]].home));
    });
  });
}

test.describe('in a browser set to a language that the site does not have', () => {
  test.use({ locale: 'fr-FR' });

  test('the root stays, with a plain link to every language', async ({ page }) => {
    await page.goto(at('hearth'));
    await page.evaluate(() => document.fonts.ready);
    await expect(page).toHaveURL(at('hearth'));
    for (const language of ['en', 'pt'] as const) {
      const link = page.getByRole('link', { name: names[language] });
      await expect(link).toHaveAttribute('href', `/${pages[language].home}`);
    }
  });

  test('the root leads to the reader’s second language where the site has that one', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'languages', { get: () => ['fr-FR', 'pt-PT', 'en'] }),
    );
    await page.goto(at('hearth'));
    await expect(page).toHaveURL(at('hearth', pages.pt.home));
  });
});

test('under a base path a reader goes from the root to a story, switches, searches and lands on a passage', async ({
  page,
}) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(at('based'))) outside.push(request.url());
  });
  await page.goto(at('based'));
  await expect(page).toHaveURL(at('based', pages.en.home));
  await page.locator('.lead h2 a').click();
  await expect(page).toHaveURL(at('based', pages.en.story));
  await switchTo(page, 'pt-BR').click();
  await expect(page).toHaveURL(at('based', pages.pt.story));
  // Keys mean something once their script is there.
  await settled(page);
  await page.keyboard.press('/');
  await searchBoxOf(page).input.fill('retaliação');
  const result = searchBoxOf(page).results.first();
  await result.click();
  await expect(page.locator(':target')).toBeInViewport();
  expect(new URL(page.url()).pathname).toBe(`/x/${pages.pt.story}`);
  expect(outside).toEqual([]);
});

test('a site in four languages has all four in its switch, and Arabic runs from right to left', async ({
  page,
}) => {
  for (const [tag, path] of Object.entries(candeia.story)) {
    await page.goto(at('candeia', path));
    const direction = tag === 'ar' ? 'rtl' : 'ltr';
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('main h1')).toHaveCSS('direction', direction);
    const all = { 'pt-BR': 'Português', en: 'English', ar: 'العربية', es: 'Español' };
    for (const [there, name] of Object.entries(all)) {
      const link = switchTo(page, there);
      await expect(link).toHaveText(name);
      await expect(link).toHaveCSS('direction', there === 'ar' ? 'rtl' : 'ltr');
      await expect(link).toHaveAttribute('href', `/${candeia.story[there as keyof typeof candeia.story]}`);
    }
  }
});

test('the page in Arabic is laid out from right to left', async ({ page }) => {
  await page.goto(at('candeia', candeia.story.ar));
  const name = await page.getByRole('banner').getByRole('link').first().boundingBox();
  const choice = await page.locator('.languages summary').boundingBox();
  expect(name?.x).toBeGreaterThan(choice?.x ?? Number.POSITIVE_INFINITY);
});

test('from a story that a language lacks, the switch leads to that language’s home', async ({ page }) => {
  for (const path of [candeia.partial.en, `${candeia.partial.ar}#a4`]) {
    await page.goto(at('candeia', path));
    await expect(page.locator('link[rel=alternate][hreflang="pt-BR"]')).toHaveCount(0);
    await page.locator('.languages summary').click();
    await switchTo(page, 'pt-BR').click();
    await expect(page).toHaveURL(at('candeia', 'pt/'));
    await expect(page.locator(`main a[href*="${candeia.partial.en.split('/')[1]}"]`)).toHaveCount(0);
  }
});

test('every language in a story is named by its tag, and only feeds are announced as such', async ({
  page,
}) => {
  const tags = Object.keys(candeia.story);
  for (const path of Object.values(candeia.story)) {
    await page.goto(at('candeia', path));
    const named = await page
      .locator('[lang], [hreflang]')
      .evaluateAll((elements) =>
        elements.flatMap((element) => [element.getAttribute('lang'), element.getAttribute('hreflang')]),
      );
    expect(new Set(named.filter((tag) => tag !== null && tag !== 'x-default'))).toEqual(new Set(tags));
    // Feed readers take any JSON that is an alternate for a feed.
    await expect(page.locator('link[rel=alternate][type="application/json"]')).toHaveCount(0);
    await expect(page.locator('link[rel=describedby][href$="story.json"]')).toHaveCount(1);
  }
});
