import { expect, type Page } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';

/** The widths at which a layout can differ: a phone, a tablet, a desk. */
export const widths = [320, 768, 1280] as const;

/** How far a block may be from where it was, in pixels: less than half a line. */
const tolerance = 8;

/** A story in two of its languages, with blocks at five depths of it. */
export interface Pair {
  name: string;
  site: 'hearth' | 'candeia';
  /** The address of the story in each language, by tag. */
  addresses: Readonly<Record<string, string>>;
  from: string;
  to: string;
  /** In the lede, the key points, the brief, the report and the Conversa. */
  depths: readonly string[];
}

const hearth = {
  site: 'hearth',
  addresses: { en: at('hearth', pages.en.story), 'pt-BR': at('hearth', pages.pt.story) },
  depths: ['a4', 'a7', 'a11', 'a19', 'c8'],
} as const;
const fixture = {
  site: 'candeia',
  addresses: Object.fromEntries(
    Object.entries(candeia.story).map(([tag, path]) => [tag, at('candeia', path)]),
  ),
  depths: ['a4', 'a6', 'a8', 'a13', 'c4'],
} as const;

/** Both directions of writing, and every language of both sites. */
export const pairs: readonly Pair[] = [
  { name: 'English and Portuguese', ...hearth, from: 'en', to: 'pt-BR' },
  { name: 'Arabic and Portuguese', ...fixture, from: 'ar', to: 'pt-BR' },
  { name: 'English and Arabic', ...fixture, from: 'en', to: 'ar' },
];

/** The address of a story in one of the languages of a pair. */
export function storyIn({ addresses }: Pair, tag: string): string {
  const address = addresses[tag];
  if (address === undefined) throw new Error(`No story in ${tag}`);
  return address;
}

/** The path of a language, as in `?with=pt`. */
export function pathOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** The link of the language switch. */
export function switchTo(page: Page, tag: string) {
  return page.locator(`nav.languages a[hreflang="${tag}"]`);
}

/** Opens the tools of a story where they are a menu. */
export async function openTools(page: Page): Promise<void> {
  const menu = page.locator('details.tools:not([open]) > summary');
  if (await menu.isVisible()) await menu.click();
}

/** Puts a language, by its path, beside the one of the page; where it is in a menu, that is opened first. */
export async function chooseBeside(page: Page, path: string): Promise<void> {
  const menu = page.locator('details.with:not([open]) > summary');
  await openTools(page);
  if (await menu.isVisible()) await menu.click();
  await page.locator(`[data-with="${path}"]`).first().click();
}

/** Goes to a part of a story by its contents, which are opened first where they are a menu. */
export async function goToPart(page: Page, fragment: string): Promise<void> {
  const menu = page.locator('details.contents:not([open]) > summary');
  if (await menu.isVisible()) await menu.click();
  await page.locator(`.contents a[href="#${fragment}"]`).click();
}

/** Distance of a block from the upper edge of the screen, in pixels. */
export function topOf(page: Page, id: string): Promise<number> {
  return page.locator(`[id="${id}"]`).evaluate((block) => block.getBoundingClientRect().top);
}

/** Scrolls until a block is the first below what stays at the top of the screen; gives its distance from the edge. */
export async function read(page: Page, id: string, below = 4): Promise<number> {
  await settled(page);
  return page.locator(`[id="${id}"]`).evaluate((block, distance) => {
    const header = document.querySelector('header.site');
    const line = header && getComputedStyle(header).position === 'sticky' ? header.clientHeight : 0;
    scrollBy({ top: block.getBoundingClientRect().top - line - distance, behavior: 'instant' });
    return block.getBoundingClientRect().top;
  }, below);
}

/** Waits until nothing can move the text any more, and until it is drawn: before that, Chromium takes no input. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A story is laid out part by part (`whole-page.client.ts`).
    const isStory = document.getElementById('reading-tools') && !matchMedia('(scripting: none)').matches;
    while (isStory && document.documentElement.dataset['whole'] === undefined)
      await new Promise((later) => setTimeout(later, 20));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** A block is where it was. */
export async function expectAt(page: Page, id: string, top: number): Promise<void> {
  await settled(page);
  await expect(async () =>
    expect(Math.abs((await topOf(page, id)) - top)).toBeLessThanOrEqual(tolerance),
  ).toPass({
    timeout: 5_000,
  });
}

/** Makes the text twice as large on this page and all that follow, as a reader may in the browser’s settings. */
export async function enlargeText(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const enlarge = () => {
      if (document.documentElement) document.documentElement.style.fontSize = '200%';
    };
    enlarge();
    new MutationObserver(enlarge).observe(document, { childList: true });
  });
}

/** What the page says, without the tools that go with the reader from block to block, or through the map. */
export function wordsOf(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const tools of copy.querySelectorAll('.passage-tools, .walk')) tools.remove();
    return copy.textContent.replaceAll(/\s+/g, ' ');
  });
}
