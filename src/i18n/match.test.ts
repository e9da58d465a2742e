import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReader, matchTag } from './match.ts';

test('A tag matches the one with its script and region, which are the likely ones where it has none', () => {
  const matches: [string, string[], string | undefined][] = [
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-Hant-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-SG', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['sr', ['sr-Latn', 'sr-Cyrl'], 'sr-Cyrl'],
    ['sr-Latn-ME', ['sr-Cyrl', 'sr-Latn'], 'sr-Latn'],
    ['no', ['da', 'nb'], 'nb'],
    ['nb-NO', ['no'], 'no'],
    ['pt', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['pt', ['pt-PT'], 'pt-PT'],
    ['pt-AO', ['pt-BR', 'pt-PT'], 'pt-PT'],
    ['en-IN', ['en', 'en-GB'], 'en-GB'],
    ['es-MX', ['es', 'es-419'], 'es-419'],
    ['fr-CH', ['fr', 'fr-CA'], 'fr'],
    ['de-AT', ['en', 'de'], 'de'],
    ['uz-Cyrl', ['uz'], undefined],
    ['ja', ['en'], undefined],
    ['*', ['en'], undefined],
  ];
  for (const [wanted, tags, expected] of matches) assert.equal(matchTag(wanted, tags), expected, wanted);
});

test('A reader gets the dearest language that is there, and another script of it rather than nothing', () => {
  assert.equal(matchReader(['zh-TW', 'en'], ['zh-Hans', 'en']), 'en');
  assert.equal(matchReader(['zh-TW'], ['pt-BR', 'zh-Hans']), 'zh-Hans');
  assert.equal(matchReader(['ja', 'pt-PT', 'en'], ['en', 'pt-BR']), 'pt-BR');
  assert.equal(matchReader(['ja'], ['en']), undefined);
  assert.equal(matchReader([], ['en']), undefined);
});
