import { expect, test } from '@playwright/test';
import { at, pages } from '../support/page-addresses.ts';
import { chromium } from '../support/programs/find-browser.ts';
import { firefox } from '../support/programs/find-firefox.ts';
import type { Program } from '../support/programs/find-program.ts';
import { webkit, xvfb } from '../support/programs/find-webkit.ts';
import { skipWithout } from './skip-without.ts';
import { type Walker, walkers } from './walkers.ts';

const programs = { chrome: [chromium], firefox: [firefox], webkit: [webkit, xvfb] } satisfies Record<
  keyof typeof walkers,
  readonly Program[]
>;

for (const name of Object.keys(walkers) as (keyof typeof walkers)[]) {
  test(`a reader walks from home to a passage in ${name}: story, switch, side by side, search`, async () => {
    for (const program of programs[name]) skipWithout(program);
    test.slow();
    const walker = await walkers[name]();
    try {
      await walk(walker);
    } finally {
      await walker.leave();
    }
  });
}

async function walk(walker: Walker): Promise<void> {
  await walker.open(at('hearth', pages.en.home));
  await follow(walker, '.lead h2 a', at('hearth', pages.en.story));

  // A reader's pointer is over the text, and brings the tools.
  await walker.point('#lede');
  await expect.poll(() => there(walker, '.passage-tools')).toBe(true);
  await walker.see(() => document.getElementById('a18')?.scrollIntoView({ block: 'center' }));
  const before = await topOf(walker, 'a18');
  await follow(walker, '.languages a[data-language=pt]', at('hearth', pages.pt.story));
  await expect.poll(async () => Math.abs((await topOf(walker, 'a18')) - before)).toBeLessThanOrEqual(8);

  await walker.see(() => scrollTo(0, 0));
  await walker.press('[data-with=en]');
  await expect.poll(() => there(walker, 'main.paired #a18 > [lang=en]')).toBe(true);
  expect(new URL(await addressOf(walker)).searchParams.get('with')).toBe('en');
  await walker.key('Escape');
  await expect.poll(async () => new URL(await addressOf(walker)).searchParams.has('with')).toBe(false);

  await walker.press('.search-link');
  await walker.type('hearth-search input', 'licença de exportação');
  await expect.poll(() => there(walker, '[role=option]')).toBe(true);
  await walker.key('ArrowDown');
  await walker.key('Enter');
  await expect.poll(async () => new URL(await addressOf(walker)).hash).toMatch(/^#[ac]\d+$|^#definition$/);
  expect(walker.errors).toEqual([]);
}

/** Presses a link and waits for the page behind it: to a driver, a change of the history alone is a navigation too. */
async function follow(walker: Walker, selector: string, address: string): Promise<void> {
  await walker.press(selector);
  await expect
    .poll(() => walker.see((to) => location.href === to && document.readyState === 'complete', address))
    .toBe(true);
}

function addressOf(walker: Walker): Promise<string> {
  return walker.see(() => location.href);
}

function there(walker: Walker, selector: string): Promise<boolean> {
  return walker.see((found) => document.querySelector(found) !== null, selector);
}

function topOf(walker: Walker, id: string): Promise<number> {
  return walker.see((block) => document.getElementById(block)?.getBoundingClientRect().top ?? Number.NaN, id);
}
