import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { tries } from '../../tests/support/property.ts';
import { error, inReadingOrder, placeIn, warning } from './finding.ts';
import { inOneLine, printable, printableJson } from './printable.ts';

test('What a terminal would obey, or not show, is written out', () => {
  assert.equal(
    printable('\x1b[2Jred\r\n\x9b0m\u202Eevil\u2066\u2028\u200B\uFEFF\0\u{E0041}\ud800'),
    '\\u{1B}[2Jred\\u{D}\\n\\u{9B}0m\\u{202E}evil\\u{2066}\\u{2028}\\u{200B}\\u{FEFF}\\u{0}\\u{E0041}\\u{D800}',
  );
});

test('Words of any script and emoji stay as they are', () => {
  const text = 'ação “漢字” می‌خواهم क्‍ष 👩‍🚀 ❤️';
  assert.equal(printable(text), text);
});

test('Whatever others wrote, a finding is one printable line of a bounded length', () => {
  const hostile = fc.string({ unit: 'binary', maxLength: 6000 });
  fc.assert(
    fc.property(hostile, hostile, (text, name) => {
      const finding = error(
        'tag',
        placeIn(`stories/${name.replaceAll('\0', '')}/story.yaml`),
        `Unexpected “${text}”`,
        text,
      );
      for (const said of [finding.message, finding.next, finding.place.file])
        assert.equal(printable(said), said);
      assert.ok(finding.message.length < 10_000);
    }),
    { numRuns: tries(200) },
  );
});

test('A long quotation is cut, and what was expected stays', () => {
  assert.equal(
    inOneLine(`Unexpected “${'x'.repeat(2_000_000)}” in “name”, expected a slug`),
    `Unexpected “${'x'.repeat(80)}…” in “name”, expected a slug`,
  );
  assert.equal(inOneLine(`“${'x'.repeat(79)}😀”`), `“${'x'.repeat(79)}…”`);
});

test('A message of nothing but opened quotations takes no time', () => {
  assert.ok(inOneLine('“'.repeat(2_000_000)).length < 1100);
});

test('JSON that a terminal can show has the same values', () => {
  const value = [{ story: '\x1b[2J\u202E\u{E0041}\n“a”\x9b' }];
  const json = printableJson(value);
  assert.deepEqual(JSON.parse(json), value);
  for (const line of json.split('\n')) assert.equal(printable(line), line);
});

test('Of a file with too many findings the first are shown, errors before warnings, and the number of the others', () => {
  const place = (line: number) => placeIn('stories/a/article.en.mdx', line);
  const warnings = Array.from({ length: 250 }, (_, index) => warning('stale', place(index + 1), 'W', 'w'));
  const errors = Array.from({ length: 5 }, (_, index) => error('tag', place(1000 + index), 'E', 'e'));
  const other = error('tag', placeIn('site.yaml'), 'E', 'e');
  const shown = inReadingOrder([...warnings, ...errors, other]);
  assert.equal(shown.length, 202);
  assert.equal(shown.filter(({ rule }) => rule === 'tag').length, 6);
  const last = shown.find(({ rule }) => rule === 'more-findings');
  assert.equal(last?.severity, 'warning');
  assert.match(last?.message ?? '', /^Unexpected 55 more findings/);
  assert.deepEqual(inReadingOrder(shown), shown);
});

test('Errors that are too many to show are still errors', () => {
  const errors = Array.from({ length: 201 }, (_, index) => error('tag', placeIn('a', index + 1), 'E', 'e'));
  assert.equal(inReadingOrder(errors).at(-1)?.rule, 'more-findings');
  assert.equal(inReadingOrder(errors).at(-1)?.severity, 'error');
});
