import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { hasCharacter, readFont } from './font-file.ts';

const fontAt = (path: string) => readFileSync(resolve('node_modules/@expo-google-fonts', path));
const regular = fontAt('newsreader/400Regular/Newsreader_400Regular.ttf');

test('A font says which letters it has, what its family is called, its weight and its slant', () => {
  const { characters = [], ...rest } = readFont(regular) ?? {};
  assert.deepEqual(rest, { family: 'Newsreader', weight: '400', style: 'normal', isSans: false });
  assert.ok(hasCharacter(characters, 0x142));
  assert.ok(!hasCharacter(characters, 0x44f));
  const slanted = readFont(fontAt('newsreader/600SemiBold_Italic/Newsreader_600SemiBold_Italic.ttf'));
  assert.deepEqual([slanted?.family, slanted?.weight, slanted?.style], ['Newsreader', '600', 'italic']);
  const arabic = readFont(fontAt('noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf'));
  assert.deepEqual([arabic?.family, arabic?.weight], ['Noto Naskh Arabic', '700']);
  // It has two tables of the same letters.
  const all = arabic?.characters.flat() ?? [];
  const inOrder = all.toSorted((a, b) => a - b);
  assert.deepEqual(all, inOrder);
});

test('What is no font, and one that ends within its tables, is none', () => {
  assert.equal(readFont(Buffer.from('<html>')), undefined);
  assert.equal(readFont(regular.subarray(0, 2000)), undefined);
});
