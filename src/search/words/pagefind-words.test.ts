import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedWithin, unknownToPagefind } from './pagefind-words.ts';

test('words that Pagefind does not come to from others are put into its index, and no others', () => {
  assert.deepEqual(unknownToPagefind('Łódź i Źrebię', 'pl'), ['lodz']);
  assert.deepEqual(unknownToPagefind('As exportações – e o “e-mail” de João', 'pt-BR'), []);
  assert.deepEqual(unknownToPagefind('कमल खिला', 'hi'), []);
  assert.deepEqual(unknownToPagefind('Leucht\u00ADturm', 'de'), ['turm']);
  assert.deepEqual(unknownToPagefind('등대지기는 매일', 'ko'), []);
});

test('of a script without spaces it knows letters in twos where it cuts texts itself', () => {
  assert.deepEqual(unknownToPagefind('燈塔管理員', 'zh-Hant'), []);
  assert.deepEqual(unknownToPagefind('The 灯台 stands', 'en'), ['灯台']);
  assert.deepEqual(askedWithin('管理員'), ['管理', '理員']);
  assert.deepEqual(askedWithin('港'), ['港']);
});

test('of scripts that it does not cut it is told the words', () => {
  assert.deepEqual(unknownToPagefind('ត្រីស្រស់', 'km'), ['ត្រី', 'ស្រស់']);
  assert.deepEqual(askedWithin('ស្រស់'), ['ស្រស់']);
});
