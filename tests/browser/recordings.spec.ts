import { expect, type Locator, type Page, test } from '@playwright/test';
import { folderOf } from '../support/built-sites.ts';
import { candeia } from '../support/page-addresses.ts';
import { lookAt } from './axe.ts';
import { search } from './search-box.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'allow' });

let host: StaticHost;
test.beforeEach(async () => {
  host = await startHost(folderOf('candeia'));
});
test.afterEach(() => host.stop());

const { guide } = candeia;

/** Something that moved, and the nodes that did. */
type Shift = PerformanceEntry & { value: number; sources: readonly { node: Node | null }[] };

/** Plays a video without its sound, which no test needs, until some of it was seen. */
async function play(video: Locator): Promise<void> {
  await video.evaluate(async (player: HTMLVideoElement) => {
    player.muted = true;
    await player.play();
  });
  await expect
    .poll(() => video.evaluate((player: HTMLVideoElement) => player.currentTime))
    .toBeGreaterThan(0.1);
}

function shiftsOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
}

test('nothing of a recording is fetched before somebody plays it, and nothing moves when it comes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      // Captions find their place within the player, of which a page knows nothing.
      for (const entry of list.getEntries() as Shift[])
        if (entry.sources.some(({ node }) => node)) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { messages } = watch(page);
  await page.goto(host.root + guide.en);
  const video = page.locator('#a29 video');
  await video.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\.(webm|mp3)$/.test(path))).toEqual([]);
  await play(video);
  expect(asked.filter((path) => /\.webm$/.test(path)).length).toBeGreaterThan(0);
  expect(await shiftsOf(page)).toEqual([]);
  expect(messages).toEqual([]);
});

for (const [language, tags, words] of [
  ['en', ['en', 'pt-BR', 'ar', 'es'], '[running water]'],
  ['ar', ['ar', 'pt-BR', 'en', 'es'], '[ماء جارٍ]'],
  ['es', ['es', 'pt-BR', 'en', 'ar'], '[agua que corre]'],
] as const) {
  test(`a video has captions in the language of the page, and in the others to choose from, in ${language}`, async ({
    page,
  }) => {
    await page.goto(host.root + guide[language]);
    const video = page.locator('#a29 video');
    await play(video);
    const shown = await video.evaluate(({ textTracks }: HTMLVideoElement) =>
      [...textTracks].map((track) => ({
        tag: track.language,
        isShown: track.mode === 'showing',
        first: [...(track.cues ?? [])].map((cue) => (cue as VTTCue).text)[0],
      })),
    );
    expect(shown.map(({ tag }) => tag)).toEqual(tags);
    expect(shown.filter(({ isShown }) => isShown)).toEqual([{ tag: language, isShown: true, first: words }]);
  });
}

test('a result that stands in a transcript leads to it, and it is open there', async ({ page }) => {
  await page.goto(host.root + guide.en);
  await expect(page.locator('#a29 details')).not.toHaveAttribute('open');
  const { results } = await search(page, 'splash');
  await results.first().click();
  await expect(page).toHaveURL(/mark=splash#a29$/);
  await expect(page.locator('#a29 details')).toHaveAttribute('open');
  await expect(page.getByText('A splash is heard')).toBeInViewport();
  await expect(page.locator('#a30 details')).not.toHaveAttribute('open');
});

test('recordings fit a screen of 320 px with their transcripts, and axe has nothing against them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const language of ['en', 'ar'] as const) {
    await page.goto(host.root + guide[language]);
    for (const id of ['a29', 'a30']) await page.locator(`#${id} summary`).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await lookAt(page)).found).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  expect((await lookAt(page, { coloursOnly: true })).found).toEqual([]);
});

test('a recording is known by its title, and its transcript opens from the keyboard', async ({ page }) => {
  await page.goto(host.root + guide.en);
  await expect(page.getByRole('figure', { name: 'The egret fishes' })).toBeVisible();
  await expect(page.locator('#a29 video')).toHaveAccessibleName('The egret fishes');
  const summary = page.locator('#a29 summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('A splash is heard.')).toBeVisible();
});

test('on paper there is the transcript, and no player of what is only heard', async ({ page }) => {
  await page.goto(host.root + guide.en);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#a30 audio')).toBeHidden();
  await expect(page.getByText('A quick, shrill trill')).toBeVisible();
  expect((await page.getByText('A quick, shrill trill').boundingBox())?.height).toBeGreaterThan(10);
});

test('side by side, each language has its own recording with its words', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${host.root}${guide.en}?with=ar`);
  const pair = page.locator('.pair', { has: page.locator('video') });
  await expect(pair.locator('video')).toHaveCount(2);
  await expect(pair.locator('figcaption')).toHaveText(['The egret fishes', 'البلشون يصطاد']);
  await expect(pair.locator('track[default]').nth(1)).toHaveAttribute('srclang', 'ar');
});

test('without script a recording plays, and its transcript is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.root + guide.pt);
  await expect(page.locator('#a29 video')).toHaveAttribute('controls');
  await page.locator('#a29 summary').click();
  await expect(page.getByText('Ouve-se o respingo.')).toBeVisible();
  await context.close();
});

test('a story that is kept has its transcripts, captions and posters, and says that recordings are not', async ({
  page,
  context,
}) => {
  await page.goto(host.root + guide.en);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  const said = page
    .getByText('The recordings in this story need a connection; their transcripts are saved with it.')
    .first();
  await expect(said).toBeHidden();
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByRole('button', { name: 'Saved for offline' })).toBeVisible({ timeout: 20_000 });
  await expect(said).toBeVisible();
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.endsWith(':kept'));
    const urls = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return urls.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path.endsWith('.vtt'))).toHaveLength(4);
  expect(kept.filter((path) => /\.(webm|mp3)$/.test(path))).toEqual([]);
  await context.setOffline(true);
  await host.cut();
  await page.goto(host.root + guide.ar);
  const poster = await page.locator('#a29 video').getAttribute('poster');
  const wide = await page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src });
    await image.decode();
    return image.naturalWidth;
  }, poster ?? '');
  expect(wide).toBe(640);
});
