import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isInSystemFaces, systemFaces } from './script-faces.ts';
import { shippedCatalogues, shippedTags } from './words.ts';

test('Each language that Hearth brings is in the script of the reading face, or has faces of systems', () => {
  const without = shippedTags().filter((tag) => systemFaces(tag) === undefined);
  const scripts = new Set(without.map((tag) => new Intl.Locale(tag).maximize().script));
  assert.deepEqual([...scripts], ['Latn']);
});

test('A style of writing, a region and a script of a language have their own faces', () => {
  const first = (tag: string) => systemFaces(tag)?.names[0];
  assert.notEqual(first('ur'), first('ar'));
  assert.equal(first('fa-AF'), first('ar'));
  assert.equal(first('zh-HK'), first('zh-Hant'));
  assert.notEqual(first('zh-CN'), first('zh-TW'));
  assert.equal(first('sr'), first('ru'));
  assert.equal(first('sr-Latn'), undefined);
});

test('Every letter of the words that Hearth brings has a face, and those that stand for nothing have none', () => {
  const letters = new Set(
    shippedTags().flatMap((tag) =>
      readdirSync(join(shippedCatalogues, tag)).flatMap((name) => [
        ...readFileSync(join(shippedCatalogues, tag, name), 'utf8'),
      ]),
    ),
  );
  assert.deepEqual(
    [...letters].filter((letter) => !isInSystemFaces(letter)),
    [],
  );
  for (const letter of ['👩', '€', '々', 'か', '한', 'ㄅ', '\u0301', 'ሀ'])
    assert.ok(isInSystemFaces(letter), letter);
  for (const letter of ['\uE000', '\u0378', '𠀀', '𓀀', '\u{F0000}'])
    assert.ok(!isInSystemFaces(letter), letter);
});
