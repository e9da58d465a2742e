import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page, Response } from '@playwright/test';
import { openBrowser } from './browser.ts';

/** What a first result costs a reader who has a story open. */
export interface Cost {
  query: string;
  /** What is fetched for it, in bytes as a server sends them in brotli, by what it is. */
  parts: ReadonlyMap<string, number>;
  /** From reaching for the search to the first result, with nothing of it in the browser’s cache. */
  coldMilliseconds: number;
  /** The same on the next page. */
  warmMilliseconds: number;
}

/** Looks at the costs of queries that the language of the page answers, each in a browser without a past. */
export async function costsOf(address: string, queries: readonly string[]): Promise<Cost[]> {
  const browser = await openBrowser();
  const costs: Cost[] = [];
  for (const query of queries) costs.push(await costOf(browser, address, query));
  await browser.close();
  return costs;
}

async function costOf(browser: Browser, address: string, query: string): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await readPage(page, address);
  const responses: Response[] = [];
  // What a second worker asks for again, the browser has.
  const listen = (response: Response) =>
    responses.every((other) => other.url() !== response.url()) && responses.push(response);
  page.on('response', listen);
  const coldMilliseconds = await firstResult(page, query);
  page.off('response', listen);
  const parts = new Map<string, number>();
  for (const response of responses) {
    const part = partOf(new URL(response.url()).pathname);
    parts.set(part, (parts.get(part) ?? 0) + sentBytes(await bodyOf(response)));
  }
  await readPage(page, address);
  const warmMilliseconds = await firstResult(page, query);
  await context.close();
  return { query, parts, coldMilliseconds, warmMilliseconds };
}

/** Comes to a page and touches it, so that what a story fetches for its reader is not taken for the search’s. */
async function readPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  await page.keyboard.press('Shift');
  await page.waitForLoadState('networkidle');
}

/** Opens the search with its key, types the query, and measures until the first result stands there. */
async function firstResult(page: Page, query: string): Promise<number> {
  // An object is handed over at once, and what it promises later.
  const measured = await page.evaluateHandle(() => {
    const pressed = new Promise<number>((resolve) =>
      addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { once: true, capture: true }),
    );
    const listed = new Promise<number>((resolve) => {
      const look = () => document.querySelector('hearth-search a[role=option]') && resolve(performance.now());
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    });
    return { milliseconds: Promise.all([pressed, listed]).then(([from, to]) => to - from) };
  });
  await page.keyboard.press('/');
  await page.locator('hearth-search input').fill(query);
  return measured.evaluate(({ milliseconds }) => milliseconds);
}

/** What the page reads of an answer: of the search page, what stands before the list for readers without a script. */
async function bodyOf(response: Response): Promise<Buffer> {
  const url = response.url();
  if (partOf(new URL(url).pathname) !== searchPage) return response.body();
  const html = await (await fetch(url)).text();
  const list = html.indexOf('<noscript');
  return Buffer.from(list < 0 ? html : html.slice(0, list));
}

/** Pagefind’s files are compressed as they are; the rest is what a server would compress. */
function sentBytes(body: Buffer): number {
  const isCompressed = body[0] === 0x1f && body[1] === 0x8b;
  if (isCompressed) return body.length;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const searchPage = 'interface: words (search page)';
const parts: [RegExp, string][] = [
  [/pagefind-worker\.js$/, 'Pagefind’s worker'],
  [/\.wasm$/, 'its WebAssembly'],
  [/pagefind-entry\.json$|\.pf_meta$/, 'entry and meta'],
  [/\.pf_index$/, 'index'],
  [/\.pf_filter$/, 'filters'],
  [/fragment/, 'fragments'],
  [/terms\.json$|\/words\//, 'terms and words'],
  [/\.js$/, 'interface: scripts and styles'],
];

function partOf(path: string): string {
  return parts.find(([pattern]) => pattern.test(path))?.[1] ?? searchPage;
}
