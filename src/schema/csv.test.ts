import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Csv, parseCsv } from './csv.ts';

/** The columns of a text with their values. */
function columnsIn(text: string): Record<string, string[]> {
  const { value, findings } = parseCsv(text, 'a.csv');
  assert.deepEqual(findings, []);
  return Object.fromEntries(
    (value as Csv).columns.map(({ name, values }) => [name, values.map((each) => each.text)]),
  );
}

test('Values stand between commas, and between quotation marks with commas, lines and marks in them', () => {
  assert.deepEqual(columnsIn('a,b\n1, 2 \n"x, ""y""\nz",\n'), { a: ['1', 'x, "y"\nz'], b: ['2', ''] });
});

test('The last line needs no end, and an empty line is no row', () => {
  assert.deepEqual(columnsIn('a,b\n1,2\n\n3,4'), { a: ['1', '3'], b: ['2', '4'] });
  assert.deepEqual(columnsIn('a,b\n1,2\n3,'), { a: ['1', '3'], b: ['2', ''] });
});

test('A value has its line and column, also behind one with line breaks', () => {
  const { value } = parseCsv('a,b\n"1\n2",3\n4,5\n', 'a.csv');
  const places = value?.columns.flatMap(({ values }) =>
    values.map(({ place }) => `${place.line}:${place.column}`),
  );
  assert.deepEqual(places, ['2:1', '4:1', '3:4', '4:3']);
});

test('Of a file with 10,000 rows one finding says how many are drawn at most', () => {
  const { value, findings } = parseCsv(`a,b\n${'1,2\n'.repeat(10_000)}`, 'a.csv');
  assert.equal(value, undefined);
  assert.deepEqual(
    findings.map(({ place, message }) => [place.line, message]),
    [[1002, 'Unexpected 10000 rows, expected at most 1000: no chart shows more']],
  );
});

test('A quotation mark has a second one at the end of its value, and a megabyte without one is no trouble', () => {
  for (const text of [
    'a,b\n"1" x,2\n',
    `a,b\n1,"${'x'.repeat(1_000_000)}`,
    `a,b\n1,${'""'.repeat(500_000)}"`,
  ]) {
    const { value, findings } = parseCsv(text, 'a.csv');
    assert.equal(value, undefined);
    assert.deepEqual(
      findings.map(({ rule, place }) => [rule, place.line]),
      [['csv', 2]],
    );
  }
});
