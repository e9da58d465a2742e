import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Language } from '../../../i18n/languages.ts';
import { dictionariesFor } from './dictionaries.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearth-dictionaries-'));
after(() => rmSync(folder, { recursive: true }));
for (const name of ['nl', 'de', 'de-ch', 'pt-br'])
  mkdirSync(join(folder, 'node_modules', `dictionary-${name}`), { recursive: true });
for (const name of ['nl', 'de', 'de-ch', 'pt-br'])
  writeFileSync(
    join(folder, 'node_modules', `dictionary-${name}`, 'package.json'),
    JSON.stringify({ name: `dictionary-${name}`, version: '1.2.3' }),
  );

/** The dictionaries of a tag, and the one to install; those of the project are there, too. */
function named(tag: string): [installed: string[], wanted: string | undefined] {
  const language: Language = { path: 'x', tag, name: 'X', direction: 'ltr' };
  const { installed, wanted } = dictionariesFor(language, folder);
  return [installed.map(({ name }) => name.replace('dictionary-', '')), wanted?.replace('dictionary-', '')];
}

test('A language with a country is spelled as there, and never as elsewhere where that is another spelling', () => {
  assert.deepEqual(named('en-US'), [['en'], 'en']);
  assert.deepEqual(named('en-GB'), [['en-gb'], 'en-gb']);
  assert.deepEqual(named('en-IE'), [['en-gb'], 'en-gb']);
  assert.deepEqual(named('en-AU'), [['en-gb'], 'en-au']);
  assert.deepEqual(named('pt-PT'), [[], 'pt-pt']);
  assert.deepEqual(named('pt-AO'), [[], 'pt-pt']);
  assert.deepEqual(named('de-CH'), [['de-ch'], 'de-ch']);
  assert.deepEqual(named('de-LI'), [['de-ch'], 'de-ch']);
  assert.deepEqual(named('es-MX'), [['es'], 'es-mx']);
});

test('A dictionary beside the publication is taken before any other', () => {
  assert.deepEqual(named('pt-BR'), [['pt-br'], 'pt']);
});

test('Of a language without a country, all dictionaries that are installed are taken', () => {
  assert.deepEqual(named('en'), [['en', 'en-gb'], 'en']);
  assert.deepEqual(named('de'), [['de', 'de-ch'], 'de']);
  assert.deepEqual(named('nl'), [['nl'], 'nl']);
});

test('A language of which there is no dictionary needs none', () => {
  assert.deepEqual(named('ja'), [[], undefined]);
  assert.deepEqual(named('ar'), [[], undefined]);
  assert.deepEqual(named('no'), [[], 'nb']);
});
