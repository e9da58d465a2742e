import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPublication } from '../story/publication.ts';
import { pageFonts } from './page-fonts.ts';

/** A font that says of itself only that it has some characters. */
function fontWith(first: number, last: number): Buffer {
  const table = 28;
  const font = Buffer.alloc(table + 12 + 16 + 12);
  font.writeUInt32BE(0x1_00_00, 0);
  font.writeUInt16BE(1, 4);
  font.write('cmap', 12, 'latin1');
  font.writeUInt32BE(table, 20);
  font.writeUInt16BE(1, table + 2);
  font.writeUInt32BE(12, table + 8);
  const groups = table + 12;
  font.writeUInt16BE(12, groups);
  font.writeUInt32BE(1, groups + 12);
  font.writeUInt32BE(first, groups + 16);
  font.writeUInt32BE(last, groups + 20);
  return font;
}

test('A letter that a font of the publication has is no finding, and the one beside it still is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-page-fonts-'));
  try {
    cpSync('tests/checks/base', folder, { recursive: true });
    writeFileSync(join(folder, 'pages/signs.en.mdx'), '---\ntitle: 𓀀\nslug: signs\n---\n𓀀 and 𓀁\n');
    const said = () => {
      const { draft } = readPublication(folder);
      assert.ok(draft);
      return pageFonts(draft).map(({ message }) => message.replace(/, expected.*/, ''));
    };
    assert.deepEqual(said(), ['Unexpected 𓀀 (U+13000), 𓀁 (U+13001)']);
    mkdirSync(join(folder, 'fonts'));
    writeFileSync(join(folder, 'fonts/signs.ttf'), fontWith(0x13000, 0x13000));
    assert.deepEqual(said(), ['Unexpected 𓀁 (U+13001)']);
    writeFileSync(join(folder, 'fonts/signs.ttf'), fontWith(0x13000, 0x13001));
    assert.deepEqual(said(), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
