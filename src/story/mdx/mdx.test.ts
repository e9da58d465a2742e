import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { tries } from '../../../tests/support/property.ts';
import type { Place } from '../../schema/finding.ts';
import { childrenOf, parseMdx, splitHead } from './mdx.ts';

const at = ({ line, column }: Place) => `${line}:${column}`;

/** What is reported in the body of a story, as `line:column message`. */
function mistakesIn(body: string, code: 'allowed' | 'forbidden' = 'forbidden'): string[] {
  return parseMdx(body, 'a.mdx', 1, code).findings.map(({ place, message }) => `${at(place)} ${message}`);
}

test('Head matter and body are parted, and the body knows its line', () => {
  assert.deepEqual(splitHead('---\na: 1\nb: 2\n---\n# Title\n'), {
    head: 'a: 1\nb: 2\n',
    body: '# Title\n',
    bodyLine: 5,
  });
});

test('Head matter may be empty, and have spaces after its lines', () => {
  assert.deepEqual(splitHead('---\n---  \ntext'), { head: '', body: 'text', bodyLine: 3 });
});

test('A line within a text is no end of head matter that never began', () => {
  assert.equal(splitHead('text\n---\nmore\n---\n').head, undefined);
  assert.equal(splitHead('---\na: 1\n').head, undefined);
});

test('Places count from the top of the file, and columns in the units of editors', () => {
  const mdx = parseMdx('é😀 *a*', 'a.mdx', 7, 'forbidden');
  const emphasis = childrenOf(mdx.nodes[0] ?? assert.fail()).find(({ type }) => type === 'emphasis');
  assert.equal(at(mdx.placeOf(emphasis ?? assert.fail())), '7:5');
});

test('The place of an attribute is its own, on whichever line of the tag', () => {
  const mdx = parseMdx('<Turn\n  id="c1" voice="id">\nA\n</Turn>', 'a.mdx', 1, 'forbidden');
  const turn = mdx.nodes[0] ?? assert.fail();
  assert.equal(at(mdx.placeOf(turn, 'voice')), '2:11');
  assert.equal(at(mdx.placeOf(turn, 'id')), '2:3');
  assert.equal(at(mdx.placeOf(turn, 'absent')), '1:1');
});

test('Code is data’s enemy in a story, and the staff’s tool on a page', () => {
  const body = 'import A from "../a.ts"\n\nText';
  assert.deepEqual(mistakesIn(body, 'allowed'), []);
  assert.deepEqual(mistakesIn(body), [
    '1:1 Unexpected “import A from "../a.ts"”, expected text: a story is data and runs no code',
  ]);
});

test('A paragraph that starts with “export” is text that MDX misreads, and is kept', () => {
  const mdx = parseMdx('<Layer kind="lede">\n\nexport controls\n\n</Layer>', 'a.mdx', 1, 'forbidden');
  assert.deepEqual(
    mdx.findings.map(({ rule, place }) => `${at(place)} ${rule}`),
    ['3:1 code'],
  );
  assert.equal(childrenOf(mdx.nodes[0] ?? assert.fail())[0]?.type, 'paragraph');
});

test('A word that only begins like code, or stands within a paragraph, is text', () => {
  assert.deepEqual(mistakesIn('exports rose\n\n- export rose\n\nThe\nexport of steel'), []);
});

for (const [mistake, body, expected] of [
  [
    'An unclosed element',
    '<Layer kind="a">\n\nA\n\n<Layer kind="b">\n\nB\n\n</Layer>',
    '1:1 Unexpected <Layer> without an end, expected </Layer> after its text',
  ],
  [
    'An element that is not closed before the one around it',
    '<Layer kind="a">\n\n<Quote of="a">\nA\n\n</Layer>',
    '3:1 Unexpected <Quote> without an end, expected </Quote> after its text',
  ],
  [
    'A stray closing tag',
    'A\n\n</Layer>\n\nB',
    '3:1 Unexpected </Layer>, expected <Layer> before it: there is none to close',
  ],
  ['A misspelt closing tag', '<Turn id="a">\nA\n</turn>', '3:1 Unexpected </turn>, expected </Turn>'],
  ['A closing tag without its slash', '<Turn id="a">\nA\n<Turn>', '3:1 Unexpected <Turn>, expected </Turn>'],
  [
    'A closing tag without its bracket',
    '<Turn id="a">\nA\n/Turn>',
    '3:1 Unexpected “/Turn>”, expected </Turn>',
  ],
  [
    'A misspelt opening tag',
    '<Trun id="a">\nA\n</Turn>',
    '1:1 Unexpected <Trun id="a">, expected <Turn id="a">',
  ],
  [
    'A value without quotation marks',
    '<Turn id=a>\nA\n</Turn>',
    '1:1 Unexpected “<Turn id=a>”, expected <Turn id="a">',
  ],
  [
    'A value in curly quotation marks',
    '<Turn id=“a” refs=“b c”>\nA\n</Turn>',
    '1:1 Unexpected “<Turn id=“a” refs=“b c”>”, expected <Turn id="a" refs="b c">',
  ],
  [
    'A value without its end',
    '<Turn id="a voice="b">\nA\n</Turn>',
    '1:1 Unexpected “<Turn id="a voice="b">”, expected <Turn id="a" voice="b">',
  ],
  [
    'A tag without its end',
    '<Turn id="a"\n\nA\n\n</Turn>',
    '1:1 Unexpected “<Turn id="a"”, expected <Turn id="a">',
  ],
  [
    'A tag after other text',
    'A <Turn id="a">\nA\n</Turn>',
    '1:1 Unexpected “A” before <Turn>, expected it at the start of a line',
  ],
  [
    'A closing tag after text',
    '<Turn id="a">\nA</Turn>',
    '2:2 Unexpected </Turn> within a line, expected it on a line of its own, as its opening tag is',
  ],
  ['A brace', 'A { b', '1:3 Unexpected { without }, expected text'],
  ['An id without its comment', 'A {#a1}', '1:3 Unexpected {#a1}, expected {/* #a1 */}'],
  ['An angle bracket', 'A <5 b', '1:3 Unexpected “<5”, expected text or the tag of an element'],
  [
    'An address in angle brackets',
    'A <https://a.example> b',
    '1:3 Unexpected <https://a.example>, expected a link with words',
  ],
  ['A comment of HTML', 'A\n\n<!-- b\nc --> d', '3:1 Unexpected comment <!-- … -->, expected text'],
  [
    'A tag of HTML without its end',
    'A<br>b',
    '1:2 Unexpected <br> without </br>, expected Markdown or an element with its closing tag',
  ],
] as const) {
  test(`${mistake} is the one mistake of its text, reported where it is`, () => {
    assert.deepEqual(mistakesIn(body), [expected]);
  });
}

test('Every mistake of a text is reported, and what is sound around them is read', () => {
  const mdx = parseMdx(
    'A { b\n\nsound\n\nc <5 d\n\n<Turn id=3>\nx\n</Turn>\n\nlast',
    'a.mdx',
    1,
    'forbidden',
  );
  assert.deepEqual(mdx.findings.map(({ place }) => at(place)).toSorted(), ['1:3', '5:3', '7:1']);
  assert.deepEqual(
    mdx.nodes.map(({ type, position }) => `${type} ${position?.start.line}`),
    ['paragraph 1', 'paragraph 3', 'paragraph 5', 'mdxJsxFlowElement 7', 'paragraph 11'],
  );
});

test('Whatever is typed, parsing ends, and finds places within the text', () => {
  const pieces = fc.constantFrom(
    '<Layer kind="lede">',
    '</Layer>',
    '<Quote of="a">',
    '</Quote>',
    '<Turn',
    '>',
    '{',
    '}',
    '/*',
    '*/',
    '#a1',
    '<',
    '/',
    '\n',
    '\n\n',
    '- ',
    '*',
    '`',
    'export x',
    'text',
    '"',
    '=',
    ' ',
    '<br>',
    '<!--',
    'é',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (typed) => {
      const body = typed.join('');
      const lines = body.split('\n').length;
      const { findings } = parseMdx(body, 'a.mdx', 1, 'forbidden');
      for (const { place } of findings) {
        assert.ok(place.line >= 1 && place.line <= lines, JSON.stringify(body));
        assert.ok(place.column >= 1, JSON.stringify(body));
      }
    }),
    { numRuns: tries(500) },
  );
});
