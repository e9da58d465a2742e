import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicationIn } from '../../tests/support/publications.ts';
import type { GivenText } from './formats/given-back.ts';
import { readPo } from './formats/read-po.ts';
import { readXliff, withAddresses } from './formats/read-xliff.ts';
import { writePo } from './formats/write-po.ts';
import { writeXliff } from './formats/write-xliff.ts';
import { groupsFor } from './groups.ts';
import { takeBack } from './take-back.ts';
import { unitsOf } from './unit.ts';

const draft = publicationIn('tests/fixtures/field-guide');
const english = draft.site.languages.find(({ path }) => path === 'en') ?? assert.fail();
const group =
  groupsFor(draft, english).find(({ name }) => name === 'stories/birds-of-the-ondim') ?? assert.fail();
const po = writePo(group, english, draft.site);
const targetOf = (context: string) =>
  unitsOf(group).find((unit) => unit.context === context)?.target ?? assert.fail();

/** What comes of a text given back at an address, and of another that is right. */
function given(context: string, target: string, more: Partial<GivenText> = {}) {
  const { texts } = readPo(po);
  const changed = texts.map((text) =>
    text.context === context
      ? { ...text, target, ...more }
      : text.context === 'a5'
        ? { ...text, target: 'Three birds' }
        : text,
  );
  const { mistakes, files } = takeBack(group, { texts: changed, mistakes: [] }, undefined);
  const after = [...files.values()].join();
  assert.match(after, /^### Three birds \{/m, 'The rest goes in.');
  return mistakes.map(({ found }) => found).join();
}

const refusals: Record<string, [context: string, target: string, found: string, more?: Partial<GivenText>]> =
  {
    'a placeholder that is lost': ['a4', targetOf('a4').replace('<note1/>', ''), 'no note1'],
    'a placeholder that is there twice': ['a4', `${targetOf('a4')} <note1/>`, '<note1/> a second time'],
    'a placeholder that is not closed': [
      'a22',
      targetOf('a22').replace('</sub1>', ''),
      '<sub1> without </sub1>',
    ],
    'placeholders that cross': [
      'a22',
      targetOf('a22').replace('</sub1>', '<sup1></sub1>').replace('<sup1>2', '2'),
      '</sub1> before <sub1>…</sub1> begins, or within another',
    ],
    'an element that the source has not': ['a4', `${targetOf('a4')} <script>alert(1)</script>`, '<script>'],
    'a placeholder of another form': [
      'a4',
      targetOf('a4').replace('<note1/>', '<note1>x</note1>'),
      '<note1>',
    ],
    'the name of what every object has': ['a4', `${targetOf('a4')} <constructor/>`, '<constructor/>'],
    'a control character': ['a6', 'Tall\u0007', 'the character U+0007'],
    'a mark that turns letters around': ['a6', 'Tall \u202Egret', 'the character U+202E'],
    'markup where words stand alone': ['a6/term', 'Great <em1>egret</em1>', '<em1>'],
    'a paragraph more than may be': ['a2', 'One.\n\nTwo.', 'an empty line'],
    'what ends a block of code': ['a23', 'x\n```\n<Layer>', 'a line that ends the code block'],
    'a slug that is no address': ['article/slug', 'Birds & more/../..', 'Birds & more/../..'],
    'an arrow in a caption': [
      'a29/captions/00:00.000',
      '00:00.000 --> 00:09.000',
      'an empty line or an arrow',
    ],
    'a translation of other placeholders than the source has now': [
      'a4',
      'x',
      'a source with other placeholders than it has now',
      { source: 'x' },
    ],
  };

for (const [what, [context, target, found, more]] of Object.entries(refusals)) {
  test(`A translation with ${what} keeps the old text, and is said`, () => {
    assert.equal(given(context, target, more), found);
  });
}

test('What Markdown and MDX would take for marks is taken as the words that it is', () => {
  const words = '# {x} *a* _b_ `c` [d](e) import &amp;lt; 1. 2 &lt; 3 \\ ~~f~~ <note1/>';
  const { texts } = readPo(po);
  const { files, mistakes } = takeBack(
    group,
    { texts: texts.map((text) => (text.context === 'a4' ? { ...text, target: words } : text)), mistakes: [] },
    undefined,
  );
  assert.deepEqual(mistakes, []);
  assert.match([...files.values()].join(), /\\# \\\{x\\\} \\\*a\\\*/);
});

test('An address that the publication has not is said with its line', () => {
  const file = po.replace('msgctxt "a5"', 'msgctxt "__proto__"');
  const line = file.slice(0, file.indexOf('msgctxt "__proto__"')).split('\n').length;
  const { mistakes, files } = takeBack(group, readPo(file), undefined);
  assert.deepEqual(mistakes, [
    {
      line,
      found: 'the address “__proto__”',
      expected: 'one of a text that the publication has',
      next: 'Export it again: the text is gone, or somebody changed its address.',
    },
  ]);
  assert.equal(files.size, 0);
});

test('Two translations of one text are said, and the first one counts', () => {
  const [head = '', first = '', ...rest] = po.split('\n\n');
  const { mistakes } = takeBack(group, readPo([head, first, first, ...rest].join('\n\n')), undefined);
  assert.deepEqual(
    mistakes.map(({ found }) => found),
    ['a second translation of one text'],
  );
});

test('A message of PO that is broken is said with its line, and those around it are read', () => {
  const broken = [
    'msgctxt "a"\nmsgid "b"\nmsgstr "c',
    'msgctxt "a"\nmsgid "b"',
    'msgid "b"\nmsgstr "c"',
    'msgctxt "a"\nmsgid "b"\nmsgid_plural "c"\nmsgstr[0] "d"',
    '"x"',
    'msgctxt "a"\nmsgid "\\x"\nmsgstr ""',
  ];
  const whole = readPo(po).texts.length;
  for (const message of broken) {
    const { texts, mistakes } = readPo(`${po}\n${message}\n\nmsgctxt "z"\nmsgid "y"\nmsgstr "x"\n`);
    assert.equal(mistakes.length, 1, message);
    assert.equal(texts.length, whole + 1, message);
  }
});

test('A document type in XLIFF is refused, so that no entity comes to anything', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${writeXliff(group, english).split('\n').slice(1).join('\n').replace('<target>', '<target>&b;')}`;
  const { texts, mistakes } = readXliff(bomb);
  assert.deepEqual(
    mistakes.map(({ found }) => found),
    ['a document type'],
  );
  assert.equal(texts.length, 0);
});

test('XLIFF that is broken, of another version or of other elements is said', () => {
  const file = writeXliff(group, english);
  const founds = (text: string) => {
    const read = withAddresses(readXliff(text), group);
    return [...read.mistakes, ...takeBack(group, { ...read, mistakes: [] }, undefined).mistakes].map(
      ({ found }) => found,
    );
  };
  assert.match(
    founds(file.replace('</target>', '</targe>'))[0] ?? '',
    /^XML that is broken \(unexpected close tag/,
  );
  assert.match(
    founds(file.replace('<target>', '<target>&nbsp;'))[0] ?? '',
    /^XML that is broken \(undefined entity/,
  );
  assert.match(founds(file.replace('document:2.0', 'document:1.2'))[0] ?? '', /^<xliff>/);
  assert.deepEqual(
    founds(file.replace(/<ph id="note1"([^>]*)\/><\/target>/, '<ph id="x onload"$1/></target>')),
    ['<unknown/>'],
  );
});

test('PO of many lines and XLIFF of many elements in each other are read in time that grows with them', () => {
  const long = `${po}\nmsgctxt "z"\nmsgid "y"\nmsgstr ""\n${'"xxxxxxxxxx"\n'.repeat(40_000)}`;
  assert.equal(readPo(long).texts.at(-1)?.target.length, 400_000);
  const deep = writeXliff(group, english).replace('<target>', `<target>${'<pc id="em1">'.repeat(100_000)}`);
  assert.equal(readXliff(deep).mistakes.length, 1);
});
