import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Language } from '../../i18n/languages.ts';
import { valueIn } from '../upgrade/text-edits.ts';
import { addedLanguage } from './added-language.ts';
import { siteWithLanguage } from './site-with-language.ts';

const en: Language = { path: 'en', tag: 'en', name: 'English', direction: 'ltr' };
const es: Language = { path: 'es', tag: 'es', name: 'Español', direction: 'ltr' };

const block = readFileSync('tests/fixtures/field-guide/site.yaml', 'utf8');
const inLines = '  - path: es\n    tag: es\n    name: Español\n    direction: ltr\n';

test('A language is written behind the last one, and every other byte stays', () => {
  const behind = '    complete: true\n# nginx';
  assert.equal(siteWithLanguage(block, es), block.replace(behind, `    complete: true\n${inLines}# nginx`));
  const windows = block.replaceAll('\n', '\r\n');
  assert.equal(siteWithLanguage(windows, es), siteWithLanguage(block, es)?.replaceAll('\n', '\r\n'));
});

test('It is written as the others are', () => {
  const cases = [
    [
      'languages:\n- { path: en, tag: en, name: English, direction: ltr } # ours\nname: A\n',
      'languages:\n- { path: en, tag: en, name: English, direction: ltr } # ours\n- { path: es, tag: es, name: Español, direction: ltr }\nname: A\n',
    ],
    [
      'languages: [{ path: en, tag: en, name: English, direction: ltr }]\n',
      'languages: [{ path: en, tag: en, name: English, direction: ltr }, { path: es, tag: es, name: Español, direction: ltr }]\n',
    ],
    [
      'languages:\n  -   path: en\n      tag: en # the first',
      'languages:\n  -   path: en\n      tag: en # the first\n  -   path: es\n      tag: es\n      name: Español\n      direction: ltr',
    ],
  ] as const;
  for (const [before, after] of cases) assert.equal(siteWithLanguage(before, es), after);
});

test('A list that is no list of mappings is left alone', () => {
  for (const site of [
    'languages: en\n',
    'name: A\n',
    'languages: [en]\n',
    'a: [',
    'languages: &all\n  - *all\n',
  ])
    assert.equal(siteWithLanguage(site, es), undefined);
});

test('A language has the path, the name and the direction that it has beside the others', () => {
  assert.deepEqual(addedLanguage('ES', [en]), es);
  assert.deepEqual(addedLanguage('ar', [en]), { path: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl' });
  const pt: Language = { path: 'pt', tag: 'pt-BR', name: 'Português', direction: 'ltr' };
  const other = addedLanguage('pt_pt', [en, pt]);
  assert.ok('path' in other);
  assert.deepEqual([other.path, other.tag], ['pt-pt', 'pt-PT']);
  assert.ok(valueIn(siteWithLanguage(block, other) ?? ''));
});

test('What is no language, or is there, is refused with the nearest', () => {
  const refused = (typed: string) => {
    const read = addedLanguage(typed, [en]);
    assert.ok('found' in read);
    return `${read.found} ${read.next}`;
  };
  assert.match(
    refused('spanish'),
    /Unexpected language “spanish”.* Did you mean es\? .*npm run language -- add es\./,
  );
  assert.match(refused('Português'), /Did you mean pt-(BR|PT)\?/);
  assert.match(refused('xx'), /Unexpected language “xx”/);
  assert.match(refused('zh-Hanx'), /Unexpected language/);
  assert.match(refused('../en'), /Unexpected language “\.\.\/en”/);
  assert.match(refused('\u001Bx'), /“\\u\{1B\}x”/);
  assert.match(refused('en'), /it has English as “en”/);
});

test('Who names a language that is near none is told how tags look, and no other language', () => {
  const refused = addedLanguage('klingon', []);
  assert.ok('next' in refused);
  assert.match(refused.next, /^A tag is the short name of a language/);
  assert.doesNotMatch(refused.next, /Did you mean/);
});
