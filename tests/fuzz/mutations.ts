import { oneOf, type Random } from '../../bench/random.ts';

/** What somebody, or something, might do to a file; each with a name for the report. */
const mutators: Readonly<Record<string, (text: Buffer, random: Random) => Buffer>> = {
  'flip a byte': (text, random) => {
    const flipped = Buffer.from(text);
    const at = Math.floor(random() * text.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return flipped;
  },
  'delete a part': (text, random) => spliced(text, partOf(text, random), Buffer.of()),
  'repeat a part': (text, random) => {
    const [from, to] = partOf(text, random);
    const times = oneOf([1, 2, 50], random);
    return spliced(
      text,
      [to, to],
      Buffer.concat(Array.from({ length: times }, () => text.subarray(from, to))),
    );
  },
  'move a part': (text, random) => {
    const [from, to] = partOf(text, random);
    const at = Math.floor(random() * (text.length + from - to));
    return spliced(spliced(text, [from, to], Buffer.of()), [at, at], text.subarray(from, to));
  },
  'cut the end off': (text, random) => text.subarray(0, Math.floor(random() * text.length)),
  'put a token in': (text, random) => {
    const at = Math.floor(random() * (text.length + 1));
    return spliced(text, [at, at], tokenFrom(random));
  },
  'put a token in place of a word': (text, random) => {
    const words = [...text.toString('latin1').matchAll(/[\w-]+/g)];
    const word = words.length > 0 ? oneOf(words, random) : undefined;
    if (word === undefined) return tokenFrom(random);
    return spliced(text, [word.index, word.index + word[0].length], tokenFrom(random));
  },
  'put a token in place of a value': (text, random) => {
    const values = [...text.toString('latin1').matchAll(/(?<=(?:: |="|": ")).+?(?="|\n|$)/g)];
    const value = values.length > 0 ? oneOf(values, random) : undefined;
    if (value === undefined) return tokenFrom(random);
    return spliced(text, [value.index, value.index + value[0].length], tokenFrom(random));
  },
  'swap two words': (text, random) => {
    const words = text.toString().split(/(\s+)/);
    const [a, b] = [random, random].map((draw) => Math.floor(draw() * words.length)) as [number, number];
    [words[a], words[b]] = [words[b] ?? '', words[a] ?? ''];
    return Buffer.from(words.join(''));
  },
  'put lines in another order': (text, random) => {
    const lines = text.toString().split('\n');
    const from = Math.floor(random() * lines.length);
    const some = lines.splice(from, 2 + Math.floor(random() * 8));
    lines.splice(
      from,
      0,
      ...some
        .map((line) => ({ line, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line),
    );
    return Buffer.from(lines.join('\n'));
  },
  'repeat a line': (text, random) => {
    const lines = text.toString().split('\n');
    const line = oneOf(lines, random);
    lines.splice(Math.floor(random() * lines.length), 0, line);
    return Buffer.from(lines.join('\n'));
  },
  'indent a line': (text, random) => {
    const lines = text.toString().split('\n');
    const at = Math.floor(random() * lines.length);
    lines[at] = oneOf(['  ', '\t', ' ', '    '], random) + (lines[at] ?? '');
    return Buffer.from(lines.join('\n'));
  },
};

const tokens: readonly (string | Buffer)[] = [
  ...[
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '&',
    '\\',
    '|',
    '~~',
    '$',
    '#',
    '"',
    "'",
    '“',
    '\n',
    '\n\n',
    '\t',
    '\r\n',
    '---\n',
  ],
  ...[
    '<Quote of="x">',
    '</Quote>',
    '<Layer kind="report">',
    '</Layer>',
    '<Turn id="a" voice="b">',
    '<Term of="constructor">x</Term>',
  ],
  ...[
    '<Name of="__proto__">',
    '<Moment when="2026-13-45" ref="a1">',
    '<script>alert(1)</script>',
    '<br>',
    '<!-- x -->',
    '<a b={',
  ],
  ...[
    '{/* #a1 */}',
    '{/* #constructor */}',
    '{/* #__proto__ */}',
    '{/* #404 */}',
    '{/*',
    '{process.exit()}',
    '{"a"}',
    '{{x}}',
    '{{count}}',
    '$t(site.title)',
    '$t(site:title, {"x": 1})',
  ],
  ...[
    'import a from "b"\n',
    'export const a = 1\n',
    '[x](https://[)',
    '[x](#map)',
    '[x](/%zz/)',
    '[x](https://u:p@x.example)',
    '![x](y.png)',
    '[^1]',
    '[^1]: x\n',
    '| a |\n|---|\n',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '404',
    'index',
    'con',
    'feed.xml',
    '..',
    '.',
    '/',
    '%zz',
    '%00',
    'https://[',
    'https://u:p@h.example/',
    'javascript:alert(1)',
    '//x',
    'http://localhost',
    'data:,x',
  ],
  ...[
    'null',
    'true',
    'no',
    '~',
    '0x1F',
    '1e999',
    '-0',
    '9'.repeat(400),
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '2026-01-01',
    '12:30:45',
    '.inf',
  ],
  ...[
    '&a ',
    '*a',
    '!!js/function ',
    '!x ',
    '<<: *a',
    '? ',
    '- ',
    ': ',
    '@',
    '`',
    '|',
    '>',
    '%',
    '[a, b]',
    '{ a: b }',
    '# x',
    'a: b\n',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\u0000',
    '\u001b[31m',
    '\ufffe',
    'ﷺ',
    'e\u0301',
    '👩‍👩‍👧',
    'İ',
    'ß',
  ],
  ...[
    'a'.repeat(300),
    'a-'.repeat(200),
    'word '.repeat(4000),
    '('.repeat(3000),
    '{'.repeat(500),
    '['.repeat(3000),
    '> '.repeat(300),
    '- '.repeat(300),
    '*a _b '.repeat(300),
    '<a>'.repeat(300),
  ],
  // Halves of a letter outside the first plane, as a broken program writes them.
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xc3]),
  Buffer.from([0xff, 0xfe]),
];

function tokenFrom(random: Random): Buffer {
  return Buffer.from(oneOf(tokens, random));
}

function partOf(text: Buffer, random: Random): [number, number] {
  const from = Math.floor(random() * text.length);
  return [from, Math.min(text.length, from + 1 + Math.floor(random() ** 3 * 400))];
}

function spliced(text: Buffer, [from, to]: [number, number], put: Buffer): Buffer {
  return Buffer.concat([text.subarray(0, from), put, text.subarray(to)]);
}

/** Names that a file may get by accident or by design. */
const names: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => `${name}.bak`,
  (name) => name.replace('.', '.de.'),
  (name) => name.replace(/\.[^.]+$/, ''),
  (name) => `${name}#?%`,
  (name) => `__proto__${name}`,
  (name) => `constructor.${name.split('.').slice(1).join('.')}`,
  (name) => `${name.slice(0, 3)}\u202e\n${name.slice(3)}`,
  (name) => `${'a'.repeat(200)}${name}`,
  (name) => `.${name}`,
  (name) => name.replace(/\.(\w+)\./, '.__proto__.'),
  (name) => name.replace(/\.ya?ml$/, '.yml'),
];

/** What was done to one file. */
export interface Mutation {
  /** Names of what was done, in order. */
  done: readonly string[];
  text: Buffer;
  /** What the file is called now; absent where it keeps its name. */
  name?: string;
}

/** Does one to three things to a file, or gives it another name. */
export function mutated(text: Buffer, name: string, random: Random): Mutation {
  if (random() < 0.05) {
    const renamed = oneOf(names, random)(name);
    return { done: [`rename to ${JSON.stringify(renamed)}`], text, name: renamed };
  }
  const done: string[] = [];
  let changed = text;
  for (let more = true; more && done.length < 3; more = random() < 0.3) {
    const [what, mutate] = oneOf(Object.entries(mutators), random);
    done.push(what);
    changed = mutate(changed, random);
  }
  return { done, text: changed };
}
