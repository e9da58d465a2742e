import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Language } from './languages.ts';
import { pluralTemplates, referenceCatalogues, wordsIn } from './words.ts';

const english: Language = { path: 'en', tag: 'en', name: 'English', direction: 'ltr' };
const portuguese: Language = { path: 'pt', tag: 'pt-BR', name: 'Português', direction: 'ltr' };

const publication = await mkdtemp(join(tmpdir(), 'hearth-words-'));
after(() => rm(publication, { recursive: true }));

/** Gives the publication words of its own for a language that Hearth brings no words for. */
async function ownWords(tag: string, search: Record<string, string>): Promise<Language> {
  const folder = join(publication, 'interface', tag);
  await mkdir(folder, { recursive: true });
  await cp(referenceCatalogues, folder, { recursive: true });
  await writeFile(join(folder, 'search.json'), JSON.stringify(search));
  return { path: tag, tag, name: tag, direction: 'ltr' };
}

test('English has two plural forms', () => {
  const t = wordsIn(english);
  assert.equal(t('search:results', { count: 1, query: 'x' }), '1 result for “x”.');
  assert.equal(t('search:results', { count: 0, query: 'x' }), '0 results for “x”.');
});

test('Portuguese counts nothing and one as one, and a million as many', () => {
  const t = wordsIn(portuguese);
  const results = (count: number) => t('search:results', { count, query: 'x' });
  assert.equal(results(1), '1 resultado para “x”.');
  assert.equal(results(0), '0 resultado para “x”.');
  assert.equal(results(2), '2 resultados para “x”.');
  assert.match(results(1_000_000), / de resultados /);
});

test('The browser gets one template for each plural form of the language', () => {
  assert.deepEqual(Object.keys(pluralTemplates(english, 'search', 'results')), ['one', 'other']);
  assert.deepEqual(Object.keys(pluralTemplates(portuguese, 'search', 'results')), ['one', 'many', 'other']);
});

test('Words are put in as they are, and no < of theirs becomes an entity', () => {
  assert.equal(wordsIn(english)('search:none', { query: '<b> & "c"' }), 'Nothing found for “<b> & "c"”.');
});

test('A word that is not there is an error, and never the word of another language', async () => {
  const language = await ownWords('eo', { title: 'Serĉo' });
  const t = wordsIn(language, publication);
  assert.equal(t('search:title'), 'Serĉo');
  assert.throws(() => t('search:open'), /No word “open” in eo/);
});

test('A plural form that is not there is the one for other numbers, and never another language’s', async () => {
  const language = await ownWords('hr', { results_one: 'jeden', results_other: 'inne' });
  const t = wordsIn(language, publication);
  assert.equal(t('search:results', { count: 1, query: 'x' }), 'jeden');
  assert.equal(t('search:results', { count: 3, query: 'x' }), 'inne');
});

test('The words of a publication come before those that Hearth brings', async () => {
  await ownWords('pt-BR', { title: 'Procura' });
  assert.equal(wordsIn(portuguese, publication)('search:title'), 'Procura');
  assert.equal(wordsIn(portuguese)('search:title'), 'Busca');
});

test('A publication has single words of its own, and Hearth’s for the rest', async () => {
  const folder = join(publication, 'interface', 'en');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'search.json'), '{ "title": "Find", "results_one": "One." }');
  const t = wordsIn(english, publication);
  assert.equal(t('search:title'), 'Find');
  assert.equal(t('search:open'), 'Search');
  assert.equal(t('skip'), 'Skip to the text');
  assert.equal(t('search:results', { count: 1, query: 'x' }), 'One.');
  assert.equal(t('search:results', { count: 2, query: 'x' }), '2 results for “x”.');
});

test('The folder of a publication’s words is found in whichever spelling its name is', async () => {
  const folder = join(publication, 'interface', 'zh_hant');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'search.json'), '{ "title": "查詢" }');
  assert.equal(wordsIn({ ...english, tag: 'zh-Hant' }, publication)('search:title'), '查詢');
});

test('A language without words of its own has those of the nearest in its script', () => {
  const titleIn = (tag: string) => wordsIn({ ...english, tag })('search:title');
  assert.equal(titleIn('pt-AO'), titleIn('pt-PT'));
  assert.equal(titleIn('zh-HK'), titleIn('zh-Hant'));
  assert.equal(titleIn('en-GB'), 'Search');
  assert.throws(() => titleIn('eo'), /interface\/eo/);
});

test('A value of the other direction is isolated in its sentence, and a number has the digits of the language', () => {
  const arabic: Language = { path: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl', digits: 'arab' };
  assert.equal(wordsIn(english)('search:none', { query: 'סירה' }), 'Nothing found for “\u2068סירה\u2069”.');
  assert.match(wordsIn(arabic)('search:none', { query: 'GPS' }), /\u2068GPS\u2069/);
  assert.match(wordsIn(arabic)('storyCount', { count: 1234 }), /١٬٢٣٤/);
  assert.match(wordsIn(arabic)('pageOf', { title: 'قصص', number: 1234 }), /^قصص.*١٢٣٤$/);
});

test('A name that looks like the syntax of a catalogue stands in a sentence as it is written', () => {
  const t = wordsIn(english);
  for (const site of [
    '{{topic}}',
    '$t(title)',
    '$t{x}',
    '{{- topic}}',
    '$& $1 $$',
    '__html',
    '<1>x</1>',
    '\\u0041',
  ])
    assert.equal(
      t('topicDescription', { site, topic: '{{site}} $t(search)' }),
      `Every story of ${site} on this topic: {{site}} $t(search).`,
    );
});
