import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mutant } from './publications.ts';

/* Files as large as they may be, of what takes readers of text the longest. */

const publication = 'tests/fixtures/field-guide';
const story = 'stories/ferry-returns';

const filled = (part: string, size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
const lines = (line: (index: number) => string, size: number) => {
  const all: string[] = [];
  for (let length = 0; length < size; length += all.at(-1)?.length ?? size) all.push(line(all.length));
  return all.join('').slice(0, size);
};

const texts: Readonly<Record<string, (size: number) => string>> = Object.fromEntries(
  [
    ...[
      ' ',
      '\t',
      '\n',
      'a',
      'word ',
      'word\n',
      'word\n\n',
      '[',
      ']',
      '![',
      '[a](',
      '*',
      '*a **b ',
      '_a',
      '`',
      '``` ',
      '&amp;',
      '&',
      '<',
      '</',
      '<a>',
      '<a>\n\n',
    ],
    ...[
      '<a></a>',
      '<a b={',
      '{',
      '}',
      '{a}',
      '{/*',
      '{/* a */}',
      '{/* #a1 */}',
      'word {/* #a1 */}\n\n',
      '> ',
      '>',
      '- ',
      '- a\n',
      '1. ',
      '# a\n\n',
      '### a {/* #constructor */}\n\n',
    ],
    ...[
      '|',
      '| a ',
      '---\n',
      '<!--',
      '\\',
      '~~a',
      '$a',
      ':',
      '"',
      '“a” ',
      'http://a.b ',
      'a@b.c ',
      '<Quote of="x">b</Quote> ',
      '<Quote of="x">b</Quote>\n\n',
      '<Term of="x">b</Term> ',
    ],
    ...[
      '<Layer kind="report">\n\na {/* #a1 */}\n\n</Layer>\n\n',
      '<Turn id="a" voice="b" refs="c d e">\n\na\n\n</Turn>\n\n',
      '[a](/b/) ',
      '[a](#b)\n\n',
      'import a from "b"\n\n',
      '\u202e',
      '😀',
      '\u0301',
    ],
  ].map((part) => [`much of ${JSON.stringify(part)}`, (size: number) => filled(part, size)]),
);

const yamls: Readonly<Record<string, (size: number) => string>> = Object.fromEntries(
  [
    ...[
      '[',
      '{',
      '{a: ',
      '- ',
      '? ',
      'a: ',
      'a: b\n',
      '"',
      "'",
      ',',
      '*a ',
      '- &a b\n- *a\n',
      '!a ',
      '\ta: b\n',
      '\n',
      ' ',
      '# a\n',
      'a: "\\q"\n',
      'a: [\n',
      'a: "\n',
      '|',
      '<<: *a\n',
    ],
    ...['%a\n', ': ', '  a: b\n c: d\n', 'word: a: b\n', 'a\nb: c\n', '"a": 1,\n'],
  ].map((part) => [`much of ${JSON.stringify(part)}`, (size: number) => filled(part, size)]),
);

const rounds: Readonly<Record<string, (size: number) => string>> = {
  'each line another name': (size) => lines((index) => `field${index}: a\n`, size),
  'one mapping of many': (size) => `a: {${lines((index) => `field${index}: a, `, size - 5)}}`,
};

/** Files of a publication that are heavy, each with its name, what is put in front and the bytes that it may have. */
const files = [
  { file: `${story}/article.en.mdx`, size: 1_990_000, kinds: texts, keeps: true },
  { file: `${story}/conversa.pt.mdx`, size: 1_990_000, kinds: texts, keeps: true },
  { file: 'pages/contact.en.mdx', size: 1_990_000, kinds: texts, keeps: true },
  { file: `${story}/article.ar.mdx`, size: 990_000, kinds: { ...yamls, ...rounds }, keeps: false },
  { file: `${story}/story.yaml`, size: 990_000, kinds: { ...yamls, ...rounds }, keeps: false },
  { file: `${story}/translations.json`, size: 990_000, kinds: { ...yamls, ...rounds }, keeps: false },
  { file: 'site.yaml', size: 990_000, kinds: { ...yamls, ...rounds }, keeps: false },
  { file: 'redirects.yaml', size: 990_000, kinds: { ...yamls, ...rounds }, keeps: false },
  { file: 'interface/ar/site.json', size: 990_000, kinds: { ...yamls, ...rounds }, keeps: false },
];

/** Every heavy file in its publication, and those that fit their schema. */
export async function heavyMutants(): Promise<Mutant[]> {
  const mutants: Mutant[] = [];
  for (const { file, size, kinds, keeps } of files) {
    const own = await readFile(join(publication, file), 'utf8');
    for (const [done, make] of Object.entries(kinds)) {
      const text = keeps
        ? `${own}\n${make(size - Buffer.byteLength(own))}`
        : file.endsWith('.mdx')
          ? `---\n${make(size)}\n---\n# A\n`
          : make(size);
      mutants.push({ publication, file, done: [done], text: Buffer.from(text).subarray(0, size) });
    }
  }
  return [...mutants, ...(await sound())];
}

/** Files that are long in the way that Hearth wants them, with one mistake in each part. */
async function sound(): Promise<Mutant[]> {
  const read = (file: string) => readFile(join(publication, file), 'utf8');
  const mutant = (file: string, done: string, text: string): Mutant => ({
    publication,
    file,
    done: [done],
    text: Buffer.from(text),
  });
  const article = await read(`${story}/article.en.mdx`);
  const head = await read(`${story}/story.yaml`);
  const site = await read('site.yaml');
  const blocks = (block: (index: number) => string, size: number) =>
    `${article}\n<Layer kind="brief">\n\n${lines(block, size)}\n\n</Layer>\n`;
  const quotation = (id: string, words: string) =>
    `  ${id}:\n    text: ${words}\n    language: en\n    speaker: x\n    role: y\n    source: z\n`;
  return [
    mutant(
      `${story}/article.en.mdx`,
      'blocks with ids',
      blocks(
        (index) => `Some words of a block that is as long as they are {/* #b${index} */}\n\n`,
        1_900_000,
      ),
    ),
    mutant(
      `${story}/article.en.mdx`,
      'blocks with one id',
      blocks(() => 'Some words of a block that is as long as they are {/* #b1 */}\n\n', 1_900_000),
    ),
    mutant(
      `${story}/article.en.mdx`,
      'blocks without ids',
      blocks(() => 'Some words of a block that is as long as they are\n\n', 1_900_000),
    ),
    mutant(
      `${story}/article.en.mdx`,
      'links to nothing',
      blocks(
        (index) => `Words [a](/nothing-${index}/) and [b](#b${index}x) {/* #b${index} */}\n\n`,
        1_000_000,
      ),
    ),
    mutant(
      `${story}/article.en.mdx`,
      'mentions of nothing',
      blocks(
        (index) => `Words <Term of="t${index}">a</Term> <Name of="n${index}">b</Name> {/* #b${index} */}\n\n`,
        1_000_000,
      ),
    ),
    mutant(
      `${story}/article.en.mdx`,
      'quotations of nothing',
      blocks((index) => `Words <Quote of="t${index}">a</Quote> {/* #b${index} */}\n\n`, 1_000_000),
    ),
    mutant(
      `${story}/article.en.mdx`,
      'quotation marks',
      blocks((index) => `Words “a” and «b» "c" {/* #b${index} */}\n\n`, 1_000_000),
    ),
    mutant(
      `${story}/story.yaml`,
      'a quotation as long as the file',
      `${head}${head.includes('quotations:') ? '' : 'quotations:\n'}${quotation('long', 'word '.repeat(190_000))}`,
    ),
    mutant(
      `${story}/story.yaml`,
      'quotations by the thousand',
      `${head}${head.includes('quotations:') ? '' : 'quotations:\n'}${lines((index) => quotation(`q${index}`, 'word'), 500_000)}`,
    ),
    mutant(
      'site.yaml',
      'topics by the thousand',
      `${site.replace(/^topics:[\s\S]*?(?=^\w|$(?![\s\S]))/m, '')}topics:\n${lines((index) => `  t${index}: { name: { en: a }, slug: s }\n`, 400_000)}`,
    ),
    mutant(
      'site.yaml',
      'languages by the thousand',
      site.replace(
        'languages:\n',
        `languages:\n${lines(() => '  - { path: aa, tag: aa, name: A, direction: ltr }\n', 500_000)}`,
      ),
    ),
    mutant(
      'redirects.yaml',
      'redirects in a row',
      lines((index) => `/en/r${index}/: /en/r${index + 1}/\n`, 600_000),
    ),
    mutant(
      'redirects.yaml',
      'redirects to nothing',
      lines((index) => `/en/r${index}/: /en/s${index}/\n`, 600_000),
    ),
  ];
}
