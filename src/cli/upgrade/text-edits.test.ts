import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOfField, withFieldBehind, withoutField, withValue } from './text-edits.ts';

const behind = (source: string) => withFieldBehind(source, ['list', 0, 'a'], 'c', 'true');

test('A field comes into a line of its own behind another, and comments, quotation marks and what is odd stay', () => {
  assert.equal(
    behind('# first\nlist:\n  - a:   "one"  # why\n    b: two\n\n\n# last'),
    '# first\nlist:\n  - a:   "one"  # why\n    c: true\n    b: two\n\n\n# last',
  );
  assert.equal(behind('list:\n-  a: one'), 'list:\n-  a: one\n   c: true');
  assert.equal(withFieldBehind('\uFEFFa: x\r\nb: y\r\n', ['a'], 'c', 'z'), '\uFEFFa: x\r\nc: z\r\nb: y\r\n');
  assert.equal(withFieldBehind('\uFEFFa: x', ['a'], 'c', 'z'), '\uFEFFa: x\nc: z');
});

test('In braces a field comes into the same line', () => {
  assert.equal(behind('list: [{ a: one, b: two }]\n'), 'list: [{ a: one, c: true, b: two }]\n');
  assert.equal(behind('{"list": [{"a": "one"}]}'), undefined);
});

test('Where another field would come to say something else, or the text cannot be read, nothing is changed', () => {
  for (const source of [
    'list:\n  - a: |\n      text\n    b: two\n',
    'list:\n  - a: one\n  b: : two\n',
    'list: [',
    'none: yes\n',
    '',
  ]) {
    const changed = behind(source);
    if (changed !== undefined)
      assert.equal(changed, 'list:\n  - a: |\n      text\n    c: true\n    b: two\n');
  }
  assert.equal(withFieldBehind('x: &x { a: one }\ny: *x\n', ['y', 'a'], 'c', 'true'), undefined);
});

test('A value takes the place of another between the same quotation marks', () => {
  assert.equal(withValue("a: 'x'  # y\n", ['a'], 'z'), "a: 'z'  # y\n");
  assert.equal(withValue('{\n\t"a": {"b" : "x"}\n}', ['a', 'b'], '^0.2.0'), '{\n\t"a": {"b" : "^0.2.0"}\n}');
  assert.equal(withValue('a: 0.1.0\n', ['a'], '0.2.0'), 'a: 0.2.0\n');
  assert.equal(withValue('a: [x]\n', ['a'], 'z'), undefined);
});

test('A word is taken out of JSON with the one comma that goes with it, first, between others, last and alone', () => {
  const source = '{\n  "a": "1",\n  "b": "2",\n  "c": "3"\n}\n';
  assert.equal(withoutField(source, ['a']), '{\n  "b": "2",\n  "c": "3"\n}\n');
  assert.equal(withoutField(source, ['b']), '{\n  "a": "1",\n  "c": "3"\n}\n');
  assert.equal(withoutField(source, ['c']), '{\n  "a": "1",\n  "b": "2"\n}\n');
  assert.equal(withoutField('{"a": "1"}', ['a']), '{}');
  assert.equal(withoutField('a: 1\nb: 2\n', ['a']), undefined);
});

test('The line of a field is that of its name', () => {
  assert.equal(lineOfField('a: 1\n\nb:\n  - c: 1\n    d: 2\n', ['b', 0, 'd']), 5);
});
