import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { chromium } from './find-browser.ts';
import { firefox } from './find-firefox.ts';
import { at, pages } from './site.ts';
import { skipWithout } from './skip-without.ts';

/* Puppeteer drives both browsers over WebDriver BiDi; Playwright's own Firefox is a build that cannot be had everywhere. */
const browsers = {
  chrome: {
    executablePath: process.env['HEARTH_CHROMIUM'] ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--force-prefers-reduced-motion'],
  },
  firefox: {
    executablePath: process.env['HEARTH_FIREFOX'] ?? '',
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
  },
} satisfies Record<'chrome' | 'firefox', LaunchOptions>;

const programs = { chrome: chromium, firefox };

for (const name of Object.keys(browsers) as (keyof typeof browsers)[]) {
  test(`a reader walks from home to a passage in ${name}: story, switch, side by side, search`, async () => {
    skipWithout(programs[name]);
    test.slow();
    const browser = await puppeteer.launch({ browser: name, protocol: 'webDriverBiDi', ...browsers[name] });
    try {
      await walk(browser);
    } finally {
      await browser.close();
    }
  });
}

async function walk(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 800 });

  await page.goto(at('hearth', pages.en.home));
  await follow(page, 'article.card a', at('hearth', pages.en.story));

  // A reader's pointer is over the text, and brings the tools.
  await page.locator('#lede').hover();
  await page.locator('.passage-tools').wait();
  await page.evaluate(() => document.getElementById('a18')?.scrollIntoView({ block: 'center' }));
  const before = await topOf(page, 'a18');
  await follow(page, '.languages a[data-language=pt]', at('hearth', pages.pt.story));
  await expect.poll(async () => Math.abs((await topOf(page, 'a18')) - before)).toBeLessThanOrEqual(8);

  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('[data-with=en]').click();
  await page.locator('main.paired #a18 > [lang=en]').wait();
  expect(new URL(page.url()).searchParams.get('with')).toBe('en');
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.has('with')).toBe(false);

  await page.locator('.search-link').click();
  await page.locator('hearth-search input').fill('licença de exportação');
  await page.locator('[role=option]').wait();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#[ac]\d+$|^#definition$/);
  expect(errors).toEqual([]);
}

/** Clicks a link and waits for the page behind it: to a driver, a change of the history alone is a navigation too. */
async function follow(page: Page, selector: string, address: string): Promise<void> {
  await page.locator(selector).click();
  await page.waitForFunction(
    (there) => location.href === there && document.readyState === 'complete',
    {},
    address,
  );
}

function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (block) => document.getElementById(block)?.getBoundingClientRect().top ?? Number.NaN,
    id,
  );
}
