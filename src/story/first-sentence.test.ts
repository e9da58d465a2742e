import assert from 'node:assert/strict';
import test from 'node:test';
import { firstSentence } from './first-sentence.ts';

const first = (tag: string, text: string) => firstSentence(text, { tag });

test('The first sentence ends where it ends, in any script', () => {
  assert.equal(first('en', 'The bridge is open. Nobody knows why.'), 'The bridge is open.');
  assert.equal(first('pt-BR', 'A ponte abriu? Ninguém sabe.'), 'A ponte abriu?');
  assert.equal(first('ja', '橋が開いた。理由は誰も知らない。'), '橋が開いた。');
  assert.equal(first('ar', 'فُتح الجسر. لا أحد يعرف السبب.'), 'فُتح الجسر.');
});

test('What is shortened with a stop ends no sentence', () => {
  const dr = 'The U.S. Department wrote to Dr. Silva on Monday.';
  assert.equal(first('en', `${dr} He has not answered.`), dr);
  const sra = 'O projeto da Sra. Lima, de J. Prado, foi aceito.';
  assert.equal(first('pt-BR', `${sra} Falta o resto.`), sra);
});

test('A text without an end is a sentence', () => {
  assert.equal(first('en', 'About a month without access '), 'About a month without access');
  assert.equal(first('en', ''), '');
});

test('Words that say too little by themselves bring the sentence behind them along', () => {
  const text = 'New engine. The ferry runs again. It is quieter.';
  assert.equal(firstSentence(text, { tag: 'en' }, 'New engine.'), 'New engine. The ferry runs again.');
  assert.equal(firstSentence(text, { tag: 'en' }, 'New engine'), 'New engine. The ferry runs again.');
  assert.equal(firstSentence('Open: since Monday. And more.', { tag: 'en' }, 'Open:'), 'Open: since Monday.');
  assert.equal(firstSentence('Nothing more.', { tag: 'en' }, 'Nothing more.'), 'Nothing more.');
  assert.equal(firstSentence('新しい。船は動く。静かだ。', { tag: 'ja' }, '新しい。'), '新しい。船は動く。');
});
