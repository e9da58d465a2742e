import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { folderOf } from '../support/built-sites.ts';
import { at, candeia } from '../support/page-addresses.ts';
import { search } from './search-box.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [tag, sentence] of [
    ['en', 'The original (Portuguese) changed after this was translated.'],
    ['ar', 'تغيّر النص الأصلي (البرتغالية) بعد هذه الترجمة.'],
  ] as const) {
    test(`in ${tag} a stale block says so, and shows on demand which words of the source changed`, async ({
      page,
    }) => {
      await page.goto(at('candeia', candeia.story[tag]));
      await expect(page.locator('.stale')).toHaveCount(1);
      const block = page.locator('#a10.stale');
      const summary = block.locator('summary');
      await expect(summary).toHaveText(sentence);
      const difference = block.locator('[lang="pt-BR"][dir=ltr]');
      await expect(difference).toBeHidden();
      await summary.click();
      await expect(difference).toBeVisible();
      expect(await difference.locator('del').allTextContents()).toEqual(['duas', 'lona,']);
      expect(await difference.locator('ins').allTextContents()).toEqual(['três', 'lona azul,']);
      await expect(difference).toContainText('o barco chegou à margem puxado por duas três canoas.');
      // The translation itself is still there, in the language of the page.
      await expect(block.locator('p').first()).not.toHaveAttribute('lang');
    });
  }

  test('a missing block stands in its place in the source’s language, which is said', async ({ page }) => {
    await page.goto(at('candeia', candeia.story.ar));
    await expect(page.locator('.missing')).toHaveCount(2);
    const paragraph = page.locator('#a16 + #a17.missing');
    const text = paragraph.locator('p > [lang="pt-BR"][dir=ltr]');
    await expect(text).toContainText('Nem tudo está resolvido.');
    await expect(text).toHaveCSS('direction', 'ltr');
    await expect(paragraph.locator('.note')).toHaveText('لم يُترجَم بعد: هذا هو النص الأصلي (البرتغالية).');
    // What it links to is in its own language.
    await expect(text.locator('a')).toHaveAttribute('href', '/pt/contato/');

    const items = page.locator('ol:has(> #a12) > li');
    expect(await items.evaluateAll((all) => all.map(({ id }) => id))).toEqual(['a12', 'a13', 'a14']);
    await expect(page.locator('li#a13.missing > span[lang="pt-BR"]')).toContainText('um motor elétrico');
  });

  test('a missing turn stands in its place among the others, in the source’s language', async ({ page }) => {
    await page.goto(at('candeia', candeia.story.en));
    await expect(page.locator('.missing')).toHaveCount(1);
    const turn = page.locator('#c4 + li#c5.missing.asks');
    await expect(turn.locator('b')).toHaveText('The Traveller');
    const text = turn.locator('p > [lang=ar][dir=rtl]');
    await expect(text).toHaveText('وهل تكفي تسع دقائق لتتغيّر بلدة؟');
    await expect(text).toHaveCSS('direction', 'rtl');
    await expect(turn.locator('.note')).toHaveText('Not translated yet: this is the original (Arabic).');
    await expect(turn.locator('.refs a')).toHaveText(['Key points', 'What changes on both banks']);
  });

  test('a block that only one language has stands there, and nowhere else', async ({ page }) => {
    await page.goto(at('candeia', candeia.story.en));
    await expect(page.locator('#a8 + #a20')).toContainText('a loaf of bread');
    for (const tag of ['pt-BR', 'ar'] as const) {
      await page.goto(at('candeia', candeia.story[tag]));
      await expect(page.locator('#a8')).toHaveCount(1);
      await expect(page.locator('#a20')).toHaveCount(0);
    }
  });

  test('what is current is not marked', async ({ page }) => {
    for (const path of [candeia.story['pt-BR'], candeia.partial.en, candeia.partial.ar]) {
      await page.goto(at('candeia', path));
      await expect(page.locator('main [id]').first()).toBeVisible();
      await expect(page.locator('.stale, .missing, .note')).toHaveCount(0);
    }
  });
});

/** All that the search of a language keeps of the texts. */
function searchedIn(language: string): string {
  const folder = join(folderOf('candeia'), 'search', language, 'fragment');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'))
    .join('\n');
}

test('what is not translated is in the search of its own language, and not in that of the page', () => {
  for (const [words, there, notThere] of [
    ['Nem tudo está resolvido', 'pt', 'ar'],
    ['baterias carregadas por placas solares', 'pt', 'ar'],
    ['وهل تكفي تسع دقائق', 'ar', 'en'],
  ] as const) {
    expect(searchedIn(there)).toContain(words);
    expect(searchedIn(notThere)).not.toContain(words);
    expect(searchedIn(notThere).length).toBeGreaterThan(1_000);
  }
});

test('a reader in Arabic does not find Portuguese words as Arabic ones', async ({ page }) => {
  await page.goto(at('candeia', candeia.story.ar));
  // Of the block that the Arabic page shows in Portuguese.
  const box = await search(page, 'bilheteria');
  await expect(box.ownResults).toHaveCount(0);
  await page.goto(at('candeia', candeia.story['pt-BR']));
  await expect((await search(page, 'bilheteria')).ownResults.first()).toBeVisible();
});
