import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from './mdx.ts';

/* Each of these took minutes, or ended the whole program, before it was looked for: time runs out only where it would again. */
const patient = { timeout: 60_000 };

function rulesOf(body: string, code: 'allowed' | 'forbidden' = 'forbidden'): string[] {
  const { findings } = parseMdx(body, 'a.mdx', 1, code);
  for (const { place } of findings) assert.ok(place.line >= 1 && place.column >= 1);
  return [...new Set(findings.map(({ rule }) => rule))];
}

const megabyte = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));

test('Code between braces that would end the program is named, and never parsed', patient, () => {
  const parts = ['(', '!', '-', 'a=>', '1+', 'a()', '<a>', '`${', '[', '<T>(', 'async <T>('];
  for (const part of parts) {
    for (const text of [`word {${part.repeat(20_000)}`, `word {${part.repeat(20_000)}1}`]) {
      assert.match(rulesOf(text).join(), /^(expression|too-much)$/, part);
      assert.deepEqual(rulesOf(text, 'allowed'), ['too-much'], part);
    }
  }
});

test('Tags within the braces of tags are named before the parser goes astray in them', patient, () => {
  assert.deepEqual(rulesOf('<a b={'.repeat(30), 'allowed'), ['too-much']);
  assert.ok(rulesOf('<a b={'.repeat(30)).includes('expression'));
  assert.deepEqual(rulesOf('x {<a>}\n\n'.repeat(30), 'allowed'), ['too-much']);
});

test('What is nested deeper than somebody reads is named at its place', patient, () => {
  const nested = ['> '.repeat(5000), '- '.repeat(5000), '1. '.repeat(5000), '<a>\n\n'.repeat(5000)];
  for (const text of nested) assert.deepEqual(rulesOf(text, 'allowed'), ['too-much'], text.slice(0, 4));
  assert.deepEqual(rulesOf(`${'*a _b '.repeat(500)}${'c_ d* '.repeat(500)}`), ['too-much']);
  const { findings } = parseMdx(`One.\n\n${'> '.repeat(40)}a`, 'a.mdx', 5, 'forbidden');
  assert.deepEqual(
    findings.map(({ place }) => place),
    [{ file: 'a.mdx', line: 7, column: 1 }],
  );
});

test('Code that a page shows is no code that it runs, however long and deep it is', () => {
  const json = `${'{ "a": '.repeat(20)}0${' }'.repeat(20)}\n`.repeat(40);
  assert.deepEqual(rulesOf(`## Words {/* #words */}\n\n\`\`\`json\n${json}\`\`\`\n`, 'allowed'), []);
  assert.deepEqual(rulesOf(json, 'allowed'), ['too-much']);
});

test('A megabyte of any mark is read in one go', patient, () => {
  const parts = [
    '_a',
    '{a}',
    '{/* a */}',
    '{/*',
    '&amp;',
    '<a>',
    '<a></a>',
    '> ',
    '>',
    '1. ',
    'http://a.b ',
    '<Quote of="a">b</Quote>\n\n',
  ];
  for (const part of parts)
    for (const code of ['allowed', 'forbidden'] as const)
      assert.ok(rulesOf(megabyte(part), code).length > 0, part);
});

test('White space without end is read in one go', patient, () => {
  for (const space of [' ', '\t', '\n', ' \n', '\u00a0'])
    rulesOf(`# A${megabyte(space)}b {/* # a${megabyte(space)}b */}\n\n{{${megabyte(space)}`);
});

test('Tags by the thousand are each looked at once', patient, () => {
  rulesOf(`${'<Layer kind="a"></Layer>'.repeat(20_000)}\n\n<Turn`);
  rulesOf(`${'<a></b>'.repeat(20_000)}\n\n<Turn`);
  rulesOf(`<Quote ${'x="y" '.repeat(300)}>a</Quote>\n\n`.repeat(100));
  rulesOf(`<${'a@'.repeat(500_000)}`);
});

test('What people write is far from every limit', () => {
  const words = 'Words that somebody wrote and others read. '.repeat(8);
  const block = `${words}*A few* of them are [linked](https://example.org/a_b), “said” or both. {/* #a1 */}\n\n`;
  assert.deepEqual(rulesOf(block.repeat(4500)), []);
  assert.deepEqual(rulesOf(`- ${block.trimEnd()}\n`.repeat(300)), []);
  assert.deepEqual(
    rulesOf(`<Turn id="c1" voice="asks" refs="a1 a2">\n\n${block}</Turn>\n\n`.repeat(4000)),
    [],
  );
});
