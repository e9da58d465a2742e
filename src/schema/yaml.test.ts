import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { z } from 'zod';
import fc, { tries } from '../../tests/support/property.ts';
import { date, fields, listOf, localised, mapOf, oneOf, text } from './fields.ts';
import { oddCharacter } from './odd-characters.ts';
import { readYaml } from './yaml.ts';

const schema = fields({
  title: text('a title'),
  published: date.optional(),
  kind: oneOf('report', 'opinion').optional(),
  name: localised('a name').optional(),
  topics: listOf(text('a topic'), 'a list of topics').optional(),
  quotations: mapOf(fields({ text: text('words'), said: date }), 'quotations').optional(),
});

/** Findings as `line:column rule message`. */
function findingsIn(source: string, firstLine?: number): string[] {
  const { findings } = readYaml(source, 'story.yaml', schema, firstLine);
  return findings.map(({ place, rule, message }) => `${place.line}:${place.column} ${rule} ${message}`);
}

test('A sound text gives its value, and the places of values and of names', () => {
  const { value, findings } = readYaml(
    'title: A\nquotations:\n  one:\n    text: B\n    said: 2026-01-02\n',
    'a.yaml',
    schema,
  );
  assert.deepEqual(findings, []);
  assert.equal(value?.value.quotations?.['one']?.text, 'B');
  assert.deepEqual(value?.placeOf('quotations', 'one', 'text'), { file: 'a.yaml', line: 4, column: 11 });
  assert.deepEqual(value?.placeOfName('quotations', 'one', 'text'), { file: 'a.yaml', line: 4, column: 5 });
});

test('The place of a value that is not there is that of the nearest one around it', () => {
  const { value } = readYaml('title: A\nname: B\n', 'a.yaml', schema);
  assert.deepEqual(value?.placeOf('name', 'pt'), { file: 'a.yaml', line: 2, column: 7 });
});

test('Places in head matter count from the top of the file', () => {
  assert.deepEqual(findingsIn('title: A\nkind: x\n', 2), [
    '3:7 field Unexpected “x” in “kind”, expected one of report, opinion',
  ]);
});

test('Every wrong field is reported in one run', () => {
  assert.deepEqual(findingsIn('kind: x\npublished: soon\nsection: city\n'), [
    '3:1 unknown-field Unexpected field “section”, expected one of the fields title, published, kind, name, topics, quotations',
    '1:1 missing-field Missing field “title”, expected a title',
    '2:12 field Unexpected “soon” in “published”, expected a date like 2026-11-23',
    '1:7 field Unexpected “x” in “kind”, expected one of report, opinion',
  ]);
});

test('A value that “#” made a comment is named, with the quotation marks that it needs', () => {
  const nextOf = (source: string) =>
    readYaml(source, 'story.yaml', schema).findings.map(({ message, next }) => `${message} → ${next}`);
  const empty = 'Unexpected empty value in “title”, expected a title';
  assert.deepEqual(nextOf('title: #fff\n'), [
    `${empty} → A “#” behind a space begins a comment. Write the value in quotation marks: "#fff".`,
  ]);
  assert.deepEqual(nextOf('title:   #fff  \nkind: report\n'), [
    `${empty} → A “#” behind a space begins a comment. Write the value in quotation marks: "#fff".`,
  ]);
  assert.deepEqual(nextOf('title: # the title\n'), [`${empty} → Write the value after the colon.`]);
  assert.deepEqual(nextOf('title: "" #fff\n'), [`${empty} → Write the value after the colon.`]);
  assert.deepEqual(nextOf('title: A\nquotations: { one: { text: #fff, said: 2026-01-02 } }\n').slice(0, 1), [
    'Unexpected { without its partner, expected } at the end of the value → A “#” behind a space begins a comment, up to the end of the line. Write the value in quotation marks: "#fff".',
  ]);
  assert.deepEqual(nextOf('title: A\ntopics:\n  - #fff\n'), [
    'Unexpected empty value in “topics.1”, expected a topic → A “#” behind a space begins a comment. Write the value in quotation marks: "#fff".',
  ]);
});

test('A mistyped name is one mistake, and not a missing field and an unknown one', () => {
  assert.deepEqual(findingsIn('tilte: A\n'), [
    '1:1 unknown-field Unexpected field “tilte”, expected “title”',
  ]);
});

test('A date that is not in the calendar is no date', () => {
  assert.deepEqual(findingsIn('title: A\npublished: 2026-02-29\n'), [
    '2:12 field Unexpected “2026-02-29” in “published”, expected a date that is in the calendar, like 2026-11-23',
  ]);
  assert.deepEqual(findingsIn('title: A\npublished: 2028-02-29\n'), []);
});

test('In a text by language, the language that is wrong is reported, and not the whole', () => {
  assert.deepEqual(findingsIn('title: A\nname:\n  en: B\n  pt: 7\n'), [
    '4:7 field Unexpected “7” in “name.pt”, expected a name',
  ]);
});

test('Where the name of an entry is missing, its fields are not reported one by one', () => {
  assert.deepEqual(findingsIn('title: A\nquotations:\n    text: B\n    said: 2026-01-02\n'), [
    '3:11 field Unexpected “B” in “quotations.text”, expected the fields text, said',
  ]);
});

test('A list with one dash too few is told from a text', () => {
  const { findings } = readYaml('title: A\ntopics: law\n', 'a.yaml', schema);
  assert.equal(findings[0]?.message, 'Unexpected “law” in “topics”, expected a list of topics');
  assert.equal(findings[0]?.next, 'Write each entry on a line of its own, indented: “- entry”.');
});

test('A number where a text belongs is to be quoted', () => {
  const { findings } = readYaml('title: 2026\n', 'a.yaml', schema);
  assert.equal(findings[0]?.next, 'Write it in quotation marks: "2026".');
});

for (const [mistake, source, expected] of [
  [
    'A colon in a value',
    'title: The bridge: open\n',
    '1:18 yaml Unexpected colon within a value, expected quotation marks around a value that has one',
  ],
  [
    'An unclosed quotation mark',
    'title: "The bridge\nkind: report\n',
    '1:8 yaml Unexpected " without its partner, expected " at the end of the value',
  ],
  [
    'An unclosed bracket',
    'title: A\ntopics: [law, war\nkind: report\n',
    '2:9 yaml Unexpected [ without its partner, expected ] at the end of the value',
  ],
  [
    'A tab',
    'title: A\nname:\n\ten: B\n\tpt: C\n',
    '3:1 yaml Unexpected tab, expected spaces before the name of a field',
  ],
  [
    'A field twice',
    'title: A\ntitle: B\n',
    '2:1 yaml Unexpected second field “title”, expected each field once',
  ],
  [
    'A missing space after the colon',
    'title:A\nkind: report\n',
    '1:1 yaml Unexpected “title:A”, expected “name: value”',
  ],
  [
    'A field that is indented by chance',
    'title: A\n  kind: report\n',
    '2:3 yaml Unexpected spaces before “kind”, expected it below the field before it',
  ],
  [
    'Text after a closing quotation mark',
    'title: "The" bridge\n',
    '1:14 yaml Unexpected “bridge” after ", expected the end of the value',
  ],
  [
    'A value that starts with a reserved mark',
    'title: @bridge\n',
    '1:8 yaml Unexpected “@” at the start of a value, expected a letter, a digit or a quotation mark',
  ],
  [
    'An emphasis that YAML takes for an alias',
    'title: *bridge*\n',
    '1:8 yaml Unexpected “*” at the start of a value, expected a letter, a digit or a quotation mark',
  ],
  [
    'A word that YAML takes for a tag',
    'title: !Stop it\n',
    '1:8 yaml Unexpected “!” at the start of a value, expected a letter, a digit or a quotation mark',
  ],
  [
    'A second document',
    'title: A\n---\nkind: report\n',
    '2:1 yaml Unexpected line “---”, expected all fields in one part',
  ],
  [
    'A missing comma in JSON',
    '{\n  "title": "A"\n  "kind": "report"\n}\n',
    '3:3 yaml Unexpected “"kind": "report"”, expected "name": "text" and commas in between',
  ],
] as const) {
  test(`${mistake} is reported where it is, in an editor’s words`, () => {
    assert.equal(findingsIn(source)[0], expected);
  });
}

test('A line that cannot be understood is one mistake, however many lines it misplaces', () => {
  assert.equal(findingsIn('title: A\nname\n  en: B\n  pt: C\nkind: report\n').length, 1);
});

test('Mistakes that have nothing to do with each other are reported in one run', () => {
  assert.deepEqual(
    findingsIn('title: A: B\nkind: report\nname: "C" D\n').map((finding) => finding.split(' ', 1)[0]),
    ['1:9', '3:11'],
  );
});

test('A text without any field is one mistake', () => {
  assert.deepEqual(findingsIn('# later\n'), [
    '1:1 empty Missing all fields, expected the fields title, published, kind, name, topics, quotations',
  ]);
});

test('What YAML can write, the reader gives back, unless no page can show it', () => {
  const anything = z.record(z.string(), z.string());
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { value: yaml, findings } = readYaml(stringify({ title: text }), 'a.yaml', anything);
      const odd = oddCharacter(text);
      if (odd === undefined) assert.equal(yaml?.value['title'], text);
      else assert.ok(findings.some(({ message }) => message.includes(`character ${odd}`)));
    }),
  );
});

test('Whatever is typed, the reader gives a value or a finding within the text', () => {
  const pieces = fc.constantFrom(
    'title',
    ':',
    ' ',
    '\n',
    '  ',
    '"',
    "'",
    '[',
    '}',
    '- ',
    '\t',
    '*',
    '&a',
    '!',
    '---',
    'é',
    '#',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (typed) => {
      const source = typed.join('');
      const { value, findings } = readYaml(source, 'a.yaml', schema);
      assert.ok(value !== undefined || findings.length > 0);
      for (const { place } of findings) {
        assert.ok(place.line >= 1 && place.line <= source.split('\n').length, source);
        assert.ok(place.column >= 1, source);
      }
    }),
    { numRuns: tries(500) },
  );
});
