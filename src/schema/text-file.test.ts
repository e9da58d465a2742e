import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc, { tries } from '../../tests/support/property.ts';
import { readTextFile } from './text-file.ts';

const folder = await mkdtemp(join(tmpdir(), 'hearth-text-'));
const path = join(folder, 'text.mdx');
after(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array | string) {
  await writeFile(path, bytes);
  const read = readTextFile(path, folder);
  assert.ok(read);
  return read;
}

test('A byte order mark and Windows line ends are no part of the text', async () => {
  const { value, findings } = await read('\uFEFFação\r\n😀\r\n');
  assert.equal(value, 'ação\n😀\n');
  assert.deepEqual(findings, []);
});

test('A Latin-1 letter is found at its own line and column, and is guessed', async () => {
  const { value, findings } = await read(Buffer.from('# Título\nA ação', 'latin1'));
  assert.equal(value, undefined);
  assert.equal(findings.length, 1);
  assert.deepEqual(
    { line: findings[0]?.place.line, column: findings[0]?.place.column },
    { line: 1, column: 4 },
  );
  assert.match(findings[0]?.message ?? '', /^Unexpected byte ED, .*“í”$/);
});

test('A letter that the file ends within is broken where it starts', async () => {
  const { findings } = await read(Buffer.from([0x61, 0xf0, 0x9f, 0x98]));
  assert.equal(findings[0]?.place.column, 2);
  assert.match(findings[0]?.message ?? '', /^Unexpected byte F0,/);
});

test('A file in UTF-16 is called so', async () => {
  const { findings } = await read(Buffer.from('\uFEFFtext', 'utf16le'));
  assert.match(findings[0]?.message ?? '', /probably UTF-16$/);
});

test('Whatever the text and wherever in it, the first broken byte is the one that is reported', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((value) => value.replaceAll(/[\r\uFEFF]/g, ''));
  // None of these can stand in UTF-8 before a letter of ASCII.
  const broken = fc.constantFrom([0x80], [0xc3, 0x41], [0xe2, 0x82, 0x41], [0xf0, 0x9f, 0x98, 0x41], [0xff]);
  await fc.assert(
    fc.asyncProperty(text, broken, text, async (before, bytes, after) => {
      const whole = Buffer.concat([Buffer.from(before), Buffer.from([...bytes, 0x41]), Buffer.from(after)]);
      const { findings } = await read(whole);
      const lines = before.split('\n');
      const last = lines.at(-1) ?? '';
      assert.equal(findings.length, 1);
      assert.deepEqual([findings[0]?.place.line, findings[0]?.place.column], [lines.length, last.length + 1]);
      assert.ok(findings[0]?.message.includes(`byte ${bytes[0]?.toString(16).toUpperCase()},`));
    }),
    { numRuns: tries(60) },
  );
});
