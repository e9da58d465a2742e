import type { Browser, Page } from '@playwright/test';
import { type ShapedHost, serveShaped } from './shaped-host.ts';

/** What a reader waits for on one page; times in milliseconds. */
export interface Visit {
  /** First contentful paint. */
  fcp: number;
  /** Largest contentful paint. */
  lcp: number;
  /** What tasks of the page's thread took beyond 50 ms each, from its start until it is quiet. */
  blocking: number;
  /** Cumulative layout shift, of all shifts. */
  shift: number;
  /** Kilobytes that came over the line, with what comes after the page. */
  kilobytes: number;
  /** The typeface that the text is drawn with. */
  face: string;
}

/** How a search is asked on a site, by selectors. */
export interface SearchForm {
  opener: string;
  input: string;
  result: string;
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** How many times slower than this machine the phone is. */
const slowness = 4;
/** How long nothing may come over the line before a page counts as whole, in milliseconds. */
const quietFor = 1500;

/** Reads two pages, one after the other, as a reader without a past. */
export async function readTwo(
  browser: Browser,
  folder: string,
  paths: readonly [first: string, second: string],
): Promise<[Visit, Visit]> {
  return asReader(browser, folder, async (page, host) => [
    await visit(page, host, paths[0]),
    await visit(page, host, paths[1]),
  ]);
}

/** From the touch on the search to the first result, on a page that is there and quiet, in milliseconds. */
export async function searchOn(
  browser: Browser,
  folder: string,
  path: string,
  query: string,
  { opener, input, result }: SearchForm,
): Promise<number> {
  return asReader(browser, folder, async (page, host) => {
    await visit(page, host, path);
    // An object is handed over at once, and what it promises later.
    const measured = await page.evaluateHandle((selector) => {
      const touched = new Promise<number>((resolve) =>
        addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { once: true, capture: true }),
      );
      const listed = new Promise<number>((resolve) => {
        const look = () => document.querySelector(selector) && resolve(performance.now());
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
      });
      return { milliseconds: Promise.all([touched, listed]).then(([from, to]) => to - from) };
    }, result);
    await page.locator(opener).first().click();
    await page.locator(input).fill(query);
    return measured.evaluate(({ milliseconds }) => milliseconds);
  });
}

async function asReader<Result>(
  browser: Browser,
  folder: string,
  read: (page: Page, host: ShapedHost) => Promise<Result>,
): Promise<Result> {
  const host = await serveShaped(folder);
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  try {
    return await read(page, host);
  } finally {
    await context.close();
    host.stop();
  }
}

interface Watched {
  fcp: number;
  lcp: number;
  blocking: number;
  shift: number;
}

/** Runs in the page before all else. */
function watchPage(): void {
  const watched: Watched = { fcp: 0, lcp: 0, blocking: 0, shift: 0 };
  Object.assign(window, { watched });
  const observe = (type: string, see: (entry: PerformanceEntry & { value: number }) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) see(entry as PerformanceEntry & { value: number });
    }).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') watched.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    watched.lcp = startTime;
  });
  observe('longtask', ({ duration }) => {
    watched.blocking += duration - 50;
  });
  observe('layout-shift', ({ value }) => {
    watched.shift += value;
  });
}

async function visit(page: Page, host: ShapedHost, path: string): Promise<Visit> {
  const before = host.sent.length;
  await page.goto(`${host.origin}/${path}`, { waitUntil: 'load' });
  // What is put off until the page is idle belongs to it.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await host.quiet(quietFor);
  const watched = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  const bytes = host.sent.slice(before).reduce((sum, each) => sum + each.bytes, 0);
  return { ...watched, kilobytes: bytes / 1000, face: await faceOf(page) };
}

/** The typeface of the first paragraph that is drawn. */
async function faceOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'main p',
  });
  try {
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      if (fonts[0]) return fonts[0].familyName;
    }
    return 'none';
  } finally {
    await session.detach();
  }
}
