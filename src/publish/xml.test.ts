import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element, textElement, xmlDocument } from './xml.ts';

test('Text and attributes are escaped', () => {
  assert.equal(textElement('a', '<&>"', { b: '"<' }), '<a b="&quot;&lt;">&lt;&amp;&gt;&quot;</a>');
});

test('Characters that XML cannot hold are left out, all others stay', () => {
  assert.equal(textElement('a', 'b\u0000\u0008\u{FFFF}\uD800c\td\n𝒳'), '<a>bc\td\n𝒳</a>');
});

test('An attribute without a value is left out, and an element without content is closed', () => {
  assert.equal(element('a', { b: undefined, c: 'd' }), '<a c="d"/>');
});

test('A document says its encoding and ends with a line break', () => {
  assert.equal(xmlDocument('<a/>'), '<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
});
