import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceLine, wordDifference } from './word-difference.ts';

test('says which words went and which came', () => {
  assert.deepEqual(wordDifference('the month was silent', 'the month was long and silent'), [
    { kind: 'same', text: 'the month was', spaced: true },
    { kind: 'added', text: 'long and', spaced: true },
    { kind: 'same', text: 'silent', spaced: true },
  ]);
  assert.deepEqual(
    wordDifference('a blunt ban', 'a ban').find(({ kind }) => kind === 'removed'),
    { kind: 'removed', text: 'blunt', spaced: true },
  );
});

test('in a language without spaces a word is what its readers call one', () => {
  assert.deepEqual(wordDifference('管理人は毎晩来る。', '管理人は毎朝来る。'), [
    { kind: 'same', text: '管理人は', spaced: true },
    { kind: 'removed', text: '毎晩', spaced: false },
    { kind: 'added', text: '毎朝', spaced: false },
    { kind: 'same', text: '来る。', spaced: false },
  ]);
});

test('a word may stand behind a space here and follow at once there', () => {
  assert.deepEqual(wordDifference('灯台 は港の灯台', '灯台 は町の灯台'), [
    { kind: 'same', text: '灯台 は', spaced: true },
    { kind: 'removed', text: '港', spaced: false },
    { kind: 'added', text: '町', spaced: false },
    { kind: 'same', text: 'の灯台', spaced: false },
  ]);
});

test('in one line, a difference is as git writes it', () => {
  const line = (before: string, after: string) => differenceLine(wordDifference(before, after));
  assert.equal(
    line('the month was silent', 'the month was long and silent'),
    'the month was {+long and+} silent',
  );
  assert.equal(line('a blunt ban', 'a ban'), 'a [-blunt-] ban');
  assert.equal(line('The ban ended.', 'The ban began.'), 'The ban [-ended.-]{+began.+}');
  assert.equal(line('管理人は毎晩来る。', '管理人は毎朝来る。'), '管理人は[-毎晩-]{+毎朝+}来る。');
  assert.equal(line('ปลาสดที่ตลาด', 'ปลาแห้งที่ตลาด'), 'ปลา[-สด-]{+แห้ง+}ที่ตลาด');
  assert.equal(line('', 'new'), '{+new+}');
});
