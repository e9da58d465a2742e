import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGraphLocale } from './open-graph.ts';

test('A locale has its region after an underscore, the usual one where the tag has none', () => {
  assert.deepEqual(['pt-BR', 'en', 'ar', 'zh-Hant', 'sr-Latn-ME', 'no', 'zh-HK'].map(openGraphLocale), [
    'pt_BR',
    'en_US',
    'ar_EG',
    'zh_TW',
    'sr_ME',
    'nb_NO',
    'zh_HK',
  ]);
});
