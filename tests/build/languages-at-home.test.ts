import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkPublished } from '../formats/check-published.ts';
import { filesIn } from '../support/folder-files.ts';

/* A small publication in languages that share a name, a script or a direction, each tag in another spelling. */

const place = mkdtempSync(join(tmpdir(), 'hearth-at-home-'));
after(() => rmSync(place, { recursive: true }));
const content = join(place, 'content');
const site = join(place, 'site');

const languages = [
  { path: 'en', tag: 'EN', spelt: 'en', title: 'The tram is back' },
  { path: 'pt', tag: 'pt_br', spelt: 'pt-BR', title: 'O bonde voltou' },
  { path: 'pt-pt', tag: 'PT-pt', spelt: 'pt-PT', title: 'O elétrico voltou' },
  { path: 'he', tag: 'he', spelt: 'he', title: 'OECD: 3 מתוך 10 ספינות (Estrela 7) חזרו ב־2025!' },
  { path: 'th', tag: 'th', spelt: 'th', title: 'รถรางกลับมาแล้ว' },
  { path: 'fa', tag: 'fa', spelt: 'fa', title: 'تراموا بازگشت' },
  { path: 'zh-hant', tag: 'zh-hant', spelt: 'zh-Hant', title: '電車回來了' },
  { path: 'zh-hans', tag: 'ZH_Hans_CN', spelt: 'zh-Hans-CN', title: '电车回来了' },
];
const isRightToLeft = (path: string) => path === 'he' || path === 'fa';

function write(file: string, text: string): void {
  mkdirSync(join(content, file, '..'), { recursive: true });
  writeFileSync(join(content, file), text);
}

function writePublication(): void {
  const entries = languages.map(
    ({ path, tag }) =>
      `  - path: ${path}\n    tag: ${tag}\n    name: ${tag}\n    direction: ${isRightToLeft(path) ? 'rtl' : 'ltr'}\n`,
  );
  write(
    'site.yaml',
    `name: Farol\nurl: https://farol.example\ntagline: News\nlanguages:\n${entries.join('')}contact:
  email: desk@farol.example\nvoices:\n  reader:\n    part: asks\n    name: Reader\n`,
  );
  write(
    'stories/tram/story.yaml',
    `published: 2026-04-20\nsource:\n  publisher: The Harbour Paper\n  url: https://harbour.example/report/
  kind: report\n  language: pt\ndocuments:\n  article: { source: pt }\n`,
  );
  for (const { path, title } of languages)
    write(
      `stories/tram/article.${path}.mdx`,
      `---\nslug: tram\ndescription: "${title}"\n${path === 'pt' ? 'written' : 'translated'}:\n  how: ai\n---
# ${title} {/* #a1 */}\n\n<Layer kind="lede">\n\n${title}. {/* #a2 */}\n${path === 'pt-pt' ? '' : `\n${title}! {/* #a3 */}\n`}\n</Layer>\n`,
    );
  // What nobody may read yet: a draft, and a story of a later day.
  for (const [id, head] of [
    ['later', 'published: 9999-12-31'],
    ['unfinished', 'published: 2026-04-20\ndraft: true'],
  ] as const) {
    write(
      `stories/${id}/story.yaml`,
      `${head}\nlanguages: [en]\nsource:\n  - { publisher: The Paper, url: https://paper.example/, kind: publisher, language: en }
documents:\n  article: { source: en }\n`,
    );
    write(
      `stories/${id}/article.en.mdx`,
      `---\nslug: a-secret-${id}\ndescription: "A secret."\nwritten:\n  how: ai\n---\n# A secret ${id} {/* #a1 */}\n\n<Layer kind="lede">\n\nA secret. {/* #a2 */}\n\n</Layer>\n`,
    );
  }
  write('interface/TH/search.json', '{ "title": "ค้นดู" }');
}

const page = (...path: string[]) => readFileSync(join(site, ...path, 'index.html'), 'utf8');
/** What readers see of a page. */
const text = (html: string) =>
  html.replaceAll(/<(script|style|title)\b.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, ' ');

let said = '';

before(async () => {
  writePublication();
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts', '--quiet'], {
    env: { ...process.env, CONTENT: content, OUT: site },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  said = stdout;
  assert.deepEqual(await checkPublished(site, '/'), []);
});

test('A tag in another spelling is written as BCP 47 has it', () => {
  for (const { path, spelt } of languages)
    assert.match(page(path, 'tram'), new RegExp(`<html lang="?${spelt}"? `), path);
});

test('Languages that share a name are told apart wherever they are named', () => {
  assert.ok(text(page('en', 'tram')).includes('Original language: Brazilian Portuguese.'));
  assert.ok(
    text(page('pt-pt', 'tram')).includes('Ainda por traduzir: este é o original (português do Brasil).'),
  );
  assert.ok(text(page('he', 'tram')).includes('שפת המקור: פורטוגזית (ברזיל).'));
  assert.match(page('en', 'search'), /Simplified Chinese/);
  assert.match(page('en', 'search'), /Traditional Chinese/);
});

test('A title carries its direction where it stands alone, and is isolated where other words are around it', () => {
  const { title = '' } = languages.find(({ path }) => path === 'he') ?? {};
  const html = page('he', 'tram');
  assert.ok(html.includes(`<title>\u200f${title} · Farol</title>`), html.slice(0, 2000));
  assert.ok(html.includes(`<meta property="og:title" content="\u200f${title}">`));
  for (const feed of ['feed.xml', 'atom.xml', 'feed.json'])
    assert.ok(readFileSync(join(site, 'he', feed), 'utf8').includes(`\u200f${title}`), feed);
  assert.ok(!page('en', 'tram').includes('\u200e'));
});

test('A draft and a story of a later day are nowhere in the site, and the build says so', () => {
  assert.match(said, /^Held back: later, until 9999-12-31\. .*\nHeld back: unfinished, a draft\.$/m);
  for (const [file, bytes] of filesIn(site)) {
    assert.doesNotMatch(file, /secret/);
    assert.ok(!bytes.includes('secret'), file);
  }
});

test('A page has one calendar', () => {
  for (const path of [['tram'], []]) assert.doesNotMatch(text(page('th', ...path)), /2026/, path.join('/'));
  assert.ok(text(page('th', 'tram')).includes('20 เมษายน 2569'));
  assert.ok(text(page('fa', 'tram')).includes('۳۱ فروردین ۱۴۰۵'));
});

test('A publication has single words of its own, and the rest of a language from Hearth', () => {
  assert.match(page('th', 'khonha'), /<h1>ค้นดู<\/h1>/);
  assert.match(text(page('zh-hans', 'sousuo')), /搜索/);
});

test('The root page leads to a language at once, and by plain links without a script', () => {
  const html = page();
  assert.match(html, /<script type="?module"?>[^<]*maximize/);
  for (const { path, spelt } of languages)
    assert.match(html, new RegExp(`<a href="/${path}/" hreflang="${spelt}" data-language="${path}">`));
});
