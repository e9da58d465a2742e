import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from './mdx.ts';
import { everyNode } from './odd-text.ts';

/** The references in a text, by label and place, and the notes in it. */
function read(text: string): { references: string[]; notes: string[]; rules: string[] } {
  const mdx = parseMdx(text, 'a.mdx', 1, 'forbidden');
  const nodes = [...everyNode(mdx.nodes)];
  return {
    references: nodes.flatMap((node) => {
      const { line, column } = mdx.placeOf(node);
      return node.type === 'footnoteReference' ? [`${node.identifier} ${line}:${column}`] : [];
    }),
    notes: nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : [])),
    rules: mdx.findings.map(({ rule }) => rule),
  };
}

test('A reference is one also where the text has no such note, and none is added to it', () => {
  assert.deepEqual(read('One[^a], two[^b].\n\nThree[^c].\n\n[^a]: A.\n'), {
    references: ['a 1:4', 'b 1:13', 'c 3:6'],
    notes: ['a'],
    rules: [],
  });
});

test('What is code or escaped refers to nothing', () => {
  assert.deepEqual(read('`[^a]` and \\[^b]\n').references, []);
});

test('A mistake elsewhere in the text is found at its place', () => {
  const { references, rules } = read('One[^a].\n\n<Layer kind="lede">\n\nTwo.\n');
  assert.deepEqual([references, rules], [['a 1:4'], ['unclosed-element']]);
});
