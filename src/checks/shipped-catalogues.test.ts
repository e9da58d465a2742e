import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { nameOfLanguage } from '../i18n/language-names.ts';
import { namespaces, shippedCatalogues, shippedTags } from '../i18n/words.ts';
import { readYaml } from '../schema/yaml.ts';
import { catalogueDifferences } from './catalogue-differences.ts';

/* Everything that a machine can tell about words that a machine has written. */

/** Quotation marks of each language; those of the second level do not occur. */
const quotes: Readonly<Record<string, string>> = {
  '“”': 'bn en gl hi id ko lv pt-BR sw th tr ur vi zh-Hans',
  '«»': 'ar ca el es fa fr it nb pt-PT ru uk',
  '„“': 'bg cs de et lt sk',
  '„”': 'hu pl ro sr-Cyrl sr-Latn',
  '»«': 'da sl',
  '”': 'fi sv',
  '”“': 'he',
  '‘’': 'nl',
  '「」': 'ja zh-Hant',
};

/** Scripts of the languages that have another one than the Latin. */
const scripts: Readonly<Record<string, string>> = {
  Arab: 'ar fa ur',
  Beng: 'bn',
  Cyrl: 'bg ru sr-Cyrl uk',
  Deva: 'hi',
  Grek: 'el',
  Hani: 'zh-Hans zh-Hant',
  Hang: 'ko',
  Hebr: 'he',
  Thai: 'th',
};

/** Names that every language writes alike. */
const names = /JavaScript|Markdown|index\.md|story\.json|\bRSS\b|\bCSV\b/g;

/** Words that another language has from English, or English from it. */
const alike = new Set(
  `Articles, Code, Conflict, Context, Conversation, Conversations, Corrections, Feeds, Normal, Organisation, Pages, Pause, Person, Privacy, Stop, Text,
  question {{number}}, {{title}}, page {{number}}, {{title}}, question {{number}}`
    .split(/,\s+(?!page|question \{\{number\}\}$)/)
    .map((text) => text.trim()),
);

/** Characters that only one of the two ways to write Chinese has. */
const chinese = {
  'zh-Hans': /[語這們個頁來為時報說關沒進問題發開間網連鏈]/u,
  'zh-Hant': /[语这们个页来为时报说关没进问题发开间网连链]/u,
};

/** How many characters fit on a button or in a menu, by what they are written on. */
const longest: Readonly<Record<string, number>> = {
  'entries:people': 20,
  'offline:keep': 33,
  'offline:remove': 14,
  'offline:retry': 22,
  'offline:title': 26,
  'reading:close': 14,
  'reading:copyLink': 22,
  'reading:goOn': 14,
  'reading:hideOriginal': 24,
  'reading:listen': 14,
  'reading:pause': 14,
  'reading:print': 14,
  'reading:settings': 24,
  'reading:share': 14,
  'reading:sizeLarger': 14,
  'reading:sizeNormal': 14,
  'reading:spacingNormal': 14,
  'reading:stop': 14,
  'search:open': 12,
  'site:newer': 24,
  'site:nextPage': 22,
  'site:older': 24,
  'site:previousPage': 22,
  'story:mapAgreement': 16,
  'story:mapConflict': 16,
  'story:mapTie': 16,
};

type Catalogue = Record<string, string>;

async function read(tag: string, namespace: string): Promise<string> {
  return readFile(join(shippedCatalogues, tag, `${namespace}.json`), 'utf8');
}

/** All words of a language by area and key: `search:open`. */
async function wordsOf(tag: string): Promise<Map<string, string>> {
  const areas = await Promise.all(
    namespaces.map(async (namespace) => {
      const catalogue = JSON.parse(await read(tag, namespace)) as Catalogue;
      return Object.entries(catalogue).map(([key, text]) => [`${namespace}:${key}`, text] as const);
    }),
  );
  return new Map(areas.flat());
}

const tags = shippedTags();
const all = new Map(await Promise.all(tags.map(async (tag) => [tag, await wordsOf(tag)] as const)));
/** Texts that readers see, without what is put into them. */
const shown = (tag: string) =>
  [...(all.get(tag) ?? [])]
    .filter(([key]) => !key.startsWith('routes:'))
    .map(([key, text]) => [key, text.replaceAll(/\{\{\w+\}\}/g, '\u0001').replaceAll(names, '')] as const);
const listed = (table: Readonly<Record<string, string>>, tag: string) =>
  Object.keys(table).find((key) => table[key]?.split(' ').includes(tag));

for (const tag of tags) {
  const language = { path: 'xx', tag, name: nameOfLanguage(tag, 'en', tags), direction: 'ltr' } as const;

  test(`${language.name} has every word of the interface, in all its plural forms, with every value`, async () => {
    const files = (await readdir(join(shippedCatalogues, tag))).toSorted();
    assert.deepEqual(files, namespaces.map((namespace) => `${namespace}.json`).toSorted());
    for (const namespace of namespaces) {
      const schema = z.record(z.string(), z.string());
      const { value = assert.fail() } = readYaml(await read(tag, namespace), namespace, schema);
      const reference = JSON.parse(await read('en', namespace)) as Catalogue;
      assert.deepEqual(catalogueDifferences(reference, value, namespace, language), []);
    }
  });

  test(`${language.name} is written in its own letters and quotation marks`, () => {
    const own = listed(quotes, tag) ?? assert.fail(`No quotation marks of ${tag} in the table`);
    const quoted = [...(all.get(tag)?.values() ?? [])].filter((text) => text.includes('{{query}}'));
    const [open = '', close = open] = own;
    const space = tag === 'fr' ? '\u00a0' : '';
    for (const text of quoted) assert.ok(text.includes(`${open}${space}{{query}}${space}${close}`), text);
    const script = listed(scripts, tag) ?? (tag === 'ja' ? 'Jpan' : 'Latn');
    const kana = '\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hani}';
    const letters =
      script === 'Jpan' ? `[${kana}\\p{sc=Zyyy}]` : `[\\p{scx=${script}}\\p{sc=Zyyy}\\p{sc=Zinh}]`;
    for (const [key, text] of shown(tag)) {
      const foreign = text.replaceAll(new RegExp(letters, 'gu'), '').replaceAll(/\bAI\b/g, '');
      const allowed = /ByMachine/.test(key) ? /^(?:AI)?$/ : /^$/;
      assert.match(foreign, allowed, `${key}: ${text}`);
      assert.doesNotMatch(text, /["']/, key);
      const marks = [...text.matchAll(/[“”„«»「」‘]/g)].map(([mark]) => mark);
      assert.deepEqual(
        marks.filter((mark) => !own.includes(mark) && !(tag === 'lt' && mark === '“')),
        [],
        `${key}: ${text}`,
      );
    }
  });

  test(`${language.name} has no text of another language, and none too long for its place`, () => {
    const words = all.get(tag) ?? assert.fail();
    const english = all.get('en') ?? assert.fail();
    for (const [key, text] of words) {
      if (key.startsWith('routes:')) continue;
      const isSaid = /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''));
      if (tag !== 'en' && isSaid && text === english.get(key)) assert.ok(alike.has(text), `${key}: ${text}`);
      const length = [...new Intl.Segmenter(tag).segment(text)].length;
      assert.ok(length <= (longest[key] ?? 250), `${key}: ${length} characters in “${text}”`);
      // Of short words neighbours have many in common, of sentences none.
      if (text.replaceAll(/\{\{\w+\}\}/g, '').length < 25) continue;
      for (const other of tags)
        if (other !== tag && nameOfLanguage(other, 'en') !== nameOfLanguage(tag, 'en'))
          assert.notEqual(text, all.get(other)?.get(key), `${key} is the same in ${other}`);
    }
  });
}

test('Each word of an address is one, in small Latin letters, and no other page has it', () => {
  for (const tag of tags) {
    const routes = [...(all.get(tag) ?? [])].flatMap(([key, word]) =>
      key.startsWith('routes:') ? word : [],
    );
    assert.equal(new Set(routes).size, routes.length, tag);
    for (const word of routes) assert.match(word, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, tag);
  }
});

test('Simplified and traditional Chinese do not mix', () => {
  for (const [tag, foreign] of Object.entries(chinese))
    for (const [key, text] of shown(tag)) assert.doesNotMatch(text, foreign, `${tag} ${key}: ${text}`);
});
