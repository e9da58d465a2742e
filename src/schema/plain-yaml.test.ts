import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainYaml } from './plain-yaml.ts';
import { parseYaml } from './yaml-document.ts';
import { yamlMistakes } from './yaml-mistakes.ts';

const heads = [
  'slug: a-b\ndescription: One é “two”\n  three.\nwritten:\n  how: ai-reviewed\n  reviewer: Ana\n',
  'published: 2026-11-22\ntopics:\n  - one\n  - two\ncorrections:\n  - date: 2026-11-23\n    text: { en: It was, pt: Era }\n',
  '# yaml-language-server: $schema=../a.json\n# Another: one\npublished: 2026-11-22\n',
  "a: >-\n  folded: text\n  of lines\nb: \"double\"\nc: 'sin''gle'\nd: [x, y z]\ne: 12\n/en/a/: /en/b/\n",
];

/** What the library makes of a text; `undefined` where something is wrong with it. */
function byLibrary(source: string): { value: unknown } | undefined {
  const document = parseYaml(source);
  return yamlMistakes(document, source).length > 0 ? undefined : { value: document.toJS() };
}

test('Fields, lists and texts as people write them are read without the library', () => {
  for (const head of heads) {
    assert.notEqual(plainYaml(head), undefined, head);
    assert.deepEqual({ value: plainYaml(head) }, byLibrary(head));
  }
});

test('What is read without the library means the same to it, and has no mistake', () => {
  const lines = heads.flatMap((head) => head.split('\n'));
  const odd = [
    ...'-?:,[]{}#&*!|>\'"%@`~.+<= \\',
    '- ',
    ': ',
    ' #',
    '\n',
    '\n\n',
    '  ',
    '# ',
    '---',
    '...',
    '<<: a',
    '|',
    '>',
    '>+',
  ];
  const words = [
    'null',
    'True',
    '0x1',
    '1e3',
    '01',
    '1_0',
    '.5',
    '-1',
    '12:30',
    'é',
    '\u0085',
    '\u2028',
    '\u00A0',
    'a\tb',
    'on',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...lines),
    fc.constantFrom(...odd, ...words),
    fc.string({ maxLength: 3 }),
  );
  const cut = fc.tuple(fc.constantFrom(...heads), fc.nat(), fc.nat(6), fc.array(piece, { maxLength: 3 }));
  const mended = cut.map(([head, at, length, pieces]) => {
    const start = at % head.length;
    return head.slice(0, start) + pieces.join('') + head.slice(start + length);
  });
  const put = fc.array(fc.tuple(fc.nat(3), piece), { maxLength: 8 });
  const written = put.map((all) => all.map(([indent, text]) => '  '.repeat(indent) + text).join('\n'));
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(mended, written), (source) => {
      const value = plainYaml(source);
      if (value === undefined) return;
      read++;
      assert.deepEqual({ value }, byLibrary(source));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 3000) },
  );
  assert.ok(read > 100, `Only ${read} were read`);
});
