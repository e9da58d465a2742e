/*
 * Takes pictures of the built test sites (`npm run screens`), every view on phone and desktop, light and dark, and
 * renews those that the README shows. `--built` takes the sites as they are.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { type SiteName, serveSites, variableOf } from '../support/built-sites.ts';
import { freshSites } from '../support/fresh-sites.ts';
import { pages } from '../support/page-addresses.ts';
import { findChromium } from '../support/programs/find-browser.ts';
import { renewShown } from './shown-screens.ts';

const folder = '.cache/screens';
const devices = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} as const;

/** A view: where it is, and what is done there before the picture. */
interface View {
  name: string;
  site: SiteName;
  path: string;
  before?: (page: Page) => Promise<void>;
}

/** Brings a part of the page to the top, as its link does. */
const at = (fragment: string) => (page: Page) =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), fragment);

const search = (query: string) => async (page: Page) => {
  await page.keyboard.press('/');
  await page.locator('hearth-search input').fill(query);
  await page.locator('hearth-search [role=option]').first().waitFor();
};

function viewsIn(language: 'en' | 'pt'): View[] {
  const { home, story, notFound, glossary, person, faq } = pages[language];
  const other = language === 'en' ? 'pt' : 'en';
  const view = (name: string, path: string, before?: View['before']): View => ({
    name: `${name}.${language}`,
    site: 'hearth',
    path,
    ...(before && { before }),
  });
  return [
    view('home', home),
    view('story', story),
    view('layers', story, at('key-points')),
    view('timeline', story, at('timeline')),
    view('map', story, at('map')),
    view('quotations', story, at('quotes')),
    view('conversa', story, at('conversa')),
    view('side-by-side', `${story}?with=${other}`, async (page) => {
      await page.locator('.paired').waitFor();
      await at('a16')(page);
    }),
    view('search', story, search(language === 'en' ? 'licença de exportação' : 'export licence')),
    view('glossary', glossary),
    view('person', person),
    view('faq', faq),
    view('not-found', notFound),
  ];
}

const candeia: View[] = [
  { name: 'story.ar', site: 'candeia', path: 'ar/abbarat-valparim-taoud/' },
  {
    name: 'side-by-side.ar',
    site: 'candeia',
    path: 'ar/abbarat-valparim-taoud/?with=pt',
    before: async (page) => {
      await page.locator('.paired').waitFor();
      await at('a8')(page);
    },
  },
];

if (!process.argv.includes('--built')) await freshSites();
const { addresses, stop } = await serveSites();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const { name, site, path, before } of [...viewsIn('en'), ...viewsIn('pt'), ...candeia]) {
  for (const [kind, device] of Object.entries(devices)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ ...device, colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${addresses[variableOf(site)]}${path}`);
      // A font that comes too late for a page is there for the next one.
      await page.reload();
      await before?.(page);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${name}.${kind}.${colorScheme}.png`) });
      await page.close();
    }
  }
}
await browser.close();
stop();
await renewShown(folder);
