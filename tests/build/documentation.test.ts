import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { before, test } from 'node:test';
import { documentationSite } from '../support/documentation-site.ts';
import { filesIn } from '../support/folder-files.ts';
import { elementsIn, type HtmlElement } from '../support/html-elements.ts';

let pages: ReadonlyMap<string, readonly HtmlElement[]>;
let files: ReadonlySet<string>;

before(async () => {
  const folder = await documentationSite();
  files = new Set(filesIn(folder).keys());
  const names = [...files].filter((name) => name.endsWith('.html'));
  pages = new Map(names.map((name) => [name, elementsIn(readFileSync(join(folder, name), 'utf8'))]));
});

test('Each link of the documentation leads to a page and a place that are there', () => {
  const dead: string[] = [];
  let followed = 0;
  for (const [from, elements] of pages) {
    for (const { tagName, properties } of elements) {
      const href = properties['href'];
      if (tagName !== 'a' || typeof href !== 'string' || /^(?:[a-z]+:|\/\/)/.test(href)) continue;
      const [path = '', fragment] = decodeURIComponent(href).split('#');
      const to =
        path === ''
          ? from
          : fileOf(posix.join('/', posix.dirname(from), path, path.endsWith('/') ? '/' : ''), path);
      const ids = pages.get(to)?.map((element) => element.properties['id']);
      if (!files.has(to) || (fragment && !ids?.includes(fragment))) dead.push(`${from}: ${href}`);
      followed++;
    }
  }
  assert.deepEqual(dead, []);
  assert.ok(followed > 500, `${followed} links`);
});

/** The file that stands at an address of the site. */
function fileOf(relative: string, path: string): string {
  const address = (path.startsWith('/') ? path : relative).split('?')[0] ?? '';
  return address.replace(/^\//, '') + (address.endsWith('/') ? 'index.html' : '');
}

test('The home of a publication without stories leads to each of its pages, in their order', () => {
  for (const language of ['en', 'pt']) {
    const links = pages.get(`${language}/index.html`)?.filter(({ tagName }) => tagName === 'a') ?? [];
    const titles = links.map(({ properties }) => properties['href']);
    const written = [...pages.keys()].filter((name) => /^\w+\/[^/]+\/index\.html$/.test(name));
    const own = written
      .filter((name) => name.startsWith(`${language}/`))
      .map((name) => `/${posix.dirname(name)}/`);
    // Search, offline and the home itself are no pages of the staff.
    const missing = own.filter((address) => !titles.includes(address));
    assert.deepEqual(missing, []);
  }
  const first = pages
    .get('en/index.html')
    ?.filter(
      ({ tagName, properties }) => tagName === 'article' || properties['href'] === '/en/getting-started/',
    );
  assert.equal(first?.[1]?.properties['href'], '/en/getting-started/');
});

test('A page that asks for it begins with links to its headings, and no other does', () => {
  const contents = (name: string) =>
    pages.get(name)?.filter(({ properties }) => [properties['className']].flat().includes('contents')).length;
  assert.equal(contents('en/fields/index.html'), 1);
  assert.equal(contents('en/limits/index.html'), 0);
});
