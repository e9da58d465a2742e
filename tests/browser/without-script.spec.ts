import { expect, test } from '@playwright/test';
import { at, pages } from '../support/page-addresses.ts';
import { goToPart } from './reading.ts';

test.use({ javaScriptEnabled: false });

/** Where the layers that are one section each start, with the least that a reader finds there. */
const layers = {
  question: { paragraphs: 1 },
  lede: { paragraphs: 1 },
  'key-points': { items: 5 },
  brief: { paragraphs: 3 },
  timeline: { items: 4 },
  map: { items: 9 },
  report: { paragraphs: 6 },
  quotes: { quotations: 2 },
  conversa: { items: 10 },
  original: { paragraphs: 1 },
} as const;

const other = { en: 'pt', pt: 'en' } as const;
const tags = { en: 'en', pt: 'pt-BR' } as const;

for (const language of ['en', 'pt'] as const) {
  const { story, faq, contact, search } = pages[language];

  test(`the headline, which is the first layer, is readable in ${language} and can be linked to`, async ({
    page,
  }) => {
    await page.goto(at('hearth', story));
    const heading = page.locator('main h1');
    await expect(heading).toBeVisible();
    const id = await heading.getAttribute('id');
    await page.goto(at('hearth', `${story}#${id}`));
    await expect(page.locator('h1:target')).toBeInViewport();
  });

  test(`every layer is readable in ${language}, and the contents and its own fragment lead to it`, async ({
    page,
  }) => {
    for (const [fragment, least] of Object.entries(layers)) {
      await page.goto(at('hearth', story));
      await goToPart(page, fragment);
      await expect(page).toHaveURL(at('hearth', `${story}#${fragment}`));
      const layer = page.locator(`#${fragment}:target`);
      await expect(layer).toBeInViewport();
      await expect(layer.locator('h2').first()).toBeVisible();
      const counts = {
        paragraphs: await layer.locator('p:visible').count(),
        items: await layer.locator('li:visible').count(),
        quotations: await layer.locator('figure:visible > blockquote').count(),
      };
      for (const [what, number] of Object.entries(least))
        expect(counts[what as keyof typeof counts], `${what} of #${fragment}`).toBeGreaterThanOrEqual(number);
      for (const block of await layer.locator('[id]').all()) await expect(block).toBeVisible();
    }
  });

  test(`the footer, which is the last layer, leads to the FAQ and to contact in ${language}`, async ({
    page,
  }) => {
    for (const path of [faq, contact]) {
      await page.goto(at('hearth', story));
      await page.locator(`footer a[href="/${path}"]`).click();
      await expect(page).toHaveURL(at('hearth', path));
      await expect(page.locator('main p').first()).toBeVisible();
    }
  });

  test(`the language switch of every page in ${language} leads to the same text`, async ({ page }) => {
    for (const kind of ['home', 'story', 'faq', 'contact', 'search'] as const) {
      await page.goto(at('hearth', pages[language][kind]));
      await page.locator(`.languages a[hreflang="${tags[other[language]]}"]`).click();
      await expect(page).toHaveURL(at('hearth', pages[other[language]][kind]));
      await expect(page.locator('html')).toHaveAttribute('lang', tags[other[language]]);
    }
  });

  test(`the search page in ${language} says that it needs a script, and lists every text`, async ({
    page,
  }) => {
    await page.goto(at('hearth', search));
    const main = page.locator('main');
    const explanation = main.locator('noscript p');
    await expect(explanation).toBeVisible();
    await expect(explanation).toContainText('JavaScript');
    for (const path of [story, faq, contact])
      await expect(main.locator(`noscript a[href="/${path}"]`)).toBeVisible();
    await expect(main.getByRole('combobox')).toBeHidden();
  });

  test(`the search link of a story in ${language} leads to the search page`, async ({ page }) => {
    await page.goto(at('hearth', story));
    await page.locator(`header a[href="/${search}"]`).click();
    await expect(page).toHaveURL(at('hearth', search));
  });
}

test('the root stays, and has a plain link to every language in that language', async ({ page }) => {
  await page.goto(at('hearth'));
  await expect(page).toHaveURL(at('hearth'));
  for (const language of ['en', 'pt'] as const) {
    const part = page.locator(`main [lang="${tags[language]}"]`);
    await expect(part.locator(`a[href="/${pages[language].home}"]`)).toBeVisible();
  }
});
