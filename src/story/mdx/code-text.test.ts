import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { tries } from '../../../tests/support/property.ts';
import { withoutCode } from './code-text.ts';
import { childrenOf, type MdastNode, parseMdx } from './mdx.ts';

test('Code is left out in its line and between fences, and all else stays where it is', () => {
  for (const [source, text] of [
    ['a `{b} c` {d', 'a `xxx x` {d'],
    ['``a ` {b`` c', '``x x xx`` c'],
    ['```sh #a4\n{a\n\nimport b\n```\n{c', '```sh #a4\nxx\n\nxxxxxx x\n```\n{c'],
    ['~~~sh ` ~ #a4\n{a\n```\nimport b\n~~~~\n{c', '~~~sh ` ~ #a4\nxx\nxxx\nxxxxxx x\n~~~~\n{c'],
    ['```\n~~~\n{a\n```\n{c', '```\nxxx\nxx\n```\n{c'],
    ['<A b="`" /> `{c}`', '<A b="`" /> `xxx`'],
    ['{/* ` */} `{c}`', '{/* ` */} `xxx`'],
  ] as const) {
    assert.deepEqual(withoutCode(source), { text, unclosed: undefined });
  }
});

test('What may be no code stays as it is', () => {
  for (const source of [
    '\\`{a}`',
    'a `b\n{c}` d',
    '`a\nb` {c} `d',
    "<A b='`' c={d} e='`' />",
    '| `a | {b} ` |',
    '{ ` } {a} ` }',
    '- ```\n  {a}\n  ```',
  ]) {
    assert.equal(withoutCode(source).text, source);
  }
});

test('Code between tildes has braces, tags and imports in it', () => {
  const { findings } = parseMdx(
    '~~~js #a4\nimport a;\nif (b) { <c } // </d>\n~~~\n\nText',
    'a.mdx',
    1,
    'forbidden',
  );
  assert.deepEqual(findings, []);
  const unclosed = parseMdx('<A>\n\n~~~sh #a4\na {b\n\nText\n\n</A>', 'a.mdx', 1, 'forbidden').findings;
  assert.deepEqual(
    unclosed.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`),
    ['3:1 unclosed-element'],
  );
});

test('A code block without its end is the one mistake of its text, reported where it starts', () => {
  const { findings } = parseMdx('<A>\n\n```sh #a4\na {b\n\nText\n\n</A>', 'a.mdx', 1, 'forbidden');
  assert.deepEqual(
    findings.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`),
    ['3:1 unclosed-element'],
  );
});

test('A fence that nobody writes begins no code, and ends nothing', () => {
  const source = `${'`'.repeat(1_000_000)}\n{a}\n`;
  assert.deepEqual(withoutCode(source), { text: source, unclosed: undefined });
});

/** What people write around code and in it. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '`',
        '``',
        '```',
        '\n```\n',
        '\n```sh\n',
        'a ',
        '{b',
        '}',
        '\n',
        '\n\n',
        '\\',
        '- ',
        '> ',
        '   ',
        '|',
      ],
      ...[
        '{/* #a1 */}',
        '{c}',
        '<Sub>',
        '</Sub>',
        '<A b="`">',
        '<',
        '\n<Layer kind="a">\n\n',
        '\n\n</Layer>\n',
      ],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

test('Whatever is left out is code to the parser too', () => {
  fc.assert(
    fc.property(pieces, (source) => {
      const { text } = withoutCode(source);
      const { nodes, findings } = parseMdx(source, 'a.mdx', 1, 'forbidden');
      if (findings.length > 0) return;
      const code = codeIn(nodes);
      for (let at = 0; at < source.length; at++) {
        if (source[at] === text[at]) continue;
        assert.ok(
          code.some(({ start, end }) => start <= at && at < end),
          `${JSON.stringify(source)} at ${at}`,
        );
      }
    }),
    { numRuns: tries(2000) },
  );
});

function codeIn(nodes: readonly MdastNode[]): { start: number; end: number }[] {
  return nodes.flatMap((node) => {
    const { start, end } = node.position ?? {};
    const own =
      node.type === 'code' || node.type === 'inlineCode'
        ? [{ start: start?.offset ?? 0, end: end?.offset ?? 0 }]
        : [];
    return [...own, ...codeIn(childrenOf(node))];
  });
}
