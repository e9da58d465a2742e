import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyHead } from './story-head.ts';
import { translations } from './translations-file.ts';
import { readYaml } from './yaml.ts';

/* Each of these took minutes, or was an error of the program, before it was looked for. */
const patient = { timeout: 60_000 };
const megabyte = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));

function rulesOf(source: string): string[] {
  const { findings } = readYaml(source, 'a.yaml', storyHead);
  for (const { place } of findings) assert.ok(place.line >= 1 && place.column >= 1);
  return [...new Set(findings.map(({ rule }) => rule))];
}

test('What is nested deeper than a file of a publication is named, and never parsed', patient, () => {
  for (const part of ['[', '{', '{a: ', '- ', '? '])
    assert.deepEqual(rulesOf(part.repeat(60)), ['too-much'], part);
  const fields = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
  assert.deepEqual(rulesOf(fields), ['too-much']);
});

test('A megabyte of any mark is named in one go', patient, () => {
  for (const part of [
    'a: b\n',
    '"',
    ',',
    '*a ',
    '- &a b\n- *a\n',
    '!a ',
    '\t a: b\n',
    '"\\q',
    'a: [\n',
    'a: "\n',
  ])
    assert.deepEqual(rulesOf(megabyte(part)), ['too-much'], part);
});

test('Thousands of mistakes are each looked at once', patient, () => {
  const lines = (line: (index: number) => string) =>
    Array.from({ length: 10_000 }, (_, index) => line(index)).join('');
  assert.deepEqual(rulesOf(lines((index) => `field${index}: a\n`)), ['unknown-field', 'missing-field']);
  assert.deepEqual(rulesOf(lines(() => 'a: b\n')), ['yaml']);
  assert.deepEqual(rulesOf(lines((index) => `a${index}: &b${index} c\n`)), ['yaml']);
  assert.deepEqual(rulesOf(lines(() => '\ta: b\n')), ['yaml']);
  const languages = lines((index) => `  l${index}: 7\n`);
  assert.deepEqual(
    rulesOf(`quotations:\n  q:\n    speaker:\n${languages.replaceAll('  l', '      l')}`).length,
    2,
  );
});

test('A file of stamps as large as a file may be is read', () => {
  const stamp = { from: 'word '.repeat(30), fromDigest: 'a', translationDigest: 'b', accepted: '2026-01-01' };
  const stamps = Object.fromEntries(Array.from({ length: 3300 }, (_, index) => [`a${index}`, stamp]));
  const source = JSON.stringify(
    { lastIds: { article: 1, conversa: 1 }, article: { pt: stamps } },
    undefined,
    2,
  );
  assert.ok(source.length > 950_000);
  assert.deepEqual(readYaml(source, 'a.json', translations).findings, []);
});
