import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';
import { openTools } from './reading.ts';
import { speakWith } from './spoken.ts';
import { watch } from './watch.ts';

const english = at('hearth', pages.en.story);
const stories = [
  { address: english, beside: 'pt-BR' },
  { address: at('hearth', pages.pt.story), beside: 'en' },
  { address: at('candeia', candeia.story.ar), beside: 'en' },
];

/** A page whose device has a sheet to share with, which the reader uses or closes. */
async function withSheet(page: Page, closed = false): Promise<void> {
  await page.addInitScript((rejects) => {
    const share = async (data: ShareData) => {
      Object.assign(window, { shared: data });
      if (rejects) throw new DOMException('The reader closed it', 'AbortError');
    };
    Object.defineProperty(navigator, 'share', { value: share });
  }, closed);
}

function shared(page: Page): Promise<ShareData | undefined> {
  return page.evaluate(() => (window as unknown as { shared?: ShareData }).shared);
}

for (const closed of [false, true]) {
  test(`sharing hands the address and the title to what the device offers, ${closed ? 'and says nothing when the reader closes it' : 'which says the rest'}`, async ({
    page,
  }) => {
    await withSheet(page, closed);
    const { messages } = watch(page);
    await page.goto(`${english}#a8`);
    const button = page.getByRole('button', { name: 'Share' });
    await button.click();
    await expect.poll(() => shared(page)).toEqual({ title: await page.title(), url: `${english}#a8` });
    await expect(button).toHaveText('Share');
    await expect(page.getByRole('status').filter({ hasText: /./ })).toHaveCount(0);
    expect(messages).toEqual([]);
  });
}

test('where the device offers nothing, sharing copies the address and shows that it did', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  for (const [address, button, words] of [
    [english, 'Share', 'Link copied'],
    [at('hearth', pages.pt.story), 'Compartilhar', 'Link copiado'],
  ] as const) {
    await page.goto(address);
    await page.getByRole('button', { name: button }).click();
    const notice = page.getByRole('status').filter({ hasText: words });
    await expect(notice).toBeInViewport({ ratio: 1 });
    await expect(notice).toHaveCSS('clip-path', 'none');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  }
});

test('the button to print opens the browser’s own way to print', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  await page.goto(english);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect.poll(() => page.evaluate(() => 'printed' in window)).toBe(true);
});

for (const [address, lists, term] of [
  [english, ['Glossary', 'Who’s who'], 'Jailbreaking'],
  [at('hearth', pages.pt.story), ['Glossário', 'Quem é quem'], 'Jailbreak'],
] as const) {
  test(`what the button prints of ${address.slice(address.indexOf('/', 8))} has its address over it and what its words mean at its end, on paper alone`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => Object.assign(window, { printed: document.querySelectorAll('.paper').length });
    });
    const { messages } = watch(page);
    await page.goto(address);
    const button = page.locator('[data-tool=print]');
    const printed = () => page.evaluate(() => (window as unknown as { printed?: number }).printed);
    await button.click();
    // They are there before it prints, and once, however often it does.
    await expect.poll(printed).toBe(2);
    await button.click();
    await expect(page.locator('.paper')).toHaveCount(2);
    for (const part of await page.locator('.paper').all()) await expect(part).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.paper h2')).toHaveText([...lists]);
    for (const part of await page.locator('.paper').all()) await expect(part).toBeVisible();
    const words = page.locator('main a.mention');
    const entries = new Set(
      await words.evaluateAll((all) => all.map((word) => (word as HTMLAnchorElement).href)),
    );
    await expect(page.locator('.paper dt')).toHaveCount(entries.size);
    const meant = page.locator('.paper dt', { hasText: new RegExp(`^${term}$`) }).locator('+ dd');
    await expect(meant).toHaveText(/^.{40,}\.$/);
    const over = await page.evaluate(() => {
      const link = document.querySelector<HTMLLinkElement>('[rel=canonical]');
      return {
        shows: link && getComputedStyle(link, '::after').content,
        height: link?.getBoundingClientRect().height,
        says: link?.href,
      };
    });
    expect(over.shows).toBe(`"${over.says}"`);
    expect(over.height).toBeGreaterThan(10);
    expect(messages).toEqual([]);
  });
}

test('a story is printed without what its words mean where that cannot be had', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  await page.route('**/paper.client*', (route) => route.abort());
  await page.goto(english);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect.poll(() => page.evaluate(() => 'printed' in window)).toBe(true);
});

test('on paper no heading is left at the end of a page, figures and tables are whole, and text runs on', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of [english, at('candeia', candeia.guide.ar)]) {
    await page.goto(address);
    const rule = (selector: string, property: string) =>
      page
        .locator(selector)
        .evaluateAll(
          (all, name) => [...new Set(all.map((each) => getComputedStyle(each).getPropertyValue(name)))],
          property,
        );
    expect(await rule('main :is(h2, h3), .asks', 'break-after'), address).toEqual(['avoid']);
    // Else what a letter has above its line stands at the end of the page before.
    expect(await rule('main :is(h2, h3)', 'padding-top'), address).not.toContain('0px');
    expect(await rule('main :is(figure, table)', 'break-inside'), address).toEqual(['avoid']);
    expect(await rule('main p', 'break-inside'), address).toEqual(['auto']);
  }
});

test('a story is a leaflet of few sheets: its pages have margins, and its letters are those of print', async ({
  page,
}) => {
  await page.goto(english);
  const sheets = async () => {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  };
  expect(await sheets()).toBeLessThanOrEqual(10);
  const margins = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .flatMap((rule) => (rule instanceof CSSGroupingRule ? [...rule.cssRules] : []))
      .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : []))
      .flatMap((rule) => (rule instanceof CSSPageRule ? rule.style.getPropertyValue('margin') : [])),
  );
  expect(margins).toEqual(['1.5cm']);
});

/** What stands on the sheet that is not the story: controls, and what only leads around the site. */
function interfaceOnSheet(page: Page): Promise<string[]> {
  return page
    .locator(
      'button, input, select, label, nav, dialog, body > header, footer, [role]:not(.table), .refs, .skip',
    )
    .evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility({ opacityProperty: true }))
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
}

for (const { address, beside } of stories) {
  const where = address.slice(address.indexOf('/', 8));

  test(`the printed sheet of ${where} is the story and nothing else, whatever is open, dark on light`, async ({
    page,
  }) => {
    await speakWith(page, { voices: ['en-GB', 'pt-BR', 'ar'] });
    await page.addInitScript(() => localStorage.setItem('hearth-reading', '{"theme":"dark"}'));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    const blocks = page.locator('main [id]:not(section, #reading-tools)');
    const count = await blocks.count();
    await openTools(page);
    await page.locator('[data-tool=listen]').click();
    await page.locator('button.settings').click();
    await expect(page.locator('.settings-panel')).toBeVisible();
    expect((await interfaceOnSheet(page)).length).toBeGreaterThan(10);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await interfaceOnSheet(page)).toEqual([]);
    for (const block of await blocks.all()) await expect(block).toBeVisible();
    expect(count).toBeGreaterThan(25);
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(36, 28, 22)');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(252, 248, 241)');
  });

  test(`on the sheet of ${where} links out of the site carry their addresses, and no others do`, async ({
    page,
  }) => {
    await page.goto(address);
    const noted = () =>
      page.locator('main a:visible').evaluateAll((links) =>
        links.map((link) => ({
          out: (link as HTMLAnchorElement).origin !== location.origin,
          note: getComputedStyle(link, '::after').content.replaceAll(/[" ]/g, ''),
          href: link.getAttribute('href'),
        })),
      );
    expect((await noted()).filter(({ note }) => note !== 'none')).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const printed = await noted();
    expect(printed.filter(({ out }) => out).length).toBeGreaterThan(0);
    for (const { out, note, href } of printed)
      expect(note, href ?? '').toBe(out && href?.startsWith('http') ? `(${href})` : 'none');
  });

  test(`side by side, ${where} is printed in both languages`, async ({ page }) => {
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.goto(`${address}?with=${beside.slice(0, 2)}`);
    await expect(page.locator('main.paired')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    expect(await interfaceOnSheet(page)).toEqual([]);
    for (const id of ['a1', 'a4', 'a10', 'c4']) {
      const [own, other] = [
        page.locator(`#${id}`),
        page.locator(`#${id} [lang="${beside}"]:not(.elsewhere)`),
      ];
      await expect(own).toBeVisible();
      await expect(other.first()).toBeVisible();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
  });
}
