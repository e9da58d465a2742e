import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';

const tags = { en: 'en', pt: 'pt-BR' } as const;
const other = { en: 'pt', pt: 'en' } as const;

/** Where entries are, and what is said there, by language path. */
const entries = {
  en: {
    term: 'en/glossary/export-controls/',
    organisation: 'en/who-is-who/us-department-of-defense/',
    people: 'en/who-is-who/',
    heading: 'Export controls',
    form: 'export ban',
    passage: 'What happened',
    question: 'The Hearth Conversation, question 2',
    provenance: 'Written by AI',
  },
  pt: {
    term: 'pt/glossario/controles-de-exportacao/',
    organisation: 'pt/quem-e-quem/departamento-de-defesa-dos-eua/',
    people: 'pt/quem-e-quem/',
    heading: 'Controles de exportação',
    form: 'proibição de exportação',
    passage: 'O que aconteceu',
    question: 'A Conversa do Hearth, pergunta 2',
    provenance: 'Traduzido por inteligência artificial',
  },
} as const;

/** The mentions of an entry that are links, each with the block that it is in. */
function mentionsOf(page: Page, path: string) {
  return page
    .locator(`main section:not(#map) a[href="/${path}"], main > article > header a[href="/${path}"]`)
    .evaluateAll((links) => links.map((link) => link.closest('[id]')?.id));
}

for (const language of ['en', 'pt'] as const) {
  const { story, glossary, person } = pages[language];
  const { term, organisation, people, heading, form, passage, question, provenance } = entries[language];

  test(`the first mention of an entry in /${story} is a link, and no other`, async ({ page }) => {
    await page.goto(at('hearth', story));
    const addresses = await page
      .locator('main section:not(#map) a.mention')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses.length).toBe(20);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(await mentionsOf(page, person)).toEqual(['a3']);
    expect(await mentionsOf(page, term)).toEqual(['a4']);
    for (const later of ['a22', 'c8'])
      await expect(page.locator(`#${later}`)).toContainText('Tanishq Abraham');
    await expect(page.locator('blockquote a.mention, h1 a.mention')).toHaveCount(0);
  });

  test(`a term has its definition, its counterpart and its provenance in /${term}`, async ({ page }) => {
    await page.goto(at('hearth', term));
    await expect(page.locator('h1')).toHaveText(heading);
    await expect(page.locator('[data-definition]')).toHaveText(/^\S.{60,}\.$/);
    // What it is only searched by, misspellings too, is never shown.
    await expect(page.locator('main')).not.toContainText(form);
    const counterpart = page.locator(`.facts a[hreflang="${tags[other[language]]}"]`);
    await expect(counterpart).toHaveAttribute('lang', tags[other[language]]);
    await expect(counterpart).toHaveAttribute('href', `/${entries[other[language]].term}`);
    await expect(page.locator('.provenance')).toContainText(provenance);
  });

  test(`/${term} leads to the passages that mention it, and back leads to it`, async ({ page }) => {
    for (const [name, fragment] of [
      [passage, 'a4'],
      [question, 'c6'],
    ] as const) {
      await page.goto(at('hearth', term));
      const link = page.getByRole('link', { name, exact: true });
      await link.click();
      await expect(page).toHaveURL(at('hearth', `${story}#${fragment}`));
      await expect(page.locator(`#${fragment}`)).toBeInViewport();
      await page.goBack();
      await expect(page).toHaveURL(at('hearth', term));
      await expect(link).toBeInViewport();
    }
  });

  test(`switching from /${term} and /${organisation} keeps the entry`, async ({ page }) => {
    for (const kind of ['term', 'organisation'] as const) {
      await page.goto(at('hearth', entries[language][kind]));
      const there = entries[other[language]][kind];
      const alternate = page.locator(`head link[rel=alternate][hreflang="${tags[other[language]]}"]`);
      await expect(alternate).toHaveAttribute('href', `https://hearth.example/${there}`);
      await page.locator(`.languages a[hreflang="${tags[other[language]]}"]`).click();
      await expect(page).toHaveURL(at('hearth', there));
    }
  });

  test(`the footer leads to the lists, which are in the order of the alphabet and lead to every entry in ${language}`, async ({
    page,
  }) => {
    for (const [list, count] of [
      [glossary, 8],
      [people, 12],
    ] as const) {
      await page.goto(at('hearth', story));
      await page.locator(`footer a[href="/${list}"]`).click();
      await expect(page).toHaveURL(at('hearth', list));
      const links = page.locator('main dt a');
      await expect(links).toHaveCount(count);
      await expect(page.locator('main dd')).toHaveCount(count);
      const names = await links.allTextContents();
      expect(names).toEqual(names.toSorted(new Intl.Collator(tags[language]).compare));
      const name = names.at(-1) ?? '';
      await links.last().click();
      await expect(page.locator('h1')).toHaveText(name);
    }
  });

  // The list is among the pages of accessibility.spec.ts.
  test(`a term in ${language} has no violation, light or dark, narrow or wide`, async ({ page }) => {
    await page.goto(at('hearth', term));
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect((await lookAt(page, { coloursOnly: colorScheme === 'dark' })).found).toEqual([]);
      }
    }
  });
}

test('a list shows the entry that was looked at when the language is switched', async ({ page }) => {
  await page.goto(at('hearth', `${entries.en.people}#tom-brown`));
  await page.locator('.languages a[hreflang="pt-BR"]').click();
  await expect(page).toHaveURL(at('hearth', `${entries.pt.people}#tom-brown`));
  await expect(page.locator('#tom-brown')).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a mention leads to its entry', async ({ page }) => {
    await page.goto(at('hearth', pages.en.story));
    await page.locator('#a3 a.mention').first().click();
    await expect(page).toHaveURL(at('hearth', pages.en.person));
    await expect(page.locator('h1')).toHaveText('Tanishq Abraham');
  });
});

test('under a base path a mention leads to its entry, and that to its passage', async ({ page }) => {
  await page.goto(at('based', pages.en.story));
  await expect(page.locator('#a3 a.mention').first()).toHaveAttribute('href', `/x/${pages.en.person}`);
  await page.goto(at('based', pages.en.person));
  await page.locator('.appearance li a').first().click();
  await expect(page).toHaveURL(at('based', `${pages.en.story}#a3`));
});

test('a publication without entries has neither their pages nor links to them', async ({ page, request }) => {
  await page.goto(at('candeia', candeia.story.ar));
  await expect(page.locator('a.mention, footer a[href*="masrad"], footer a[href*="man-hum"]')).toHaveCount(0);
  expect((await request.get(at('candeia', 'ar/masrad/'))).status()).toBe(404);
});
