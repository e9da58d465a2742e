import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkPublication } from '../../checks/check.ts';
import { stage } from '../upgrade/staged.ts';
import { renamed, type wordsOf } from './renamed.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const entry = `term: { pt: cais, en: quay, ar: رصيف, es: muelle }
slug: { pt: cais, en: quay, ar: رصيف, es: muelle }
definition: { pt: Onde se embarca., en: Where one boards., ar: مكان الركوب., es: Donde se embarca. }
source: pt
written: { how: human, by: iara } # Iara
translated:
  en: { how: ai-reviewed, reviewer: [Bento Sarmento, iara] }
  ar: { how: ai }
  es: { how: ai }
`;
const person = `kind: person
name: Iara Monteiro
slug: iara
description: { pt: Repórter., en: Reporter., ar: صحفية., es: Periodista. }
source: pt
written: { how: human, by: iara }
translated: { en: { how: ai }, ar: { how: ai }, es: { how: ai } }
`;

/** A copy of a publication in four languages, with what is laid over it, and what renaming comes to in it. */
function desk(change: (edit: (name: string, before: string, after: string) => void) => void = () => {}) {
  const root = mkdtempSync(join(tmpdir(), 'hearth-rename-'));
  folders.push(root);
  const folder = join(root, 'paper');
  cpSync('tests/fixtures/field-guide', folder, { recursive: true });
  for (const [name, text] of [
    ['glossary/quay.yaml', entry],
    ['people/iara.yaml', person],
  ] as const) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  change((name, before, after) => {
    assert.ok(read(name).includes(before), `${name} has ${before}`);
    writeFileSync(
      join(folder, name),
      read(name).replace(before, () => after),
    );
  });
  const run = async (what: keyof typeof wordsOf, ...words: string[]) => {
    const { draft, findings } = checkPublication(folder);
    assert.ok(draft);
    const staged = stage(folder, join(root, `staged-${what}`));
    const outcome = await renamed(what, words, draft, staged, findings);
    return {
      outcome,
      changed: [...staged.changed().keys()].sort(),
      after: staged.read,
      folder: staged.folder,
    };
  };
  return { folder, read, run };
}

const story = 'stories/ferry-returns';
const english = `${story}/article.en.mdx`;
const other = 'stories/night-market/article.en.mdx';

test('A slug is another one wherever it is written in its language, and the old address leads there', async () => {
  const { read, run } = desk((edit) => {
    edit(
      english,
      '[write to us](/contact/)',
      '[/contact/](/contact/#top), [us](</contact/>), [here](https://candeia.example/en/contact/)',
    );
    edit(
      `${story}/article.pt.mdx`,
      '[escreva para nós](/contato/)',
      '[escreva para nós](https://candeia.example/en/contact/)',
    );
  });
  const { outcome, changed, after } = await run('slug', 'en', '/en/contact/', 'write');
  assert.ok('says' in outcome);
  assert.deepEqual(
    changed,
    ['pages/contact.en.mdx', 'redirects.yaml', english, `${story}/article.pt.mdx`].sort(),
  );
  assert.match(after('pages/contact.en.mdx') ?? '', /^slug: write$/m);
  assert.match(
    after(english) ?? '',
    /\[\/contact\/\]\(\/write\/#top\), \[us\]\(<\/write\/>\), \[here\]\(https:\/\/candeia\.example\/en\/write\/\)/,
  );
  assert.ok(after(`${story}/article.pt.mdx`)?.includes('(https://candeia.example/en/write/)'));
  assert.equal(after('redirects.yaml'), `${read('redirects.yaml')}/en/contact/: /en/write/\n`);
});

test('A slug that goes back takes the redirect to it away', async () => {
  const { run } = desk((edit) =>
    edit('redirects.yaml', '/ar/السوق/', '/en/write-to-us/: /en/contact/\n/ar/السوق/'),
  );
  const { after } = await run('slug', 'en', 'contact', 'write-to-us');
  assert.doesNotMatch(after('redirects.yaml') ?? '', /^\/en\/write-to-us\/:/m);
  assert.match(after('redirects.yaml') ?? '', /^\/en\/contact\/: \/en\/write-to-us\/$/m);
});

test('A slug that stands in for another language is redirected there, too, and one of a draft nowhere', async () => {
  const incomplete = desk((edit) => {
    edit('site.yaml', 'direction: rtl\n    complete: true', 'direction: rtl');
    edit(
      'site.yaml',
      'name: Português\n    direction: ltr\n    complete: true',
      'name: Português\n    direction: ltr',
    );
    edit('stories/night-market/story.yaml', 'languages: [en, ar, es]\n', '');
    rmSync(join(folders.at(-1) ?? '', 'paper/stories/night-market/article.ar.mdx'));
  });
  const slug = /slug: (.*)/.exec(incomplete.read(other))?.[1] ?? '';
  const { after, outcome } = await incomplete.run('slug', 'en', slug, 'market');
  assert.ok('says' in outcome, JSON.stringify(outcome));
  assert.match(after('redirects.yaml') ?? '', new RegExp(`^/ar/${slug}/: /ar/market/$`, 'm'));
  const draft = desk((edit) =>
    edit('stories/night-market/story.yaml', 'documents:', 'draft: true\ndocuments:'),
  );
  const { changed } = await draft.run('slug', 'en', slug, 'market');
  assert.deepEqual(changed, [other]);
});

test('Entries and topics have other addresses in one language', async () => {
  const { run } = desk();
  const ofEntry = await run('slug', 'en', 'quay', 'wharf');
  assert.match(
    ofEntry.after('glossary/quay.yaml') ?? '',
    /^slug: \{ pt: cais, en: wharf, ar: رصيف, es: muelle \}$/m,
  );
  assert.match(ofEntry.after('redirects.yaml') ?? '', /^\/en\/glossary\/quay\/: \/en\/glossary\/wharf\/$/m);
  const ofTopic = await run('slug', 'pt', 'rio', 'rios');
  assert.match(
    ofTopic.after('redirects.yaml') ?? '',
    /^\/pt\/temas\/rio\/: \/pt\/temas\/rios\/$|^\/pt\/[^/]+\/rio\/: /m,
  );
});

test('An entry is called otherwise in elements, credits and on maps, and in no text', async () => {
  const { run } = desk((edit) => {
    edit(english, 'reached the bank towed', 'reached <Term of="quay">the quay of="quay"</Term> towed');
    edit(english, 'by: Edda Lowell', 'by: [Edda Lowell, iara]');
  });
  const quay = await run('entry', 'quay', 'dock');
  assert.ok(
    'says' in quay.outcome && quay.outcome.gone === 'glossary/quay.yaml',
    JSON.stringify(quay.outcome),
  );
  assert.deepEqual(quay.changed, ['glossary/dock.yaml', english]);
  assert.equal(quay.after('glossary/dock.yaml'), entry);
  assert.ok(quay.after(english)?.includes('<Term of="dock">the quay of="quay"</Term>'));
  const iara = await run('entry', 'iara', 'iara-monteiro');
  assert.ok('says' in iara.outcome, JSON.stringify(iara.outcome));
  assert.equal(iara.after('people/iara-monteiro.yaml'), person.replace('by: iara', 'by: iara-monteiro'));
  assert.equal(
    iara.after('glossary/quay.yaml'),
    entry.replace('by: iara', 'by: iara-monteiro').replace(', iara]', ', iara-monteiro]'),
  );
  assert.match(iara.after(english) ?? '', /by: \[Edda Lowell, iara-monteiro\]/);
});

test('A block has another id in all languages, in what refers to it, and in what was accepted', async () => {
  const { run, read } = desk((edit) => {
    edit(english, '{/* #a17 */}', '[Again](/the-ferry-returns-to-valparim/#a11). {/* #a17 */}');
    edit(
      `${story}/story.yaml`,
      'quotations:',
      'corrections:\n  - date: 2026-05-01\n    block: a11\n    text: a11 was wrong.\nquotations:',
    );
  });
  const { outcome, after } = await run('id', 'ferry-returns', 'a11', 'loan');
  assert.ok('says' in outcome, JSON.stringify(outcome));
  for (const language of ['en', 'pt', 'ar']) {
    assert.ok(after(`${story}/article.${language}.mdx`)?.includes('{/* #loan */}'));
    assert.ok(after(`${story}/article.${language}.mdx`)?.includes('ref="loan"'));
    assert.ok(after(`${story}/conversa.${language}.mdx`)?.includes('refs="a10 loan"'));
  }
  assert.ok(after(english)?.includes('(/the-ferry-returns-to-valparim/#loan)'));
  assert.match(after(`${story}/story.yaml`) ?? '', /block: loan\n {4}text: a11 was wrong\./);
  const [stamps, before] = [after(`${story}/translations.json`), read(`${story}/translations.json`)].map(
    (text) => JSON.parse(text ?? ''),
  );
  assert.deepEqual(stamps.article.en.loan, before.article.en.a11);
  assert.equal(stamps.article.en.a11, undefined);
});

test('What is taken, unknown or no name is refused, and nothing is renamed', async () => {
  const { run } = desk();
  const refused: readonly [Parameters<typeof run>, RegExp][] = [
    [['slug', 'en', 'contact', 'search'], /Unexpected new address \/en\/search\//],
    [['slug', 'en', 'contact', 'ferry'], /or had: redirects\.yaml leads it/],
    [['slug', 'en', 'contact', 'the-ferry-returns-to-valparim'], /Unexpected new address/],
    [['slug', 'en', 'contact', 'contact'], /another slug than it has/],
    [['slug', 'en', 'contact', '../x'], /Unexpected “\.\.\/x”/],
    [['slug', 'en', 'contact', 'a\u001Bb'], /Unexpected “a\\u\{1B\}b”/],
    [['slug', 'en', 'nothing', 'x'], /Unexpected “nothing”/],
    [['slug', '../en', 'contact', 'x'], /Unexpected language/],
    [['entry', 'quay', '/etc/passwd'], /Unexpected name/],
    [['entry', '../quay', 'x'], /Unexpected entry/],
    [['id', '..', 'a1', 'x'], /Unexpected story/],
    [['id', 'ferry-returns', 'a1', 'a3'], /Unexpected id “a3”/],
    [['id', 'ferry-returns', 'a1', 'lede'], /Unexpected id “lede”/],
  ];
  for (const [words, message] of refused) {
    const { outcome, changed } = await run(...words);
    assert.ok('found' in outcome, words.join(' '));
    assert.match(outcome.found, message);
    assert.deepEqual(changed, []);
  }
});

test('Where a link is not written as it reads, nothing is renamed', async () => {
  const { run } = desk((edit) => edit(english, '(/contact/)', '(/c&#111;ntact/)'));
  const { outcome } = await run('slug', 'en', 'contact', 'write');
  assert.ok('found' in outcome);
  assert.match(outcome.found, /Unexpected form of a link in .*article\.en\.mdx:\d+/);
});

test('Where there would be a mistake then, it is said', async () => {
  const { run, read } = desk((edit) => edit('redirects.yaml', '# Addresses', '{ # Addresses'));
  assert.ok(read('redirects.yaml').startsWith('{'));
  const { outcome } = await run('id', 'ferry-returns', 'a1', 'beginning');
  assert.ok('says' in outcome);
  const flow = desk((edit) =>
    edit('redirects.yaml', read('redirects.yaml').slice(2), '{ /en/ferry/: /en/contact/ }\n'),
  );
  const refused = await flow.run('slug', 'en', 'contact', 'write');
  assert.ok('report' in refused.outcome);
});
