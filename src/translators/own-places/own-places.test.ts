import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Language } from '../../i18n/languages.ts';
import { type PublicationDraft, readPublication } from '../../story/publication.ts';
import { readStory } from '../../story/read/read-story.ts';
import { groupsFor } from '../groups.ts';
import { unitsOf } from '../unit.ts';
import { addressesFor } from './addresses.ts';
import { lostLinksIn } from './lost-links.ts';
import { nameIn, ownFile } from './own-files.ts';

const place = mkdtempSync(join(tmpdir(), 'hearth-own-places-'));
after(() => rmSync(place, { recursive: true }));
cpSync('tests/fixtures/field-guide', place, { recursive: true });
const ferry = 'stories/ferry-returns';

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(join(place, path), 'utf8');
  const text = change(before);
  assert.notEqual(text, before, path);
  writeFileSync(join(place, path), text);
}

/** The publication as translators are given it, and its Spanish. */
function read(): { draft: PublicationDraft; spanish: Language } {
  const { draft } = readPublication(place, (site, folders) => ({
    site,
    stories: folders.map((folder) => readStory(folder, site, 'translators')),
  }));
  const spanish = draft?.site.languages.find(({ path }) => path === 'es');
  return draft && spanish ? { draft, spanish } : assert.fail();
}

const { draft, spanish } = read();
const { inLanguage, isLost } = addressesFor(draft, spanish);

for (const [what, to, from, now] of [
  ['a story', '/a-barca-volta-a-valparim/', 'pt', '/la-barca-vuelve-a-valparim/'],
  ['a place in a story', '/a-barca-volta-a-valparim/#a12', 'pt', '/la-barca-vuelve-a-valparim/#a12'],
  ['a page of the staff', '/contact/', 'en', '/contacto/'],
  ['an address in another script', '/السوق-الليلي/', 'ar', '/mercado-nocturno-bajo-los-arboles/'],
  ['the same, encoded', encodeURI('/السوق-الليلي/'), 'ar', '/mercado-nocturno-bajo-los-arboles/'],
  ['the search', '/busca/', 'pt', '/buscar/'],
  ['a whole address', 'https://candeia.example/pt/contato/', 'pt', 'https://candeia.example/es/contacto/'],
  ['a topic', 'https://candeia.example/en/topics/river/', 'en', 'https://candeia.example/es/temas/rio/'],
  [
    'a whole address of another language, which was meant',
    'https://candeia.example/en/contact/',
    'pt',
    undefined,
  ],
  ['an address elsewhere', 'https://example.org/pt/contato/', 'pt', undefined],
  ['a place on the same page', '#a12', 'pt', undefined],
  ['what is in no language', '/nowhere/', 'pt', undefined],
  ['what has the same address in both', '/', 'pt', undefined],
] as const)
  test(`In a translation a link to ${what} leads to ${now ?? 'the same address'}`, () => {
    assert.equal(inLanguage(to, from), now);
  });

test('Only an address within the site that its language does not have is lost', () => {
  assert.ok(isLost('/a-barca-volta-a-valparim/'));
  for (const to of ['/la-barca-vuelve-a-valparim/', '/contacto/#top', '/', '#a12', 'https://example.org/x/'])
    assert.ok(!isLost(to), to);
});

test('A file of a language is the one with its path in its name, beside the story or in media/, and nowhere else', () => {
  assert.equal(nameIn('map.pt.svg', 'pt', 'es'), 'map.es.svg');
  assert.equal(nameIn('media/map.svg', 'pt', 'es'), 'media/map.es.svg');
  const of = {
    from: 'pt',
    into: 'es',
    folder: join(place, 'stories/birds-of-the-ondim'),
    publication: place,
  };
  assert.equal(ownFile('where-they-feed.pt.svg', of), 'where-they-feed.es.svg');
  assert.equal(ownFile('media/dawn-on-the-quay.jpg', of), undefined);
  assert.equal(ownFile('../birds-of-the-ondim/where-they-feed.pt.svg', of), undefined);
  writeFileSync(join(place, 'media/dawn-on-the-quay.es.jpg'), '');
  assert.equal(ownFile('media/dawn-on-the-quay.jpg', of), 'media/dawn-on-the-quay.es.jpg');
});

test('A new document and a new page lead where their language does, from texts and pictures, and leave code as it is', () => {
  edit(`${ferry}/article.pt.mdx`, (text) =>
    text
      .replace(
        '[escreva para nós](/contato/)',
        '[escreva](/contato/#what-to-tell) com `/contato/` a **[nós](/contato/)**',
      )
      .replace(
        '### O que muda nas duas margens',
        '<Figure src="media/dawn-on-the-quay.jpg" href="/contato/" id="a40" alt="Uma garça.">\nO cais.\n</Figure>\n\n$&',
      ),
  );
  // What a slug of the source means in the language of the translation is another text.
  edit('pages/contact.pt.mdx', (text) =>
    text.replace('[barca](', '[aves](/guia-de-campo-das-aves-do-ondim/) e a [barca]('),
  );
  for (const path of [`${ferry}/article.es.mdx`, `${ferry}/conversa.es.mdx`, 'pages/contact.es.mdx'])
    rmSync(join(place, path));
  edit('stories/birds-of-the-ondim/article.es.mdx', (text) =>
    text.replace('slug: guia-de-campo-de-las-aves-del-ondim', 'slug: contato'),
  );
  writeFileSync(
    join(place, 'pages/contact.es.mdx'),
    '---\ntitle: Contacto\nslug: contacto\ndescription: D.\ntranslated: { how: ai }\n---\nHola.\n',
  );
  const story = made('stories/ferry-returns', 'article');
  assert.match(
    story,
    /\[escreva\]\(\/contacto\/#what-to-tell\) com `\/contato\/` a \*\*\[nós\]\(\/contacto\/\)\*\*/,
  );
  assert.match(story, /<Figure src="media\/dawn-on-the-quay\.es\.jpg" href="\/contacto\/" id="a40"/);
  rmSync(join(place, 'pages/contact.es.mdx'));
  const page = made('pages', 'contact');
  assert.match(page, /\[aves\]\(\/contato\/\) e a \[barca\]\(\/a-barca-volta-a-valparim\/\)/);
  assert.match(page, /<Figure src="media\/dawn-on-the-quay\.es\.jpg"/);
});

/** The file of a group that translators would have translated by the words of its source. */
function made(name: string, document: string): string {
  const now = read();
  const group = groupsFor(now.draft, now.spanish).find((each) => each.name === name) ?? assert.fail();
  const part = group.parts.find(({ path }) => path.endsWith(`${document}.es.mdx`)) ?? assert.fail();
  const texts = new Map(part.units.map(({ context, source }) => [context, source]));
  const { text, refused } = part.withTexts(texts, { provenance: { how: 'ai' }, pending: new Set() });
  assert.deepEqual([...refused], []);
  return text ?? assert.fail();
}

test('A link that is lost since its text came later is found again, and nothing else of the file is another', () => {
  cpSync('tests/fixtures/field-guide', place, { recursive: true });
  const path = 'pages/contact.es.mdx';
  const right = readFileSync(join(place, path), 'utf8');
  const lost = right.replace('/la-barca-vuelve-a-valparim/', '/the-ferry-returns-to-valparim/#a12');
  writeFileSync(join(place, path), `${lost}\n\`[barca](/the-ferry-returns-to-valparim/)\` [x](/nowhere/)\n`);
  const now = read();
  const [found, ...others] = lostLinksIn(now.draft, now.spanish);
  assert.deepEqual(others, []);
  assert.equal(
    found?.text,
    `${right.replace('/la-barca-vuelve-a-valparim/', '/la-barca-vuelve-a-valparim/#a12')}\n\`[barca](/the-ferry-returns-to-valparim/)\` [x](/nowhere/)\n`,
  );
});

test('A story that names a language before it is in that is given to its translators', () => {
  cpSync('tests/fixtures/field-guide', place, { recursive: true });
  rmSync(join(place, 'stories/night-market/article.es.mdx'));
  const now = read();
  const group = groupsFor(now.draft, now.spanish).find(({ name }) => name === 'stories/night-market');
  assert.ok(group && unitsOf(group).every(({ state }) => state === 'missing'));
  // Readers are not: the check says that the article is missing.
  const { findings } = readPublication(place);
  assert.ok(findings.some(({ rule }) => rule === 'missing-language'));
});
