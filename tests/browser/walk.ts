import { expect, test } from '@playwright/test';
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

/** A way through a publication, of which all addresses are whole. */
export interface Course {
  home: string;
  /** The story that home leads with, and the same in another language, by its path. */
  story: string;
  other: { path: string; story: string };
  /** Deep in the story. */
  block: string;
  /** Whether the story is long enough to have depths to choose from. */
  hasDepths: boolean;
  /** In the other language. */
  query: string;
}

/**
 * Has a reader walk through a publication in every browser.
 * @param course is asked for once the publication is served.
 */
export function testWalks(publication: string, course: () => Course): void {
  for (const name of Object.keys(walkers) as (keyof typeof walkers)[]) {
    test(`a reader walks from home to a passage of ${publication} in ${name}: story, depth, switch, side by side, search`, async () => {
      for (const program of programs[name]) skipWithout(program);
      test.slow();
      const walker = await walkers[name]();
      try {
        await walk(walker, course());
      } finally {
        await walker.leave();
      }
    });
  }
}

async function walk(walker: Walker, course: Course): Promise<void> {
  const { story, other, block } = course;
  await walker.open(course.home);
  await follow(walker, '.lead h2 a', story);
  if (course.hasDepths) await chooseDepth(walker, course);

  // A reader's pointer is over the text, and brings the tools.
  await walker.point('#lede');
  await expect.poll(() => there(walker, '.passage-tools')).toBe(true);
  await walker.see((id) => document.getElementById(id)?.scrollIntoView({ block: 'center' }), block);
  const before = await topOf(walker, block);
  await switchTo(walker, other.path, other.story);
  await expect.poll(async () => Math.abs((await topOf(walker, block)) - before)).toBeLessThanOrEqual(8);

  await walker.see(() => scrollTo(0, 0));
  const own = new URL(story).pathname.split('/')[1] ?? '';
  await openMenu(walker, 'details.with');
  await walker.press(`[data-with=${own}]`);
  await expect.poll(() => there(walker, `main.paired :is(#${block}, #${block} *)[lang=${own}]`)).toBe(true);
  expect(new URL(await addressOf(walker)).searchParams.get('with')).toBe(own);
  await walker.key('Escape');
  await expect.poll(async () => new URL(await addressOf(walker)).searchParams.has('with')).toBe(false);

  await walker.press('.search-link');
  await walker.type('hearth-search input', course.query);
  await expect.poll(() => there(walker, '[role=option]')).toBe(true);
  await walker.key('ArrowDown');
  await walker.key('Enter');
  await expect.poll(async () => new URL(await addressOf(walker)).hash).toMatch(/^#[ac]\d+$|^#definition$/);
  expect(walker.errors).toEqual([]);
}

/** The quickest choice folds what is behind it, where the browser can still find that, and goes with the reader. */
async function chooseDepth(walker: Walker, { story, other }: Course): Promise<void> {
  await walker.press('.depth a:first-of-type');
  const canFold = await walker.see(() => 'onbeforematch' in document.body);
  const isFolded = () => there(walker, '#report[hidden]');
  await expect.poll(isFolded).toBe(canFold);
  await switchTo(walker, other.path, other.story);
  await expect.poll(isFolded).toBe(canFold);
  await walker.press('.depth a[data-depth~=all]');
  await expect.poll(isFolded).toBe(false);
  const [own = ''] = new URL(story).pathname.split('/').filter(Boolean);
  await switchTo(walker, own, story);
  expect(await isFolded()).toBe(false);
}

async function switchTo(walker: Walker, path: string, address: string): Promise<void> {
  await openMenu(walker, '.languages details');
  await follow(walker, `.languages a[data-language=${path}]`, address);
}

/** A menu that this publication may have. */
async function openMenu(walker: Walker, selector: string): Promise<void> {
  if (await there(walker, selector)) await walker.press(`${selector} > summary`);
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
