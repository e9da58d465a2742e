import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBuiltPage } from '../built/built-page.ts';
import { textsOf } from '../built/texts.ts';
import { type SitemapPage, sitemap } from './sitemap.ts';
import { sitemapPage } from './write-sitemap.ts';

const addressOf = (name: string) => `https://paper.example/${name}`;

function pages(count: number): SitemapPage[] {
  return Array.from({ length: count }, (_, index) => ({ url: addressOf(`${index}/`), alternates: [] }));
}

/** What the sitemap says of a page. */
function pageOf(html: string): SitemapPage | undefined {
  return sitemapPage(readBuiltPage(html, textsOf()));
}

test('A page stands with the day of its last change and with its alternates', () => {
  const alternates = [
    { hreflang: 'pt-BR', url: addressOf('pt/') },
    { hreflang: 'x-default', url: addressOf('') },
  ];
  const [file] = sitemap([{ url: addressOf('pt/?a&b'), changed: '2026-01-02', alternates }], addressOf);
  assert.equal(file?.name, 'sitemap.xml');
  assert.match(
    file?.text ?? '',
    /<url>\n<loc>https:\/\/paper\.example\/pt\/\?a&amp;b<\/loc>\n<lastmod>2026-01-02<\/lastmod>\n<xhtml:link rel="alternate" hreflang="pt-BR" href="https:\/\/paper\.example\/pt\/"\/>\n<xhtml:link rel="alternate" hreflang="x-default" href="https:\/\/paper\.example\/"\/>\n<\/url>/,
  );
});

test('More pages than one file may hold are in several, under an index', () => {
  const files = sitemap(pages(5), addressOf, { addresses: 2, bytes: 10_000 });
  assert.deepEqual(
    files.map(({ name, text }) => [name, text.match(/<loc>/g)?.length]),
    [
      ['sitemap.xml', 3],
      ['sitemap-pages.xml', 2],
      ['sitemap-pages-2.xml', 2],
      ['sitemap-pages-3.xml', 1],
    ],
  );
  assert.match(
    files[0]?.text ?? '',
    /<sitemapindex[^>]*>\n<sitemap>\n<loc>https:\/\/paper\.example\/sitemap-pages\.xml</,
  );
});

test('A file has no more bytes than it may have', () => {
  const [one] = sitemap(pages(10), addressOf);
  const size = Buffer.byteLength(one?.text ?? '');
  assert.equal(sitemap(pages(10), addressOf, { addresses: 50, bytes: size }).length, 1);
  const [, ...parts] = sitemap(pages(10), addressOf, { addresses: 50, bytes: size - 1 });
  assert.equal(parts.length, 2);
  for (const { text } of parts) assert.ok(Buffer.byteLength(text) < size);
});

test('What is new changes the file of its year, and no other', () => {
  const stories = (year: number, count: number): SitemapPage[] =>
    pages(count).map(({ url }) => ({ url: `${url}${year}/`, published: `${year}-05-01`, alternates: [] }));
  const before = [...pages(3), ...stories(2025, 40), ...stories(2026, 10)];
  const limits = { addresses: 50, bytes: 10_000 };
  const texts = (files: readonly { name: string; text: string }[]) =>
    new Map(files.map(({ name, text }) => [name, text]));
  const old = texts(sitemap(before, addressOf, limits));
  const now = texts(sitemap([...before, ...stories(2026, 11).slice(10)], addressOf, limits));
  assert.deepEqual(
    [...now.keys()],
    ['sitemap.xml', 'sitemap-2025.xml', 'sitemap-2026.xml', 'sitemap-pages.xml'],
  );
  assert.deepEqual(
    [...now].filter(([name, text]) => old.get(name) !== text).map(([name]) => name),
    ['sitemap-2026.xml'],
  );
});

test('The order of the pages does not depend on the order in which they were found', () => {
  assert.deepEqual(sitemap(pages(12).toReversed(), addressOf), sitemap(pages(12), addressOf));
});

test('What a page says is read off its head', () => {
  const html = `<!doctype html><html lang="en"><head><style>a{content:"</p>"}</style>
<link rel="canonical" href="https://paper.example/en/"><link rel="alternate" hreflang="pt-BR" href="https://paper.example/pt/">
<link rel="alternate" type="application/rss+xml" href="/en/feed.xml"><meta property="article:modified_time" content="2026-01-02T00:00:00Z">
<meta property="article:published_time" content="2025-12-31T00:00:00Z"></head><body><link rel="canonical" href="https://other.example/"></body></html>`;
  assert.deepEqual(pageOf(html), {
    url: 'https://paper.example/en/',
    changed: '2026-01-02T00:00:00Z',
    published: '2025-12-31T00:00:00Z',
    alternates: [{ hreflang: 'pt-BR', url: 'https://paper.example/pt/' }],
  });
});

test('A page that is not for search engines, or has no address of its own, is not in the sitemap', () => {
  const head = '<link rel="canonical" href="https://paper.example/en/">';
  assert.equal(pageOf(`<head>${head}<meta name="robots" content="noindex"></head>`), undefined);
  assert.equal(pageOf('<head></head>'), undefined);
});

test('A title that names a tag hides nothing of the head behind it', () => {
  const url = 'https://paper.example/en/';
  const html = `<head><style>a{}</style><meta property="og:title" content="What <style> is"><link rel="canonical" href="${url}"><style>b{}</style></head>`;
  assert.equal(pageOf(html)?.url, url);
});
