import { expect, test } from '@playwright/test';
import { at, candeia, pages } from '../support/page-addresses.ts';

/** Words that a reader takes in within a minute, at least and at most, whatever the language. */
const pace = { least: 130, most: 330 };

for (const address of [
  at('hearth', pages.en.story),
  at('hearth', pages.pt.story),
  at('candeia', candeia.story.ar),
]) {
  test(`the contents of ${address.slice(address.indexOf('/', 8))} say for every text of a minute how long it takes, and for no picture`, async ({
    page,
  }) => {
    await page.goto(address);
    const entries = await page.locator('.contents a').evaluateAll((links) =>
      links.map((link) => {
        const fragment = link.getAttribute('href') ?? '';
        const layer = document.querySelector(fragment)?.cloneNode(true) as HTMLElement;
        for (const aside of layer.querySelectorAll('.refs, .note, .elsewhere, .provenance')) aside.remove();
        return {
          fragment,
          minutes: link.querySelector('small')?.textContent,
          words: layer.textContent.trim().split(/\s+/).length,
        };
      }),
    );
    const untimed = entries.filter(({ minutes }) => minutes === undefined);
    const pictures = ['#timeline', '#map', '#original'];
    expect(untimed.map(({ fragment }) => fragment)).toEqual(expect.arrayContaining(pictures));
    for (const { fragment, words } of untimed.filter((entry) => !pictures.includes(entry.fragment)))
      expect(words, fragment).toBeLessThan(pace.most);
    const timed = entries.filter(({ minutes }) => minutes !== undefined);
    expect(timed.length).toBeGreaterThanOrEqual(3);
    for (const { fragment, minutes, words } of timed) {
      const number = Number(minutes?.replaceAll(/\D/g, ''));
      expect(number, fragment).toBeGreaterThanOrEqual(1);
      expect(number, fragment).toBeLessThanOrEqual(Math.max(1, Math.ceil(words / pace.least)));
      expect(number, fragment).toBeGreaterThanOrEqual(Math.floor(words / pace.most));
    }
  });

  test(`where there is room beside ${address.slice(address.indexOf('/', 8))}, the contents go along with the reader, clear of the text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await page.locator('#c4').scrollIntoViewIfNeeded();
    const list = page.locator('.contents ol');
    await expect(list).toBeInViewport({ ratio: 1 });
    const [beside, text] = [await list.boundingBox(), await page.locator('#c4').boundingBox()];
    if (!beside || !text) throw new Error('The contents or the text cannot be seen');
    expect(beside.x + beside.width <= text.x || text.x + text.width <= beside.x).toBe(true);
    await page.setViewportSize({ width: 1000, height: 900 });
    await expect(list).not.toBeInViewport();
  });
}
