import { expect, type Page, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';

const addresses = [
  at('hearth', pages.en.story),
  at('hearth', pages.pt.story),
  ...Object.values(candeia.story).map((path) => at('candeia', path)),
];

/** Turns with the passages that they rest on, as the page links them from one end or from the other. */
function links(page: Page, from: 'turns' | 'passages'): Promise<string[]> {
  return page
    .locator(from === 'turns' ? '#conversa .refs a' : 'article :not(#unknowns *) > .refs a')
    .evaluateAll(
      (all, isTurn) =>
        all.map((link) => {
          const ends = [link.closest('[id]')?.id, link.getAttribute('href')?.slice(1)];
          return (isTurn ? ends : ends.toReversed()).join(' rests on ');
        }),
      from === 'turns',
    );
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of addresses) {
    const path = address.replace(/.*\/(?=\w\w\/)/, '/');

    test(`in ${path} every turn leads to the passages that it rests on, and each of them leads back to it`, async ({
      page,
    }) => {
      await page.goto(address);
      const fromTurns = await links(page, 'turns');
      expect(fromTurns.length).toBeGreaterThan(5);
      expect((await links(page, 'passages')).toSorted()).toEqual(fromTurns.toSorted());
    });

    test(`in ${path} a reader goes from a turn to its passage and back, and each is marked on arrival`, async ({
      page,
    }) => {
      await page.goto(address);
      const link = page.locator('#c4 .refs a').last();
      const passage = (await link.getAttribute('href')) ?? '';
      const unmarked = await colourOf(page, passage);
      await link.click();
      await expect(page).toHaveURL(address + passage);
      await expect(page.locator(`${passage}:target`)).toBeInViewport();
      expect(await colourOf(page, passage)).not.toBe(unmarked);

      const unmarkedTurn = await shadowOf(page, '#c4');
      await page.locator(`${passage} .refs a[href="#c4"]`).click();
      await expect(page).toHaveURL(`${address}#c4`);
      await expect(page.locator('#c4:target')).toBeInViewport();
      expect(await shadowOf(page, '#c4')).not.toBe(unmarkedTurn);
      expect(await colourOf(page, passage)).toBe(unmarked);

      await page.goBack();
      await expect(page.locator(`${passage}:target`)).toBeInViewport();
    });
  }

  test('links to passages say what is there: the subheading, who is quoted, or the layer', async ({
    page,
  }) => {
    await page.goto(at('hearth', pages.en.story));
    const turn = page.locator('#c4 .refs');
    await expect(turn).toHaveText(/^\s*Based on:/);
    expect(await turn.locator('a').allTextContents()).toEqual([
      'Why only these two?',
      'An older dispute, then a thaw',
    ]);
    await page.goto(at('candeia', candeia.story.en));
    expect(await page.locator('#c3 .refs a').allTextContents()).toEqual(['What happened']);
    await expect(page.locator('#a16 .refs')).toHaveText(/:\s*question 2\s*question 2/);
  });
});

test('with script, and with two languages side by side, the links lead to the same places', async ({
  page,
}) => {
  await page.goto(`${at('hearth', pages.en.story)}?with=pt`);
  await expect(page.locator('main.paired')).toBeVisible();
  await page.locator('#c4 .refs a[href="#a16"]').click();
  await expect(page.locator('#a16')).toBeInViewport();
  await expect(page.locator('main.paired')).toBeVisible();
  await page.locator('#a16 .refs a[href="#c4"]').click();
  await expect(page.locator('#c4')).toBeInViewport();
});

function colourOf(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
}

function shadowOf(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => getComputedStyle(element).boxShadow);
}
