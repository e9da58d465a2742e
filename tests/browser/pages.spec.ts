import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { folderOf } from '../support/built-sites.ts';
import { at, pages } from '../support/page-addresses.ts';
import { watch } from './watch.ts';

const bytesOfAStory = 14_600;
const origin = 'https://hearth.example/';
const tags = { en: 'en', pt: 'pt-BR' } as const;
const languages = ['en', 'pt'] as const;
const kinds = ['home', 'story', 'faq', 'contact', 'search', 'notFound'] as const;

/** The story's own title is its heading. */
const titles = {
  en: {
    home: 'Hearth',
    faq: 'Frequently asked questions · Hearth',
    contact: 'Contact · Hearth',
    search: 'Search · Hearth',
    notFound: 'There is nothing at this address · Hearth',
  },
  pt: {
    home: 'Hearth',
    faq: 'Perguntas frequentes · Hearth',
    contact: 'Fale Conosco · Hearth',
    search: 'Busca · Hearth',
    notFound: 'Não há nada neste endereço · Hearth',
  },
} as const;

for (const language of languages) {
  for (const kind of kinds) {
    const path = pages[language][kind];

    test(`/${path} is there, in its language, says nothing in the console and asks no other site`, async ({
      page,
      context,
    }) => {
      const { messages, requests } = watch(page);
      const response = await page.goto(at('hearth', path));
      expect(response?.status()).toBe(200);
      const heading = await page.locator('h1').textContent();
      await expect(page).toHaveTitle(kind === 'story' ? `${heading} · Hearth` : titles[language][kind]);
      await expect(page.locator('html')).toHaveAttribute('lang', tags[language]);
      await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
      await page.evaluate(() => document.fonts.ready);
      expect(messages).toEqual([]);
      expect(requests.map(({ url }) => url).filter((url) => !url.startsWith(at('hearth')))).toEqual([]);
      expect(requests.length).toBeGreaterThan(0);
      expect(await context.cookies()).toEqual([]);
    });
  }

  for (const kind of ['home', 'story', 'faq', 'contact', 'search'] as const) {
    const path = pages[language][kind];

    test(`the head of /${path} describes it and names it in every language`, async ({ page }) => {
      await page.goto(at('hearth', path));
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S.{20,}/);
      await expect(page.locator('meta[name=viewport]')).toHaveAttribute('content', /width=device-width/);
      await expect(page.locator('meta[name=robots]')).toHaveCount(0);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', origin + path);
      const alternates = await page
        .locator('head link[rel=alternate][hreflang]')
        .evaluateAll((links) =>
          links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
        );
      expect(Object.fromEntries(alternates)).toEqual({
        en: origin + pages.en[kind],
        'pt-BR': origin + pages.pt[kind],
        'x-default': kind === 'home' ? origin : origin + pages.en[kind],
      });
    });
  }

  test(`the page that stands for missing ones in ${language} asks not to be listed`, async ({ page }) => {
    await page.goto(at('hearth', pages[language].notFound));
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[rel=canonical], link[rel=alternate][hreflang]')).toHaveCount(0);
    const main = page.locator('main');
    await expect(main.locator(`a[href="/${pages[language].home}"]`)).toBeVisible();
    await expect(main.locator(`a[href="/${pages[language].search}"]`)).toBeVisible();
  });

  test(`the story page in ${language} asks for one HTML file, the scripts of all pages and of all stories, and its picture, also when read to its end`, async ({
    page,
  }) => {
    const { requests } = watch(page);
    await page.goto(at('hearth', pages[language].story));
    await page.locator('footer').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.fonts.ready);
    // The icon is for the browser's window and not for the page.
    const kinds = requests.filter(({ url }) => !url.endsWith('/icon.svg')).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['document', 'image', 'script', 'script']);
  });

  test(`the story page in ${language} fits into the first ${bytesOfAStory} bytes`, () => {
    const html = readFileSync(join(folderOf('hearth'), pages[language].story, 'index.html'));
    const { byteLength } = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    expect(byteLength).toBeLessThanOrEqual(bytesOfAStory);
  });
}

test('an address that is not there answers 404 and leads on in every language', async ({ page }) => {
  const response = await page.goto(at('based', 'en/no-such-story/'));
  expect(response?.status()).toBe(404);
  for (const language of languages) {
    const part = page.locator(`[lang="${tags[language]}"]`, { has: page.getByRole('link') }).last();
    await expect(part.locator(`a[href="/x/${pages[language].home}"]`)).toBeVisible();
  }
});
