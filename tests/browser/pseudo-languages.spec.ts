import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { nameOfLanguage } from '../../src/i18n/language-names.ts';
import { accented, addedLanguages, inStates, manyLanguagesSite } from '../support/many-languages.ts';
import { openTools, settled } from './reading.ts';
import { searchBoxOf } from './search-box.ts';
import { misplacedOn, type ShownText, textsOn } from './shown-texts.ts';
import { speakWith } from './spoken.ts';
import { type StaticHost, startHost } from './static-host.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default' });

let host: StaticHost;
let site: string;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await manyLanguagesSite();
  host = await startHost(site);
});
test.afterAll(() => host.stop());

const story = 'us-lifts-export-controls-on-anthropic/';

/** Every page of a language, from its folder. */
function pagesOf(path: string): string[] {
  return readdirSync(join(site, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `${path}/${file.replace(/index\.html$/, '')}`);
}

const tags = [...addedLanguages.map(({ tag }) => tag), 'en', 'pt-BR'];

/** What stands outside brackets, each with the reason why no catalogue and no translator has it. */
const exceptions: readonly (readonly [what: RegExp | string, since: string])[] = [
  ['Hearth', 'the name of the publication'],
  ['contact@hearth.example', 'its address'],
  ...[...addedLanguages.map(({ name }) => name), 'English', 'Português'].map(
    (name) => [name, 'a language’s own name'] as const,
  ),
  ...tags.map((tag) => [nameOfLanguage(tag, 'en-XA', tags), 'a language’s name, from Intl'] as const),
  [/\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b[A-Z][a-z]+(?: \d{1,2},)? \d{4}\b/g, 'a date, from Intl'],
  [
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
    'a month, from Intl',
  ],
  [/\d+ min\b/g, 'a length of time, from Intl'],
  [/ · (?:RSS|Atom|JSON Feed)$/g, 'the name of a format'],
  [/^\s*Aa\s*$/g, 'the sign of the settings, whose name is in brackets'],
];

/** What of a text has letters and stands in no brackets. */
function outside(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replaceAll(/\[[^[\]]*\]/g, '');
  }
  for (const [what] of exceptions) rest = rest.replaceAll(what, '');
  return /[\p{L}[\]]/u.test(rest) ? rest.replaceAll(/\s+/g, ' ').trim() : '';
}

/** Texts of a page that are not, or not all, in brackets. */
function unbracketed(texts: readonly ShownText[]): string[] {
  return texts.flatMap(({ where, text }) => {
    const rest = outside(text);
    return rest === '' ? [] : [`“${rest}” in ${where}`];
  });
}

async function expectBrackets(page: Page, state: string, except?: string): Promise<void> {
  expect(unbracketed(await textsOn(page, except)), state).toEqual([]);
}

/** What the search shows of texts. */
const excerpts = 'a[role=option]:not([lang]) > span:not([lang])';

/** Whether a word has letters that would have an accent, and is none of those that make texts longer. */
function isPlain(word: string): boolean {
  return (
    word !== accented(word) &&
    !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(word)
  );
}

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });

  test('in English (XA) every text of every page stands within brackets', async ({ page }) => {
    test.setTimeout(180_000);
    expect(outside('[Ñö] Search [one]')).toBe('Search');
    const found: string[] = [];
    for (const path of pagesOf('en-xa')) {
      await page.goto(host.root + path);
      await settled(page);
      // A key point of the story that leads is there with its first words alone.
      found.push(...unbracketed(await textsOn(page, '.lead li')).map((each) => `${path}: ${each}`));
    }
    expect(found).toEqual([]);
  });

  test('in English (XA) what scripts say while a story is read stands within brackets', async ({ page }) => {
    await speakWith(page, { voices: ['en-GB'] });
    await page.goto(`${host.root}en-xa/${story}`);
    await expect(page.locator('.missing').first()).toBeAttached();
    await expect(page.locator(`#${inStates.stale}`)).toHaveClass(/stale/);
    await page.locator('#a16').hover();
    const tools = page.locator('.passage-tools button');
    await expect(tools).toHaveCount(2);
    await expectBrackets(page, 'the tools of a passage');
    await tools.nth(1).click();
    await expect(page.locator('.original-block')).toBeVisible();
    await expectBrackets(page, 'the original');
    await openTools(page);
    await page.locator('[data-tool=listen]').click();
    await expect(page.locator('.listening')).toBeVisible();
    await expectBrackets(page, 'reading aloud');
    await page.locator('button.settings').click();
    await expect(page.locator('.settings-panel')).toBeVisible();
    await expectBrackets(page, 'the settings');
    await page.keyboard.press('Escape');
    await page.locator('a.mention').first().click();
    await expect(page.locator('.word-card')).toBeVisible();
    await expectBrackets(page, 'the card of a word');
    await page.keyboard.press('Escape');
    await page.goto(`${host.root}en-xa/${story}?with=pt`);
    await expect(page.locator('main.paired')).toBeVisible();
    await expectBrackets(page, 'side by side');
    await openTools(page);
    await page.locator('[data-tool=keep]').click();
    await expect(page.locator('#reading-status')).not.toBeEmpty();
    await expectBrackets(page, 'what cannot be saved');
  });

  test('in English (XA) everything that the search says stands within brackets', async ({ page }) => {
    await page.goto(`${host.root}en-xa/search/`);
    const { input, status, results } = searchBoxOf(page);
    for (const [query, state] of [
      [accented('government'), 'results'],
      ['regulamentação', 'results in another language'],
      ['xyzzyx', 'nothing'],
    ] as const) {
      await input.fill(query);
      await expect(status).toContainText(query);
      if (state !== 'nothing') await expect(results.first()).toBeVisible();
      await expectBrackets(page, state, excerpts);
      // They start and end within a text; its words tell where it is from.
      for (const text of await page.locator(excerpts).allTextContents())
        expect(text.match(/\p{L}+/gu)?.filter(isPlain)).toEqual([]);
    }
    await results.first().waitFor({ state: 'detached' });
    await input.fill('');
    await expectBrackets(page, 'recent searches');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.reload();
    await input.fill('anthropic');
    await expect(status).toContainText('[');
    await expectBrackets(page, 'a search that could not be loaded');
  });

  for (const path of ['en-xa', 'ar-xb'])
    test(`in ${path} no text is cut off or lies over another at 320 px`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width: 320, height: 640 });
      const found: string[] = [];
      const look = async (state: string) =>
        found.push(...(await misplacedOn(page)).map((each) => `${state}: ${each}`));
      for (const address of pagesOf(path)) {
        await page.goto(host.root + address);
        await settled(page);
        await look(address);
      }
      await page.goto(`${host.root}${path}/${story}?with=pt`);
      await expect(page.locator('main.paired')).toBeVisible();
      await look('side by side');
      await page.locator('button.settings').click();
      await expect(page.locator('.settings-panel')).toBeVisible();
      await look('the settings');
      await page.keyboard.press('Escape');
      await page.locator('header.site .menu summary').click();
      await look('the menu of languages');
      expect(found).toEqual([]);
    });
});

test('in English (XA) what is said without a connection, and of what is saved, stands within brackets', async ({
  page,
}) => {
  await page.goto(`${host.root}en-xa/${story}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.locator('[data-tool=keep]').click();
  await expect(page.locator('[data-tool=keep] + button')).toBeVisible({ timeout: 60_000 });
  await expectBrackets(page, 'a story that is saved');
  await page.goto(`${host.root}en-xa/offline/`);
  await expect(page.locator('.kept-texts button')).toBeVisible();
  await expectBrackets(page, 'the list of what is saved');
});
