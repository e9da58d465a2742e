import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkPublished } from '../formats/check-published.ts';
import { filesIn } from '../support/folder-files.ts';
import { elementsIn } from '../support/html-elements.ts';
import { textsByLanguage } from '../support/texts-by-language.ts';

/*
 * The real publication with one more language: first with its entry in `site.yaml` and nothing else, then with the first
 * texts in it.
 */
const place = mkdtempSync(join(tmpdir(), 'hearth-gradual-'));
after(() => rmSync(place, { recursive: true }));

const content = join(place, 'content');
cpSync('content', content, { recursive: true });

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(content, file), 'utf8');
  const after = change(before);
  assert.notEqual(after, before, file);
  writeFileSync(join(content, file), after);
}

/** The site of the publication as it is when it is built. */
function siteIn(name: string) {
  const site = join(place, name);
  const run = (command: string) => {
    const { status, stdout, stderr } = spawnSync('node', [`src/cli/${command}.ts`], {
      env: { ...process.env, CONTENT: content, OUT: site },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
    return stdout;
  };
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  const pages = () => [...filesIn(site).keys()].filter((file) => file.endsWith('.html'));
  return { site, run, read, pages, page: (path: string) => read(`${path}index.html`) };
}

const first = siteIn('first');
const begun = siteIn('begun');
const story = 'us-lifts-export-controls-on-anthropic';

let said = '';
/** What the other commands say of the language while it has its entry and nothing else. */
const atFirst = { status: '', check: '' };

before(() => {
  const entry = '  - path: it\n    tag: it\n    name: Italiano\n    direction: ltr\n';
  edit('site.yaml', (text) => text.replace('contact:\n', `${entry}contact:\n`));
  said = first.run('build');
  atFirst.status = first.run('status');
  atFirst.check = first.run('check');
  edit('site.yaml', (text) =>
    text
      .replace('tagline:\n', 'tagline:\n  it: Una storia alla volta.\n')
      .replace('      en: Technology policy', '      en: Technology policy\n      it: Politica tecnologica'),
  );
  edit('glossary/jailbreaking.yaml', (text) =>
    text
      .replace('  pt: jailbreak\nslug', '  pt: jailbreak\n  it: evasione\nslug')
      .replace(
        'definition:\n',
        'definition:\n  it: Far fare a un modello ciò che i suoi autori volevano impedire.\n',
      )
      .replace('translated:\n', 'translated:\n  it: { how: ai }\n'),
  );
  const folder = join(content, 'stories/anthropic-export-controls');
  const article = readFileSync(join(folder, 'article.pt.mdx'), 'utf8')
    .replace(/^slug: .*/m, 'slug: gli-usa-e-anthropic')
    .replace(/^description: .*/m, 'description: Che cosa è successo.')
    .replace(/^# .* (\{.*)/m, '# Gli Stati Uniti e Anthropic $1');
  writeFileSync(join(folder, 'article.it.mdx'), article);
  begun.run('build');
});

/** What a page says to search engines. */
function headOf(html: string) {
  const head = elementsIn(html.slice(0, html.indexOf('</head>')));
  const links = head.filter(({ tagName }) => tagName === 'link').map(({ properties }) => properties);
  return {
    isListed: !head.some(({ properties }) => properties['name'] === 'robots'),
    hasCanonical: links.some(({ rel }) => [rel].flat().includes('canonical')),
    alternates: links.flatMap(({ hrefLang }) => (typeof hrefLang === 'string' ? [hrefLang] : [])),
  };
}

test('With one entry in site.yaml a language has a page for everything, in one command', () => {
  const pages = first.pages();
  for (const group of [/^en\/[^/]*\/index/, /^en\/glossary\//, /^en\/who-is-who\//, /^en\/topics\//]) {
    const italian = new RegExp(
      group.source
        .replace('en', 'it')
        .replace('glossary', 'glossario')
        .replace('who-is-who', 'chi-e-chi')
        .replace('topics', '[^/]+'),
    );
    const count = (pattern: RegExp) => pages.filter((page) => pattern.test(page)).length;
    assert.ok(count(group) > 0);
    assert.ok(count(italian) >= count(group), `${italian}: ${count(italian)} of ${count(group)}`);
  }
});

test('What is made is sound for all programs that read it', async () => {
  for (const { site } of [first, begun]) assert.deepEqual(await checkPublished(site, '/'), []);
});

test('The interface is in the language, and every text that is not says in which it is', () => {
  const elsewhere = new Set(
    first
      .pages()
      .filter((file) => /^(en|pt)\//.test(file))
      .flatMap((file) => textsByLanguage(first.read(file)))
      // Of single words some are the same in several languages.
      .filter(({ text, lang }) => (lang === 'en' || lang === 'pt-BR') && / .* /.test(text))
      .map(({ text }) => text),
  );
  const italian = first.pages().filter((file) => file.startsWith('it/'));
  assert.ok(italian.length > 25);
  for (const file of italian) {
    const wrong = textsByLanguage(first.read(file)).filter(
      ({ text, lang }) => lang === 'it' && elsewhere.has(text),
    );
    assert.deepEqual(wrong, [], file);
  }
});

test('A text that is not translated is said to be the original, once', () => {
  const original = 'Non ancora tradotto: questo è l’originale (inglese).';
  for (const path of [`it/${story}/`, 'it/glossario/', 'it/glossario/jailbreaking/', 'it/faq/', 'it/']) {
    const texts = textsByLanguage(first.page(path)).filter(({ text }) => text === original);
    assert.equal(texts.length, 1, path);
  }
});

test('Where a text is not translated, its page is for readers and not for search engines', () => {
  for (const path of [`it/${story}/`, 'it/glossario/', 'it/glossario/jailbreaking/', 'it/faq/', 'it/']) {
    const { isListed, hasCanonical, alternates } = headOf(first.page(path));
    assert.deepEqual(
      { isListed, hasCanonical, alternates },
      { isListed: false, hasCanonical: false, alternates: [] },
      path,
    );
  }
  for (const file of first.pages().filter((name) => /^(en|pt)\//.test(name))) {
    const { isListed, alternates } = headOf(first.read(file));
    // The search page is in the words of the interface.
    const inItalian = /\/(search|busca)\//.test(file);
    if (isListed) assert.equal(alternates.includes('it'), inItalian, file);
  }
  const italian = [...first.read('sitemap.xml').matchAll(/<loc>[^<]*\/it\/([^<]*)/g)].map(([, path]) => path);
  assert.deepEqual(italian, ['cerca/']);
});

test('Feeds, llms.txt and the search of a language have nothing that is not in it', () => {
  assert.doesNotMatch(first.read('it/feed.xml'), /<item>/);
  assert.doesNotMatch(first.read('it/atom.xml'), /<entry>/);
  assert.deepEqual(JSON.parse(first.read('it/feed.json')).items, []);
  assert.doesNotMatch(first.read('it/llms.txt'), /\/index\.md/);
  const terms: { own: string[] }[] = JSON.parse(first.read('search/it/terms.json'));
  // A name is the same in all languages.
  assert.ok(terms.some(({ own }) => own.includes('Francesco Bailo')));
  assert.ok(!terms.some(({ own }) => own.some((form) => /jailbreak/i.test(form))));
  assert.match(said, /^Italiano: 0 documents/m);
});

test('A language without a document has a search that can be opened, and asks the others', () => {
  assert.match(first.read('search/it/pagefind-worker.js'), /"it\\":\{\\"hash\\":[^{}]*\\"wasm\\":\\"it\\"/);
  assert.ok(first.read('search/it/pagefind.wasm').length > 0);
});

test('The switch of languages leads to the same text in every language', () => {
  const languages = ['en', 'pt', 'it'];
  for (const from of [`en/${story}/`, `it/${story}/`, 'en/faq/', 'it/glossario/jailbreaking/']) {
    const links = elementsIn(first.page(from)).filter(
      ({ properties }) => properties['dataLanguage'] !== undefined,
    );
    const targets = links
      .filter(({ tagName }) => tagName === 'a')
      .map(({ properties }) => String(properties['href']).slice(1));
    assert.deepEqual(
      targets.map((target) => target.split('/')[0]),
      languages,
      from,
    );
    for (const target of targets) {
      assert.notEqual(target.split('/')[1], '', `${from} to a home`);
      first.page(target);
    }
  }
});

test('A text that is translated is a page like any other, and what it lacks stands in the language that it was written in', () => {
  for (const path of ['it/gli-usa-e-anthropic/', 'it/glossario/jailbreaking/', 'it/']) {
    const { isListed, alternates } = headOf(begun.page(path));
    assert.ok(isListed, path);
    assert.ok(alternates.includes('it'), path);
  }
  const texts = textsByLanguage(begun.page('it/gli-usa-e-anthropic/'));
  const originals = texts.filter(({ text }) => text.startsWith('Non ancora tradotto'));
  assert.deepEqual(
    originals.map(({ text }) => text),
    ['Non ancora tradotto: questo è l’originale (portoghese).'],
  );
  assert.ok(texts.some(({ text, lang }) => text === 'O Modelo' && lang === 'pt-BR'));
  assert.match(begun.read('it/feed.xml'), /<item>/);
  assert.doesNotMatch(begun.read('it/feed.xml'), /O Modelo/);
  const { in: versions } = JSON.parse(begun.read(`en/${story}/story.json`)).documents[1].blocks[0];
  assert.deepEqual(Object.keys(versions).toSorted(), ['en', 'pt']);
});

test('A topic has its page for search engines once its name is translated and a story of it', () => {
  const listed = begun.pages().filter((file) => file.startsWith('it/') && headOf(begun.read(file)).isListed);
  assert.ok(
    listed.some((file) => file.includes('/technology-policy/')),
    listed.join(' '),
  );
  assert.ok(!listed.some((file) => file.includes('/artificial-intelligence/')), listed.join(' '));
});

test('The status says how much of a language is missing, and where to start', () => {
  const table = atFirst.status;
  assert.match(table, /^Italiano \(it\) +7 of 7 +20 of 20 +2 of 2 +23 of 23 +2 of 2 +54 of 54$/m);
  assert.match(table, /^Next in Italiano \(it\): “tagline” in site\.yaml, glossary\//m);
  assert.match(
    begun.run('status'),
    /^Italiano \(it\) +5 of 7 +19 of 20 +2 of 2 +23 of 23 +1 of 2 +12 of 54$/m,
  );
  assert.match(atFirst.check, /^0 errors, 0 warnings$/m);
});
