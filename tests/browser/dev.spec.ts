/* What somebody sees who writes: in `dev`, on the page that is open, without pressing reload. */
import { expect, type Page, test } from '@playwright/test';
import { lookAt } from './axe.ts';
import { startWriting, type Written } from './dev-server.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const folder = 'stories/ferry-returns';
const english = `${folder}/article.en.mdx`;
const address = '/en/the-ferry-returns-to-valparim/';
const title = 'Valparim’s ferry crosses the river again';
let written: Written;

test.beforeAll(async () => {
  written = await startWriting();
});
test.afterAll(() => written.stop());

test.beforeEach(async ({ page }) => {
  page.setDefaultTimeout(30_000);
  await open(page, address);
  await expect(panel(page)).toContainText('elsewhere');
});

const panel = (page: Page) => page.locator('hearth-writing .panel');
const line = (page: Page) => panel(page).locator('> summary');
const mark = (page: Page, block: string) => page.getByRole('button', { name: `Block ${block}:` });

/** Goes to a page, also while the one that is open comes anew, which may cut that off. */
async function open(page: Page, path: string): Promise<void> {
  await expect(() => page.goto(written.origin + path)).toPass();
}

/** What is said of mistakes of the page, or where there is no telling of which page they are. */
const mistakesHere = /mistakes?[^·]*(?:on this page|in the publication)/;

/** Waits for what is said after a change, and for the page, which may come anew a moment later. */
async function saidAndShown(page: Page, said: string): Promise<void> {
  await expect(panel(page)).toContainText(said);
  await page.waitForTimeout(1_000);
  await page.reload();
  await expect(panel(page)).toContainText(said);
}

const soon = { timeout: 2_000 };

/** Presses the mark of a block, once more where the page came anew meanwhile, which then has nothing open. */
async function pressedUntil(page: Page, block: string, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await mark(page, block).click(soon);
    await look();
  }).toPass();
}

/** Makes a mistake, looks at what is said, and mends it. */
async function withMistake(page: Page, path: string, from: string, to: string, look: () => Promise<void>) {
  const whole = written.read(path);
  written.edit(path, from, to);
  try {
    await look();
  } finally {
    written.save(path, whole);
  }
  await expect(line(page)).not.toContainText(mistakesHere);
}

const mistakes: readonly [
  what: string,
  path: string,
  from: string,
  to: string,
  said: RegExp,
  next: RegExp,
][] = [
  ['YAML that is broken', `${folder}/story.yaml`, '2026-04-20', '[2026', /story\.yaml:1:12/, /Add the \]/],
  [
    'a date that is in no calendar',
    `${folder}/story.yaml`,
    '2026-04-20',
    '2026-13-20',
    /story\.yaml:1:12.*“2026-13-20”/s,
    /Correct the value/,
  ],
  ['an element that is not closed', english, '</Layer>', '', /article\.en\.mdx:10:1/, /Write <\/Layer>/],
  ['an id that is there twice', english, '{/* #a7 */}', '{/* #a8 */}', /Unexpected id “a8”/, /Remove it/],
  [
    'an element that is unknown',
    english,
    '**Nine',
    '<Foo>x</Foo> **Nine',
    /element <Foo>/,
    /Use one of these/,
  ],
  [
    'site.yaml that is broken',
    'site.yaml',
    'name: Candeia',
    'name: [Candeia',
    /site\.yaml:1:7/,
    /Add the \]/,
  ],
];
for (const [what, path, from, to, said, next] of mistakes) {
  test(`${what} is said on the page, which stays as it was, and is gone once it is mended`, async ({
    page,
  }) => {
    await withMistake(page, path, from, to, async () => {
      await expect(panel(page)).toContainText(said);
      await expect(panel(page).locator('.next').filter({ hasText: next }).first()).toBeVisible();
      await expect(page.locator('h1')).toHaveText(title);
    });
    await expect(page.locator('h1')).toHaveText(title);
  });
}

test('A document that is deleted is missed by name, and its page stays', async ({ page }) => {
  const whole = written.read(english);
  written.save(english, undefined);
  await expect(panel(page)).toContainText('Missing article.en.mdx');
  await expect(page.locator('h1')).toHaveText(title);
  written.save(english, whole);
  await expect(line(page)).not.toContainText(mistakesHere);
});

test('A mistake is marked at its block, and a press there says it', async ({ page }) => {
  await withMistake(page, english, '{/* #a10 */}', '<Foo>x</Foo> {/* #a10 */}', async () => {
    await saidAndShown(page, 'element <Foo>');
    const card = page.getByRole('region', { name: 'Block a10' });
    await pressedUntil(page, 'a10', () => expect(card).toContainText('Unexpected element <Foo>', soon));
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });
});

test('What content says in a finding is text', async ({ page }) => {
  const hostile = '"<img src=x onerror=document.title=1>"';
  await withMistake(page, english, 'slug: the-ferry-returns-to-valparim', `slug: '${hostile}'`, async () => {
    await expect(panel(page)).toContainText('<img src=x onerror=document.title=1>');
    await expect(panel(page).locator('img')).toHaveCount(0);
    expect(await page.title()).not.toBe('1');
  });
});

test('A new paragraph is seen before it has an id, and a press writes the id and nothing else', async ({
  page,
}) => {
  const whole = written.read(english);
  written.edit(english, '{/* #a7 */}', '{/* #a7 */}\n\nThe ticket window has a new door.');
  await expect(page.locator('#a25')).toHaveText('The ticket window has a new door.');
  await expect(panel(page)).toContainText('Missing id');
  await expect(mark(page, 'a25')).toBeVisible();
  written.save(english, whole);
  await expect(page.locator('#a25')).toHaveCount(0);

  // In the language in which it was written it is sure which id that is.
  const portuguese = `${folder}/article.pt.mdx`;
  const before = written.read(portuguese);
  const sentence = 'A bilheteria tem uma porta nova.';
  await open(page, `/pt/${/^slug: (.*)$/m.exec(before)?.[1]}/`);
  written.edit(portuguese, '{/* #a7 */}', `{/* #a7 */}\n\n${sentence}`);
  await expect(page.locator('#a25')).toContainText(sentence);
  await panel(page).getByRole('button', { name: 'Write the ids now' }).click();
  await expect
    .poll(() => written.read(portuguese))
    .toBe(before.replace('{/* #a7 */}', `{/* #a7 */}\n\n${sentence} {/* #a25 */}`));
  await expect(line(page)).not.toContainText(mistakesHere);
  written.save(portuguese, before);
});

test('A translation that went stale says so at its block, with the words that changed', async ({ page }) => {
  const source = `${folder}/article.pt.mdx`;
  const whole = written.read(source);
  written.edit(source, 'o município', 'o velho município');
  try {
    const card = page.getByRole('region', { name: 'Block a7' });
    await pressedUntil(page, 'a7', () => expect(card).toContainText('English is out of date', soon));
    await expect(card.locator('ins')).toContainText('velho');
    await expect(card).toContainText('hearth accept ferry-returns en a7');
    await open(page, `/pt/${/^slug: (.*)$/m.exec(whole)?.[1]}/`);
    await expect(mark(page, 'a7')).toHaveAttribute('aria-label', /English is out of date/);
  } finally {
    written.save(source, whole);
  }
});

test('A page whose address changes is followed there, and back', async ({ page }) => {
  const whole = written.read(english);
  // What is read anew right after that brings the page once more, which then says no more where it came from.
  await expect(async () => {
    written.save(english, whole);
    await open(page, address);
    written.edit(english, 'slug: the-ferry-returns-to-valparim', 'slug: the-ferry-is-back');
    await expect(page).toHaveURL(/\/en\/the-ferry-is-back\/$/);
    await expect(panel(page)).toContainText(`redirects.yaml: ${address}: /en/the-ferry-is-back/`, {
      timeout: 5_000,
    });
  }).toPass({ timeout: 75_000 });
  await expect(page.locator('h1')).toHaveText(title);
  written.save(english, whole);
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('A page of the staff that cannot be made stays as it was, with its finding', async ({ page }) => {
  const path = 'pages/contact.en.mdx';
  await open(page, '/en/contact/');
  const whole = written.read(path);
  written.save(path, `${whole}\n\n<div>{nobody.knows}\n`);
  await expect(panel(page)).toContainText('Unexpected <div> without </div>');
  await expect(page.locator('h1')).toHaveText('Contact');
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  written.save(path, whole);
  await expect(line(page)).not.toContainText(mistakesHere);
});

test('A new story comes to the list, and while something of it is missing the list says what', async ({
  page,
}) => {
  await open(page, '/en/');
  const story = written
    .read('stories/night-market/story.yaml')
    .replace(/languages: \[.*\]/, 'languages: [en]');
  written.save('stories/second-boat/story.yaml', story);
  await expect(panel(page)).toContainText('Missing article.en.mdx');
  written.save(
    'stories/second-boat/article.en.mdx',
    '---\nslug: a-second-boat\ndescription: The town gets a second boat.\nwritten:\n  how: ai\n---\n# A second boat\n\n<Layer kind="lede">\n\nThere are two now.\n\n</Layer>\n',
  );
  await expect(page.getByRole('link', { name: 'A second boat' })).toBeVisible();
  await open(page, '/en/a-second-boat/');
  await expect(page.locator('#a2')).toHaveText('There are two now.');
});

test('Side by side, what is written in the other language is there too', async ({ page }) => {
  const source = `${folder}/article.pt.mdx`;
  await open(page, `${address}?with=pt`);
  await expect(page.getByText('Uma cooperativa de moradores').first()).toBeVisible();
  const whole = written.read(source);
  written.edit(source, ' {/* #a8 */}', ' E o sino voltou a tocar. {/* #a8 */}');
  await expect(page.locator('p', { hasText: 'E o sino voltou a tocar.' }).first()).toBeVisible();
  written.save(source, whole);
});

test('A press opens the file at the line, only that of the publication, and only for this page', async ({
  page,
  request,
}) => {
  const opener = page
    .getByRole('region', { name: 'Block a10' })
    .getByRole('button', { name: 'article.en.mdx' });
  await pressedUntil(page, 'a10', () => opener.first().click(soon));
  await expect
    .poll(() => written.opened())
    .toMatch(/publication\/stories\/ferry-returns\/article\.en\.mdx:\d+:1/);
  await page.keyboard.press('Escape');
  await page.locator('#a4').click({ modifiers: ['Alt'] });
  await expect.poll(() => written.opened().trim().split('\n').length).toBe(2);

  const opening = `${written.origin}/__open-in-editor?file=`;
  const headers = { origin: written.origin };
  const inside = written.pathOf('site.yaml');
  expect((await request.post(`${opening}/etc/passwd:1:1`, { headers })).status()).toBe(404);
  expect((await request.post(`${opening}${inside}/../../project/package.json`, { headers })).status()).toBe(
    404,
  );
  expect(
    (await request.post(`${opening}${inside}`, { headers: { origin: 'http://elsewhere.example' } })).status(),
  ).toBe(403);
  expect((await request.get(`${opening}${inside}`, { headers })).status()).toBe(403);
  expect(
    (await request.post(`${written.origin}/@hearth/ids`, { headers: { origin: 'null' } })).status(),
  ).toBe(403);
  expect(written.opened().trim().split('\n').length).toBe(2);
});

test('What is said is reached and closed with the keyboard, and stays closed', async ({ page }) => {
  await withMistake(page, english, '**Nine', '<Foo>x</Foo> **Nine', async () => {
    await saidAndShown(page, 'element <Foo>');
    await expect(panel(page)).toHaveAttribute('open');
    await panel(page).getByRole('button', { name: 'article.en.mdx' }).first().focus();
    await page.keyboard.press('Escape');
    await expect(panel(page)).not.toHaveAttribute('open');
    await expect(line(page)).toBeFocused();
    await page.reload();
    await expect(line(page)).toContainText('1 mistake on this page');
    await expect(panel(page)).not.toHaveAttribute('open');
    await line(page).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toHaveAttribute('open');
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what is said, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await withMistake(page, english, '{/* #a10 */}', '<Foo>x</Foo> {/* #a10 */}', async () => {
      await saidAndShown(page, 'element <Foo>');
      const card = page.getByRole('region', { name: 'Block a10' });
      await pressedUntil(page, 'a10', () => expect(card).toContainText('Unexpected element <Foo>', soon));
      const { found, passed } = await lookAt(page, { parts: ['hearth-writing'] });
      expect(passed).toBeGreaterThan(5);
      expect(found).toEqual([]);
    });
  });
}

test('Where site.yaml cannot be read at the start, the page says why, and comes once it can', async ({
  page,
}) => {
  const broken = await startWriting(({ edit }) => edit('site.yaml', 'name: Candeia', 'name: [Candeia'));
  try {
    await page.goto(broken.origin + address);
    await expect(page.locator('h1')).toHaveText('This page cannot be shown yet');
    await expect(panel(page)).toContainText(/site\.yaml:1:7.*Unexpected \[ without its partner/s);
    broken.edit('site.yaml', 'name: [Candeia', 'name: Candeia');
    await expect(page.locator('h1')).toHaveText(title);
  } finally {
    await broken.stop();
  }
});

test('A story that is broken at the start says why on its page, in every language, and comes once it is mended', async ({
  page,
}) => {
  const broken = await startWriting(({ edit }) => edit(english, '\n# ', '\nimport x from "y"\n\n# '));
  try {
    for (const path of ['/pt/a-barca-volta-a-valparim/', address]) {
      await page.goto(broken.origin + path);
      await expect(page.locator('h1')).toHaveText('This page cannot be shown yet');
      // Also without a script.
      await expect(page.locator('main')).toContainText(/article\.en\.mdx:\d+:1.*import/s);
      await expect(panel(page)).toContainText('on this page');
    }
    await page.goto(`${broken.origin}/en/nothing-of-that-name/`);
    await expect(page.locator('h1')).toHaveText('404');
    await page.goto(broken.origin + address);
    broken.edit(english, '\nimport x from "y"\n\n# ', '\n# ');
    await expect(page.locator('h1')).toHaveText(title);
  } finally {
    await broken.stop();
  }
});
