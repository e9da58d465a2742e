import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conversaFrom } from '../../../tests/support/story-from-text.ts';
import { plainText } from '../blocks.ts';
import type { Reporter } from '../mdx/elements.ts';
import { parseMdx } from '../mdx/mdx.ts';
import { readConversa } from './read-conversa.ts';

/** What is reported in the body of a Conversa, as `line:column rule`. */
function findingsIn(body: string): string[] {
  const mdx = parseMdx(body, 'c.mdx', 1, 'forbidden');
  const reporter: Reporter = { mdx, findings: [...mdx.findings], unaddressed: [] };
  readConversa(reporter);
  return reporter.findings.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}

const title = '# The talk {/* #c1 */}\n\n';
const turn = '<Turn id="c9" voice="model">\nYes.\n</Turn>\n';

test('A Conversa is a title, an introduction and turns', () => {
  const conversa = conversaFrom(`${title}How it began. {/* #c2 */}\n\n${turn}`);
  assert.equal(plainText(conversa.title), 'The talk');
  assert.deepEqual(
    conversa.introduction.map(({ id }) => id),
    ['c2'],
  );
  assert.deepEqual(
    conversa.turns.map(({ id, voice }) => `${id} ${voice}`),
    ['c9 model'],
  );
});

test('A turn has one address for all its paragraphs', () => {
  const [only] = conversaFrom(`${title}<Turn id="c2" voice="model">\nOne\nline.\n\nAnother.\n</Turn>`).turns;
  assert.equal(only?.paragraphs.length, 2);
  assert.equal(only && plainText(only), 'One line.\nAnother.');
});

test('A turn may be a line, or a quotation and nothing else', () => {
  const line = conversaFrom(`${title}<Turn id="c2" voice="model">Yes, *all*.</Turn>`).turns[0];
  assert.equal(line && plainText(line), 'Yes, all.');
  const quotation = conversaFrom(
    `${title}<Turn id="c2" voice="model">\n\n<Quote of="a">“Yes.”</Quote>\n\n</Turn>`,
  ).turns[0];
  assert.equal(quotation?.paragraphs[0]?.[0]?.kind, 'quote');
});

test('The passages that a turn rests on may be apart by any space', () => {
  const [only] = conversaFrom(
    `${title}<Turn id="c2" voice="model" refs=" a1  a2\n a3 ">\nYes.\n</Turn>`,
  ).turns;
  assert.deepEqual(only?.refs, ['a1', 'a2', 'a3']);
});

for (const [mistake, body, ...findings] of [
  ['A Conversa without turns', `${title}How it began. {/* #c2 */}`, '1:1 empty'],
  ['A turn without text', `${title}<Turn id="c2" voice="model">\n</Turn>`, '3:1 empty'],
  ['A turn without a voice', `${title}<Turn id="c2">\nYes.\n</Turn>`, '3:1 missing-attribute'],
  ['A turn without an id', `${title}<Turn voice="model">\nYes.\n</Turn>`, '3:1 missing-id'],
  ['A mistyped attribute', `${title}<Turn id="c2" vioce="model">\nYes.\n</Turn>`, '3:15 unknown-attribute'],
  [
    'An id in the text of a turn',
    `${title}<Turn id="c2" voice="model">\nYes. {/* #c3 */}\n</Turn>`,
    '4:6 id-place',
  ],
  ['A list in a turn', `${title}<Turn id="c2" voice="model">\n\n- Yes\n\n</Turn>`, '5:1 unexpected-markdown'],
  ['Text between turns', `${title}${turn}\nAnd then. {/* #c3 */}\n`, '7:1 unexpected-markdown'],
] as const) {
  test(`${mistake} is one mistake, reported where it is`, () => {
    assert.deepEqual(findingsIn(body), findings);
  });
}
