import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../i18n/languages.ts';
import type { Block } from './blocks.ts';
import { minutesOf, wholeMinutes } from './reading-time.ts';

const paragraph = (value: string): Block =>
  ({ kind: 'paragraph', id: 'a1', text: [{ kind: 'text', value }] }) as never;
const minutes = (tag: string, text: string, times: number) => {
  const language: Language = { path: 'x', tag, name: 'x', direction: 'ltr' };
  return wholeMinutes(minutesOf(Array(times).fill(paragraph(text)), language));
};

test('the same sentence takes about as long in each language, with spaces or without', () => {
  const english = minutes('en', 'The keeper of the lighthouse lights the lamp every evening.', 200);
  const others = {
    'pt-BR': 'O faroleiro acende a luz do farol todas as noites.',
    de: 'Der Leuchtturmwärter zündet jeden Abend das Licht an.',
    ja: '灯台の管理人は毎晩欠かさず灯りをともしている。',
    'zh-Hant': '燈塔管理員每天晚上點燈。',
    'yue-Hant': '燈塔管理員每晚黑都會點燈。',
    bo: 'གློག་ཁང་གི་བདག་པོས་དགོང་མོ་རེ་རེར་སྒྲོན་མེ་སྤར།',
    ko: '등대지기는 매일 저녁마다 등대의 불을 밝힌다.',
    th: 'ผู้ดูแลประภาคารจุดไฟทุกเย็น',
  };
  for (const [tag, text] of Object.entries(others))
    assert.ok(
      Math.abs(minutes(tag, text, 200) - english) <= english * 0.4,
      `${tag} ${minutes(tag, text, 200)}, en ${english}`,
    );
});

test('the shortest text takes a minute', () => {
  assert.equal(minutes('ja', '港', 1), 1);
  assert.equal(minutes('en', 'Yes.', 1), 1);
});
