import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { shippedTags } from '../../src/i18n/words.ts';
import { invented, manyScriptsSite, pathOf, slugOf, type Tried } from '../support/many-scripts.ts';
import { firefox } from '../support/programs/find-firefox.ts';
import { lookAt } from './axe.ts';
import { htmlChecker, isOutdated, type Message } from './check-html.ts';
import { addressOf, searchBoxOf, searchOwnLanguageOnly } from './search-box.ts';
import { skipWithout } from './skip-without.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { walkers } from './walkers.ts';

/* A small story in every language that Hearth brings words for, and in some more. */

test.use({ serviceWorkers: 'block', viewport: { width: 320, height: 640 } });

let host: StaticHost;
let site: string;
test.beforeAll(async () => {
  site = await manyScriptsSite();
  host = await startHost(site);
});
test.afterAll(() => host.stop());

const storyOf = (language: Tried) => `${pathOf(language)}/${slugOf(language)}/`;

test('every language that Hearth brings words for has its story', () => {
  const tags = ['en', ...invented.map(({ tag }) => tag)];
  expect(shippedTags().filter((tag) => !tags.includes(tag))).toEqual([]);
  expect(new Set(tags).size).toBe(tags.length);
});

// As many parts as keep two workers busy to the end.
const parts = 4;
for (let part = 0; part < parts; part++) {
  const languages = invented.filter((_, index) => index % parts === part);

  test(`axe finds nothing, nothing is wider than a phone, and a word is found within its sentence: ${languages.map(({ tag }) => tag).join(' ')}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await searchOwnLanguageOnly(page);
    for (const language of languages) {
      await page.goto(host.root + storyOf(language));
      await expect(page.locator('html')).toHaveAttribute('lang', language.tag);
      await expect(page.locator('h1')).toHaveText(language.title);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), language.tag).toBe(320);
      // Colours are those of every language.
      expect((await lookAt(page, { colours: 'left out' })).found, language.tag).toEqual([]);
      const [[word = '', [block = ''] = []] = []] = Object.entries(language.asked).filter(
        ([, [first]]) => first !== undefined && first !== 'a1',
      );
      const address = new URL(await addressOf(page.locator('.search-link')));
      address.searchParams.set('q', word);
      await page.goto(address.href);
      const box = searchBoxOf(page);
      await expect(box.ownResults.first(), `${language.tag}: ${word}`).toHaveAttribute(
        'href',
        new RegExp(`#${block}$`),
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth), language.tag).toBe(320);
    }
  });
}

test('the W3C’s checker finds no error in the home, the story and the search of any language', () => {
  test.setTimeout(120_000);
  const { program, options } = htmlChecker();
  const files = invented.flatMap((language) => [
    join(site, pathOf(language), 'index.html'),
    join(site, storyOf(language), 'index.html'),
  ]);
  const { stdout, stderr } = spawnSync(program, [...options, ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe('');
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  expect(messages.filter((said) => !isOutdated(said)).map(({ message, url }) => `${message} ${url}`)).toEqual(
    [],
  );
});

test('Firefox shows the story of every language, in its direction', async () => {
  skipWithout(firefox);
  test.setTimeout(120_000);
  const walker = await walkers.firefox();
  try {
    for (const language of invented) {
      await walker.open(host.root + storyOf(language));
      const seen = await walker.see(() => ({
        title: document.querySelector('h1')?.textContent.trim(),
        // Where a line of the language starts.
        direction: getComputedStyle(document.querySelector('h1') as Element).direction,
      }));
      expect(seen, language.tag).toEqual({
        title: language.title,
        direction: ['ar', 'fa', 'he', 'ur'].includes(language.tag) ? 'rtl' : 'ltr',
      });
    }
    expect(walker.errors).toEqual([]);
  } finally {
    await walker.leave();
  }
});
