import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese, storyFrom } from '../../../tests/support/story-from-text.ts';
import { editionToPublish, site } from '../../../tests/support/story-to-publish.ts';
import type { Site } from '../../schema/site-file.ts';
import { editionOf } from '../../story/edition.ts';
import { type Entry, entriesByKey } from '../../story/entries.ts';
import { entryStatements } from './entry-page.ts';
import { structuredDataText } from './graph.ts';
import { homeStatements } from './publisher.ts';
import { storyStatements } from './story-page.ts';

// biome-ignore lint/suspicious/noExplicitAny: statements are read here as other programs read them.
type Node = Record<string, any>;

function statements(...args: Parameters<typeof editionToPublish>): Node[] {
  return JSON.parse(structuredDataText(storyStatements(editionToPublish(...args))))['@graph'];
}

const person: Entry = {
  kind: 'person',
  group: 'people',
  id: 'ada-lima',
  name: 'Ada Lima',
  forms: { en: ['Ada'] },
  slug: 'ada-lima',
  text: { en: 'A builder.', pt: 'Uma construtora.' },
  source: 'en',
  written: { how: 'ai' },
  translated: {},
};

test('Nothing in the content can end the script that the statements are in', () => {
  const text = structuredDataText(storyStatements(editionToPublish()));
  assert.ok(text.includes(String.raw`A bridge \u003c/script> & more`));
  assert.ok(!text.includes('<'));
});

test('A translation names its original, and the original names its translations, by the same ids', () => {
  const [en, pt] = [statements(), statements(portuguese)];
  assert.deepEqual(en[0]?.['workTranslation'], [{ '@id': pt[0]?.['@id'] }]);
  assert.deepEqual(pt[0]?.['translationOfWork'], { '@id': en[0]?.['@id'] });
  assert.equal(en[0]?.['translationOfWork'], undefined);
  // The Conversa was written in the other language.
  assert.deepEqual(pt[1]?.['workTranslation'], [{ '@id': en[1]?.['@id'] }]);
  assert.deepEqual(en[1]?.['translationOfWork'], { '@id': pt[1]?.['@id'] });
});

test('Persons are named as authors, translators and editors; what a machine did is said as that', () => {
  const credits = ({ author, translator, editor, digitalSourceType }: Node) => ({
    author: author?.name,
    translator: translator?.name,
    editor: editor?.name,
    digitalSourceType: digitalSourceType?.split('/').at(-1),
  });
  const [en, pt] = [statements(), statements(portuguese)];
  const nobody = {
    author: undefined,
    translator: undefined,
    editor: undefined,
    digitalSourceType: undefined,
  };
  assert.deepEqual(credits(en[0] ?? {}), { ...nobody, author: 'Ana Reis' });
  assert.deepEqual(credits(pt[0] ?? {}), {
    ...nobody,
    author: 'Ana Reis',
    digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource',
  });
  assert.deepEqual(credits(pt[1] ?? {}), {
    ...nobody,
    editor: 'Rui Melo',
    digitalSourceType: 'CompositeWithTrainedAlgorithmicMediaDigitalSource',
  });
  assert.deepEqual(credits(en[1] ?? {}), { ...nobody, translator: 'Eve Fox' });
});

test('The original report has an address only where that is known', () => {
  const source = {
    publisher: 'The Wire',
    url: 'https://wire.example/',
    kind: 'report',
    language: 'pt',
  } as const;
  const based = (kind: 'report' | 'publisher') =>
    statements(english, { source: [{ ...source, kind }] })[0]?.['isBasedOn'];
  assert.deepEqual(based('report'), {
    '@type': 'NewsArticle',
    url: 'https://wire.example/',
    publisher: { '@type': 'Organization', name: 'The Wire' },
    inLanguage: 'pt-BR',
  });
  assert.deepEqual(based('publisher'), {
    '@type': 'NewsArticle',
    publisher: { '@type': 'Organization', name: 'The Wire', url: 'https://wire.example/' },
    inLanguage: 'pt-BR',
  });
});

test('The Conversa is a conversation of questions and answers, which name the passages that they rest on', () => {
  const conversa = statements()[1];
  assert.equal(conversa?.['@type'], 'Conversation');
  assert.deepEqual(conversa?.['hasPart'], [
    { '@type': 'Question', '@id': 'https://paper.example/en/bridge/#c2', text: 'What for?' },
    {
      '@type': 'Answer',
      '@id': 'https://paper.example/en/bridge/#c3',
      text: 'To cross.\nAnd to come back.',
      isBasedOn: ['https://paper.example/en/bridge/#a7', 'https://paper.example/en/bridge/#a8'],
      parentItem: { '@id': 'https://paper.example/en/bridge/#c2' },
    },
  ]);
});

test('A translated quotation is a translation of what was said', () => {
  const [, , long] = statements(portuguese)[0]?.['hasPart'] ?? [];
  assert.deepEqual(long, {
    '@type': 'Quotation',
    spokenByCharacter: 'Ada Lima',
    citation: 'The Wire',
    creator: 'Ada Lima',
    '@id': 'https://paper.example/pt/ponte/#a8',
    text: 'Nós mesmos a construímos.',
    inLanguage: 'pt-BR',
    translationOfWork: { '@type': 'Quotation', text: 'We built it ourselves.', inLanguage: 'en' },
  });
});

test('A quotation within a sentence is without the marks of the sentence', () => {
  const [, fine] = statements(portuguese)[0]?.['hasPart'] ?? [];
  assert.equal(fine.text, 'uma bela ponte');
  assert.equal(fine.url, 'https://paper.example/pt/ponte/#a7');
});

test('Who is quoted is a person where an entry says so', () => {
  const [article] = storyStatements(editionToPublish(english, {}, entriesByKey([person]))) as readonly Node[];
  assert.deepEqual(article?.['hasPart'][2].creator, {
    '@type': 'Person',
    '@id': 'https://paper.example/en/who-is-who/ada-lima/#entry',
    name: 'Ada Lima',
  });
  const [described] = entryStatements(person, site, english, 'Who is who') as readonly Node[];
  assert.equal(described?.['@id'], article?.['hasPart'][2].creator['@id']);
});

test('A term is defined within the glossary of its language', () => {
  const term: Entry = {
    ...person,
    kind: 'term',
    group: 'glossary',
    id: 'ford',
    name: { en: 'ford', pt: 'vau' },
  };
  const [described] = entryStatements(term, site, portuguese, 'Glossário') as readonly Node[];
  assert.equal(described?.['@type'], 'DefinedTerm');
  assert.equal(described?.['name'], 'vau');
  assert.deepEqual(described?.['inDefinedTermSet'], {
    '@type': 'DefinedTermSet',
    '@id': 'https://paper.example/pt/glossario/',
    name: 'Glossário',
    inLanguage: 'pt-BR',
  });
});

test('The home says how the site is searched in its language', () => {
  const [website] = homeStatements(site, portuguese) as readonly Node[];
  assert.equal(
    website?.['potentialAction'].target.urlTemplate,
    'https://paper.example/pt/busca/?q={search_term_string}',
  );
});

test('A correction stands with its day and its place', () => {
  const corrections = [
    { date: '2026-02-03', text: { en: 'It is a bridge.', pt: 'É uma ponte.' }, block: 'a7' },
  ];
  const [article] = statements(portuguese, { corrections });
  assert.deepEqual(article?.['correction'], [
    {
      '@type': 'CorrectionComment',
      datePublished: '2026-02-03',
      text: 'É uma ponte.',
      url: 'https://paper.example/pt/ponte/#a7',
    },
  ]);
  assert.equal(article?.['dateModified'], '2026-02-03');
});

test('Whom and what a story mentions is named once each, by the address of its entry', () => {
  const article = articleFrom(
    '# T {/* #a1 */}\n\n<Layer kind="lede">\n\n<Name of="ada-lima">Ada</Name>, <Name of="ada-lima">her</Name> and <Name of="nobody">x</Name>. {/* #a2 */}\n\n</Layer>\n',
  );
  const [story] = storyStatements(editionOf(storyFrom([article]), site, english, entriesByKey([person])));
  assert.deepEqual((story as Node)['mentions'], [
    { '@id': 'https://paper.example/en/who-is-who/ada-lima/#entry' },
  ]);
});

test('A correction is the last change of a story', () => {
  const corrections = [{ date: '2026-03-01', text: 'Two bridges.' }];
  const [story] = statements(english, { updated: '2026-02-01', corrections });
  assert.deepEqual([story?.['datePublished'], story?.['dateModified']], ['2026-01-01', '2026-03-01']);
});

test('Every report is cited, by its title, author and day where these are known', () => {
  const report = {
    publisher: 'The Wire',
    url: 'https://wire.example/a',
    kind: 'report',
    language: 'en',
  } as const;
  const told = { ...report, id: 'wire', title: 'A bridge', author: 'Ana Reis', published: '2026-06-05' };
  const [article] = statements(english, { source: [told, { kind: 'own' }] });
  assert.deepEqual(article?.['citation'], {
    '@type': 'NewsArticle',
    url: 'https://wire.example/a',
    headline: 'A bridge',
    author: 'Ana Reis',
    datePublished: '2026-06-05',
    publisher: { '@type': 'Organization', name: 'The Wire' },
    inLanguage: 'en',
  });
  assert.deepEqual(article?.['isBasedOn'], article?.['citation']);
});

test('A story of own reporting is based on nothing else', () => {
  const [article] = statements(english, { source: [{ kind: 'own' }] });
  assert.equal(article && ('isBasedOn' in article || 'citation' in article), false);
});

test('The publisher is the same as who has its pages elsewhere, and not its addresses of mail', () => {
  const profiles = [
    { name: 'Mastodon', url: 'https://social.example/@paper' },
    { name: 'Mail', url: 'mailto:desk@paper.example' },
  ];
  const sameAs = (contact: Site['contact']) =>
    JSON.parse(structuredDataText(homeStatements({ ...site, contact }, english)))['@graph'][1].sameAs;
  assert.deepEqual(sameAs({ ...site.contact, profiles }), ['https://social.example/@paper']);
  assert.equal(sameAs(site.contact), undefined);
});
