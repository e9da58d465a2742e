import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { type BuiltSite, readBuiltSite } from '../../src/built/built-site.ts';
import { mostOnPage, ofMentions } from '../../src/story/lists/list-pages.ts';
import { checkPublished } from '../formats/check-published.ts';
import { elementsIn, type HtmlElement, textIn } from '../support/html-elements.ts';
import { invented, writeLongPublication } from '../support/long-publication.ts';

// Within the project, since pages of the staff import from its node_modules.
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(resolve('.cache/long-lists-'));
after(() => rmSync(place, { recursive: true }));
const folder = join(place, 'site');

/** Pages by their addresses. */
const pages = new Map<string, ListedPage>();
let site: BuiltSite;

interface ListedPage {
  title: string;
  language: string;
  /** Addresses of the languages that it is in. */
  alternates: Record<string, string>;
  previous: string | undefined;
  next: string | undefined;
  /** Addresses that links in its text lead to. */
  links: string[];
}

before(async () => {
  writeLongPublication(join(place, 'content'));
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    env: { ...process.env, CONTENT: join(place, 'content'), OUT: folder },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  site = readBuiltSite(folder, '/');
  for (const file of site.pages.keys()) {
    const elements = elementsIn(readFileSync(join(folder, file), 'utf8'));
    pages.set(`/${file.replace(/index\.html$/, '')}`, pageOf(elements));
  }
});

function pageOf(elements: readonly HtmlElement[]): ListedPage {
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const href = ({ properties }: HtmlElement) => String(properties['href']);
  const related = (rel: string) =>
    named('link').filter(({ properties }) => [properties['rel']].flat().includes(rel));
  const main = elements.findIndex(({ tagName }) => tagName === 'main');
  const footer = elements.findIndex(({ tagName }) => tagName === 'footer');
  const [title] = named('title');
  return {
    title: title ? textIn(title) : '',
    language: String(named('html')[0]?.properties['lang']),
    alternates: Object.fromEntries(
      related('alternate').flatMap((link) => {
        const tag = link.properties['hrefLang'];
        return tag && tag !== 'x-default' ? [[String(tag), new URL(href(link)).pathname]] : [];
      }),
    ),
    previous: related('prev').map(href)[0],
    next: related('next').map(href)[0],
    links: elements
      .slice(main, footer)
      .filter(({ tagName }) => tagName === 'a')
      .map(href),
  };
}

function pageAt(address: string): ListedPage {
  const page = pages.get(decodeURI(address));
  assert.ok(page, `There is no ${address}`);
  return page;
}

/** A page of a list with those that follow it. */
function listFrom(address: string): [address: string, page: ListedPage][] {
  const found: [string, ListedPage][] = [];
  for (let at: string | undefined = address; at !== undefined; at = pageAt(at).next) {
    assert.ok(found.length < 50, `The pages after ${address} lead round in a circle`);
    found.push([at, pageAt(at)]);
  }
  for (const [index, [at]] of found.entries()) {
    const following = found[index + 1]?.[1];
    if (index > 0 && following) assert.equal(following.previous, at);
  }
  return found;
}

/** Numbers of the invented stories or terms that a page leads to, in their order. */
function numbersIn({ links }: ListedPage, kind: RegExp): number[] {
  const numbers = links.flatMap((link) => kind.exec(link)?.[1] ?? []).map(Number);
  return [...new Set(numbers)];
}

const story = /\/lantern-(\d+)-\w+\/$/;
const term = /\/term-(\d+)\/$/;
const newestFirst = Array.from({ length: invented.stories }, (_, index) => invented.stories - 1 - index);
const inPortuguese = newestFirst.filter((number) => number % 2 === 0);

test('From the home of every language, older pages lead to every story, and none has more than a page holds', () => {
  for (const [home, expected] of [
    ['/pt/', inPortuguese],
    ['/en/', newestFirst],
    ['/ar/', newestFirst],
  ] as const) {
    const list = listFrom(home).map(([, page]) => numbersIn(page, story));
    assert.deepEqual(new Set(list.flat()), new Set(expected), home);
    for (const numbers of list) assert.ok(numbers.length <= mostOnPage);
    assert.ok(list.length > 1);
  }
});

test('The archive has every year and month in which there are stories, and these lead to all of them', () => {
  assert.deepEqual(
    pageAt('/ar/arshif/').links.map((link) => link.replace('/ar/arshif/', '')),
    ['2026/', '2025/'],
  );
  const months = ['/en/archive/2025/', '/en/archive/2026/'].flatMap((year) =>
    pageAt(year).links.filter((link) => /\/\d{4}\/\d\d\/$/.test(link)),
  );
  assert.ok(months.includes('/en/archive/2026/08/'));
  const found = months.flatMap((month) =>
    listFrom(month)
      .filter(([address]) => address.startsWith(month))
      .flatMap(([, page]) => numbersIn(page, story)),
  );
  assert.deepEqual(
    found.toSorted((a, b) => b - a),
    newestFirst,
  );
});

test('An old address may lead to a month of the archive', () => {
  const { addresses = [] } = site.pages.get('en/last-summer/index.html') ?? {};
  const values = Array.from(addresses, (number) => site.texts.values[number]);
  assert.ok(values.some((value) => value?.endsWith('/en/archive/2026/08/')));
});

test('A topic and what mentions an entry go on page by page, each story once and the latest first', () => {
  for (const [list, most] of [
    ['/en/topics/river/', mostOnPage],
    ['/ar/mawadi/النهر/', mostOnPage],
    ['/en/glossary/term-0/', ofMentions.most],
    ['/ar/masrad/term-0/', ofMentions.most],
  ] as const) {
    const found = listFrom(list);
    assert.ok(found.length > 1);
    assert.deepEqual(
      found.flatMap(([, page]) => numbersIn(page, story)).toSorted((a, b) => b - a),
      newestFirst,
      list,
    );
    for (const [, page] of found) assert.ok(numbersIn(page, story).length <= most);
  }
  assert.deepEqual(
    listFrom('/en/topics/river/').map(([address]) => address),
    ['/en/topics/river/', ...[4, 3, 2, 1].map((number) => `/en/topics/river/page-${number}/`)],
  );
});

test('The glossary goes on page by page in the alphabet of its language, and ranges of names lead into it', () => {
  const orders = ['/pt/glossario/', '/en/glossary/', '/ar/masrad/'].map((list) => {
    const found = listFrom(list);
    const terms = found.flatMap(([, page]) => numbersIn(page, term));
    assert.equal(new Set(terms).size, invented.terms);
    assert.equal(terms.length, invented.terms);
    for (const [address] of found) assert.ok(pageAt(list).links.includes(address), address);
    return terms.join(' ');
  });
  assert.equal(new Set(orders).size, 3);
});

test('A page of a list is said to be in the languages in which the list has that page', () => {
  assert.deepEqual(pageAt('/en/archive/2026/08/page-2/').alternates, {
    en: '/en/archive/2026/08/page-2/',
    ar: '/ar/arshif/2026/08/safha-2/',
  });
  assert.deepEqual(pageAt('/en/archive/2026/08/').alternates, {
    'pt-BR': '/pt/arquivo/2026/08/',
    en: '/en/archive/2026/08/',
    ar: '/ar/arshif/2026/08/',
  });
  assert.deepEqual(Object.keys(pageAt('/en/topics/river/page-4/').alternates), ['en', 'ar']);
  assert.deepEqual(Object.keys(pageAt('/en/topics/river/page-1/').alternates), ['pt-BR', 'en', 'ar']);
});

test('No two pages of a language have one title', () => {
  const own = [...pages].filter(
    ([address]) => address !== '/' && !site.pages.get(`${address.slice(1)}index.html`)?.leadsOn,
  );
  const titles = own.map(([address, { language, title }]) => ({ address, key: `${language} ${title}` }));
  const repeated = titles.filter(
    ({ key }, index) => titles.findIndex((other) => other.key === key) !== index,
  );
  assert.deepEqual(repeated, []);
});

test('The search page lists no more without script than a home does, and leads to the archive', () => {
  const { links } = pageAt('/en/search/');
  const others = /\/(a-field-guide-[^/]+|the-ferry-[^/]+|night-market-[^/]+)\/$/;
  // Questions to start from lead to some of the same.
  const stories = new Set(links.filter((link) => story.test(link) || others.test(link)));
  assert.equal(stories.size, mostOnPage);
  assert.ok(links.includes('/en/archive/'));
});

test('Nothing is wrong in what the site tells other programs, and sitemap and pages agree', async () => {
  assert.ok(site.pages.size > 200);
  assert.deepEqual(await checkPublished(folder, '/'), []);
});
