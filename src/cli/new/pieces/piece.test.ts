import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkPublication } from '../../../checks/check.ts';
import { readPublication } from '../../../story/publication.ts';
import { type PieceKind, type PieceOptions, pieceOf } from './piece.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of a publication in Portuguese, English, Arabic and Spanish. */
function publication(change: (site: string) => string = (site) => site) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-new-'));
  folders.push(folder);
  cpSync('tests/fixtures/field-guide', folder, { recursive: true });
  const site = join(folder, 'site.yaml');
  writeFileSync(site, change(readFileSync(site, 'utf8')));
  const make = (kind: PieceKind, words: readonly string[], options: PieceOptions = {}) => {
    const { draft } = readPublication(folder);
    assert.ok(draft);
    return pieceOf(kind, words, options, draft);
  };
  const write = (files: ReadonlyMap<string, string>, change = (text: string) => text) => {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), change(text));
    }
  };
  /** The rules that are found, but for those that the publication comes with. */
  const found = () => checkPublication(folder).findings.map(({ severity, rule }) => `${severity} ${rule}`);
  return { folder, make, write, found };
}

const titles = [
  'A "ponte": 50% {reabre} 🚀 #1',
  'en=The *bridge* reopens: it’s open',
  'ar=الجسر يُفتح من جديد',
];
const { found: foundBefore } = publication();
const before = new Set(foundBefore());

test('A new story is a draft in every language with the same ids, of which only what is to be written is found', () => {
  const { make, write, found } = publication();
  const piece = make('story', titles, { by: 'Ana Lima' });
  assert.ok('files' in piece);
  const idsOf = (text: string) => text.match(/#[ac]\d+|id="[ac]\d+"/g);
  const ids = (kind: string) =>
    [...piece.files].filter(([path]) => path.includes(kind)).map(([, text]) => idsOf(text));
  for (const kind of ['article', 'conversa']) {
    assert.equal(ids(kind).length, 4);
    for (const own of ids(kind)) assert.deepEqual(own, ids(kind)[0]);
  }
  write(piece.files);
  assert.deepEqual(
    [...new Set(found())].filter((rule) => !before.has(rule)),
    // The title has words between quotation marks and a figure, and nobody said yet that one text is the other’s translation.
    [
      'warning unstamped',
      'warning unwritten',
      'warning unit-differs',
      'warning value-differs',
      'warning unattributed-quotation',
    ],
  );
});

test('A story that is published with what is to be written is an error, and clean once it is written', () => {
  const { make, write, found } = publication();
  const piece = make('story', titles);
  assert.ok('files' in piece);
  write(piece.files, (text) => text.replace(/^draft: true.*\n/m, ''));
  assert.ok(found().includes('error unwritten'));
  write(piece.files, (text) => text.replace(/^draft: true.*\n/m, '').replaceAll(/\[… .*? …\]/g, 'Texto'));
  assert.deepEqual(
    found().filter((rule) => rule.startsWith('error')),
    [],
  );
});

test('A story has the layers of its publication under their own names, and no Conversa where there are no voices', () => {
  const { make } = publication(
    (site) =>
      `${site.replace(/\nvoices:.*?\ntopics:/s, '\ntopics:')}\nlayers:\n  facts: { name: { pt: Só fatos, en: Just the facts, ar: وقائع, es: Solo hechos } }\n  lede:\n`,
  );
  const piece = make('story', ['Ponte']);
  assert.ok('files' in piece);
  assert.deepEqual(
    [...piece.files.keys()].filter((path) => path.includes('conversa')),
    [],
  );
  const article = piece.files.get(join('stories', 'ponte', 'article.en.mdx')) ?? '';
  assert.deepEqual(article.match(/<Layer kind=".*?">\n\n.*?\n/g), [
    '<Layer kind="facts">\n\n[… Just the facts …] {/* #a2 */}\n',
    '<Layer kind="lede">\n\n[… What happened …] {/* #a3 */}\n',
  ]);
});

test('The first title says in which language a story is written, and only the languages that are named have files', () => {
  const { make } = publication();
  const piece = make('story', ['en=Bridge'], { languages: 'pt', conversa: 'pt' });
  assert.ok('files' in piece);
  const names = [...piece.files.keys()].map((path) => path.split('/').at(-1));
  assert.deepEqual(names, [
    'story.yaml',
    'article.en.mdx',
    'article.pt.mdx',
    'conversa.pt.mdx',
    'conversa.en.mdx',
  ]);
  const story = piece.files.get('stories/bridge/story.yaml') ?? '';
  assert.match(story, /languages:\n {2}- en\n {2}- pt\n/);
  assert.match(story, /article:\n {4}source: en\n {2}conversa:\n {4}source: pt\n/);
});

test('An address that something has, or had, is not given again', () => {
  const { make } = publication();
  const slugOf = (title: string) => {
    const piece = make('story', [`en=${title}`], { languages: 'en' });
    assert.ok('files' in piece);
    const [, article = ''] = [...piece.files].find(([path]) => path.includes('article')) ?? [];
    return /slug: (.*)/.exec(article)?.[1];
  };
  assert.equal(slugOf('The ferry returns to Valparim'), 'the-ferry-returns-to-valparim-2');
  assert.equal(slugOf('Ferry'), 'ferry-2');
  assert.equal(slugOf('Search'), 'search-2');
  assert.equal(slugOf('Bridge'), 'bridge');
});

test('Entries, persons and pages are errors until they are written, and then clean', () => {
  for (const [kind, words] of [
    ['entry', ['ponte', 'en=bridge', 'ar=جسر']],
    ['author', ['Ana "Aninha": Lima']],
    ['page', ['Sobre: nós', 'en=About us']],
  ] as const) {
    const { make, write, found } = publication();
    const piece = make(kind, words);
    assert.ok('files' in piece);
    write(piece.files);
    assert.deepEqual(
      [...new Set(found())].filter((rule) => !before.has(rule)),
      ['error unwritten'],
    );
    write(piece.files, (text) => text.replaceAll(/\[… .*? …\]/g, 'Texto'));
    assert.deepEqual(
      found().filter((rule) => rule.startsWith('error')),
      [],
      kind,
    );
  }
});

test('An entry whose words have no Latin letters has a file that elements can name', () => {
  const { make } = publication();
  const piece = make('entry', ['ar=جسر']);
  assert.ok('files' in piece);
  assert.deepEqual([...piece.files.keys()], [join('glossary', 'entry-1.yaml')]);
});

test('What is there is not written over, and what cannot be is refused', () => {
  const { folder, make } = publication();
  mkdirSync(join(folder, 'glossary'), { recursive: true });
  writeFileSync(join(folder, 'glossary', 'arch.yaml'), '');
  const refused: readonly [Parameters<typeof make>, RegExp][] = [
    [['story', ['Ferry returns']], /^Unexpected .*stories\/ferry-returns, expected nothing of this name yet/],
    [['entry', ['arch']], /^Unexpected .*glossary\/arch\.yaml, expected nothing/],
    [['story', []], /^Missing title/],
    [['story', [' ']], /^Unexpected title/],
    [['story', ['a\u001B[2Jb']], /^Unexpected title “a\\u\{1B\}/],
    [['story', ['fr=Pont']], /^Unexpected language “fr”, expected one of site.yaml: pt, en, ar/],
    [['story', ['A', 'B']], /^Unexpected second title in Português/],
    [['story', ['A'], { languages: 'pt,xx' }], /^Unexpected language “xx”/],
    [['story', ['A'], { conversa: 'xx' }], /^Unexpected language “xx”/],
    [['story', ['A'], { by: '\u200B' }], /^Unexpected name/],
  ];
  for (const [said, message] of refused) {
    const piece = make(...said);
    assert.ok('found' in piece);
    assert.match(piece.found, message);
  }
});
