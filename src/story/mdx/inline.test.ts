import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reporter } from './elements.ts';
import { readText } from './inline.ts';
import { childrenOf, parseMdx } from './mdx.ts';

/** The first paragraph of a body, as a block reads it. */
function read(body: string) {
  const mdx = parseMdx(body, 'a.mdx', 1, 'forbidden');
  const reporter: Reporter = { mdx, findings: [...mdx.findings], unaddressed: [] };
  const block = mdx.nodes[0] ?? assert.fail();
  const { id, text } = readText(block, childrenOf(block), reporter);
  const findings = reporter.findings.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
  return { id, text, findings, unaddressed: reporter.unaddressed.length };
}

test('A text is parted from the id at its end', () => {
  assert.deepEqual(read('A bridge. {/* #a4 */}'), {
    id: 'a4',
    text: [{ kind: 'text', value: 'A bridge.' }],
    findings: [],
    unaddressed: 0,
  });
});

test('Lines of the source are one line of text, and breaks that were meant are kept', () => {
  assert.deepEqual(read('one\ntwo\\\nthree {/* #a4 */}').text, [
    { kind: 'text', value: 'one two' },
    { kind: 'break' },
    { kind: 'text', value: 'three' },
  ]);
});

test('Marks stand around texts, and links and quotations know their places', () => {
  assert.deepEqual(read('**a *b*** [c](/d/)\n<Quote of="e" translation>“f”</Quote> {/* #a4 */}').text, [
    {
      kind: 'strong',
      text: [
        { kind: 'text', value: 'a ' },
        { kind: 'emphasis', text: [{ kind: 'text', value: 'b' }] },
      ],
    },
    { kind: 'text', value: ' ' },
    {
      kind: 'link',
      to: '/d/',
      place: { file: 'a.mdx', line: 1, column: 11 },
      text: [{ kind: 'text', value: 'c' }],
    },
    { kind: 'text', value: ' ' },
    {
      kind: 'quote',
      place: { file: 'a.mdx', line: 2, column: 1 },
      of: 'e',
      wording: 'translation',
      text: [{ kind: 'text', value: '“f”' }],
    },
  ]);
});

test('Characters that Markdown would read are text when they are escaped', () => {
  assert.deepEqual(read('1 \\< 2 \\{a\\} &amp; \\*b\\* {/* #a4 */}').text, [
    { kind: 'text', value: '1 < 2 {a} & *b*' },
  ]);
});

test('A block without an id is reported, and remembered for the command that writes ids', () => {
  const { id, findings, unaddressed } = read('A bridge.');
  assert.deepEqual({ id, findings, unaddressed }, { id: '', findings: ['1:1 missing-id'], unaddressed: 1 });
});

for (const [mistake, body, finding] of [
  ['An id of another form', 'A\nbridge {/* #A4 */}', '2:8 id-form'],
  ['An id with spaces', 'A bridge {/* #a 4 */}', '1:10 id-form'],
  ['An id without #', 'A\nbridge {/* a4 */}', '2:8 comment'],
  ['An id before the last word', 'A {/* #a4 */} bridge', '1:3 id-place'],
  ['An id that is an expression', 'A bridge {a4}', '1:10 expression'],
] as const) {
  test(`${mistake} is one mistake, and not a missing id as well`, () => {
    assert.deepEqual(read(body).findings, [finding]);
  });
}

test('A block with nothing but its id is empty', () => {
  assert.deepEqual(read('# {/* #a4 */}').findings, ['1:1 empty']);
});
