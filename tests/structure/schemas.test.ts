import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative } from 'node:path';
import { test } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { contentFiles, type FileKind, fileKinds, isHeadMatter } from '../../packing/schemas/content-files.ts';
import { type DescribedIn, describedIn, type FieldTexts } from '../../packing/schemas/field-texts.ts';
import type { JsonSchema } from '../../packing/schemas/json-schema.ts';
import { describedSchema, schemaFiles } from '../../packing/schemas/schema-files.ts';
import { wordsPath } from '../../packing/schemas/words-schemas.ts';
import { firstFiles } from '../../src/cli/new/first-files.ts';
import { namespaces } from '../../src/i18n/words.ts';
import { readTextFile } from '../../src/schema/text-file.ts';
import { splitHead } from '../../src/story/mdx/mdx.ts';

const files = schemaFiles();
// Formats are said by patterns, and messages are for editors only.
const ajv = new Ajv({ validateFormats: false, keywords: ['patternErrorMessage'] });
const validators = new Map([...files].map(([path, schema]) => [path, ajv.compile(schema)]));
const validatorOf = (name: string) => validators.get(`en/${name}.schema.json`) as ValidateFunction;

/** What a file of a publication says, and what it is. */
interface Example {
  path: string;
  kind: FileKind;
  data: unknown;
}

// Publications of earlier versions are sound once they are brought up.
const today = { exclude: ['tests/fixtures/publication-*'] };
const sound = ['content', 'tests/checks/base', ...globSync(['tests/checks/*/ok', 'tests/fixtures/*'], today)];
const wrong = globSync('tests/checks/*/not-ok');

function examplesIn(publication: string): Example[] {
  return globSync(['**/*.yaml', '**/*.json', '**/*.mdx'], { cwd: publication }).flatMap((file): Example[] => {
    const kind = fileKinds.find((each) => matchesGlob(file, contentFiles[each].path));
    if (kind === undefined) return [];
    const source = readTextFile(join(publication, file), publication)?.value;
    if (source === undefined) return [];
    try {
      const data = parse(isHeadMatter(kind) ? (splitHead(source).head ?? '') : source, {
        logLevel: 'silent',
      });
      return [{ path: join(publication, file), kind, data: data ?? undefined }];
    } catch {
      // What is no YAML is no schema's matter.
      return [];
    }
  });
}

function isTaken({ kind, data }: Pick<Example, 'kind' | 'data'>): boolean {
  return contentFiles[kind].schema.safeParse(data).success;
}

test('Every file of a sound publication is taken by the schema of its kind', () => {
  const examples = sound.flatMap(examplesIn);
  assert.deepEqual(new Set(examples.map(({ kind }) => kind)), new Set(fileKinds));
  for (const { path, kind, data } of examples)
    assert.ok(validatorOf(kind)(data), `${path}: ${ajv.errorsText(validatorOf(kind).errors)}`);
});

/** Files with fields in which only code finds something wrong: letters of two scripts, ones unseen, lengths in bytes. */
const foundByCode = [
  'redirect-too-long/not-ok/redirects.yaml',
  'slug-letters/not-ok/pages/about.en.mdx',
  'slug-letters/not-ok/stories/bridge/article.en.mdx',
  'taken-name/not-ok/stories/bridge/article.pt.mdx',
  'unseen-text/not-ok/stories/bridge/story.yaml',
];

test('Every field that Hearth refuses is refused by the schema, where JSON Schema can say it', () => {
  const examples = wrong.flatMap(examplesIn);
  const refused = examples.filter((example) => !isTaken(example));
  assert.ok(refused.length > 20, `Only ${refused.length} are refused`);
  const taken = refused.filter(({ kind, data }) => validatorOf(kind)(data));
  assert.deepEqual(
    taken.map(({ path }) => relative('tests/checks', path).replaceAll('\\', '/')).toSorted(),
    foundByCode,
  );
  for (const example of examples.filter(isTaken))
    assert.ok(validatorOf(example.kind)(example.data), `${example.path} is refused, and Hearth takes it`);
});

const absent = Symbol('no such field');
const texts = [
  ...['', ' ', 'x', 'Über uns', 'ueber-uns', 'über-uns', 'экспорт-чипов', 'صادرات', 'con', 'nul-1', 'index'],
  ...[' en ', 'pt-br', 'pt_BR', 'e', ' 2026-11-23 ', '1999-12-31', '1000-01-01', '0999-01-01', '2026-02-30'],
  ...[
    'HTTPS://x.example',
    'https://x.example/',
    'http://x.example:80/y?z#a',
    '/en/',
    '/en/a/',
    '/pt-br/a/b/',
    '/a/',
  ],
  ...['a@x.example', '2', 'true', 'human', 'own', '\u00a0x\u2003', 'e\u0301'],
];
const others = [absent, null, 5, 1.5, true, [], ['x'], [5], {}, { x: 'x' }, { x: 5 }, { 'x y': 'x' }];

test('Whatever stands in a field, a schema refuses only what Hearth refuses, and all of it that is no text', () => {
  const examples = ['tests/checks/base', 'tests/fixtures/kinds-of-blocks', 'tests/fixtures/field-guide']
    .flatMap(examplesIn)
    .filter(({ kind, data }) => kind !== 'translations' || waysIn(data).length < 100);
  for (const { kind, data, path } of examples) {
    for (const way of waysIn(data)) {
      for (const value of [...texts, ...others]) {
        const changed = { kind, data: withValue(data, way, value) };
        const isSound = isTaken(changed);
        const isValid = validatorOf(kind)(changed.data);
        const what = `${String(value)} in ${way.join('.')} of ${path}`;
        if (isSound) assert.ok(isValid, `Refused ${what}: ${ajv.errorsText(validatorOf(kind).errors)}`);
        else if (typeof value !== 'string') assert.ok(!isValid, `Took ${what}`);
      }
      const further = withValue(data, [...way, 'further'], 'x');
      if (isMapping(valueAt(data, way)))
        assert.equal(
          validatorOf(kind)(further),
          isTaken({ kind, data: further }),
          `${path}: ${way.join('.')}`,
        );
    }
  }
});

test('A schema refuses a text of another form than the field has', () => {
  const wrongTexts: [FileKind, way: string, ...texts: string[]][] = [
    ['site', 'url', 'x.example', 'ftp://x.example', 'https://x.example/y', 'https://x.example?z'],
    ['site', 'languages.0.path', 'e', 'EN', 'pt_br', 'con', 'x'.repeat(36)],
    ['site', 'languages.0.direction', 'left'],
    ['site', 'contact.email', 'x', 'x@', '@x.example'],
    ['site', 'voices.hearth.part', 'listens'],
    ['story', 'published', 'yesterday', '23/11/2026', '2026-13-01', '2026-01-32', '0999-01-01'],
    ['story', 'source.url', 'x.example', 'mailto:a@x.example'],
    ['article', 'slug', 'Über-uns', 'a b', 'a--b', '-a', 'a/b', 'index', 'nul', 'a_b'],
    ['article', 'description', '', ' '],
    ['article', 'written.how', 'robot'],
  ];
  for (const [kind, way, ...unfit] of wrongTexts) {
    const example = examplesIn('tests/checks/base').find((each) => each.kind === kind);
    assert.ok(validatorOf(kind)(example?.data), kind);
    for (const text of unfit) {
      const changed = withValue(example?.data, way.split('.'), text);
      assert.ok(!validatorOf(kind)(changed), `Took “${text}” in ${way} of ${kind}`);
    }
  }
});

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function valueAt(data: unknown, way: readonly string[]): unknown {
  return way.reduce((value, key) => (isMapping(value) ? value[key] : undefined), data);
}

/** The ways to all values within one, itself first. */
function waysIn(data: unknown): string[][] {
  return isMapping(data)
    ? [[], ...Object.entries(data).flatMap(([key, value]) => waysIn(value).map((way) => [key, ...way]))]
    : [[]];
}

/** A copy with another value at the end of a way; without the field or the entry where that is {@link absent}. */
function withValue(data: unknown, [key, ...way]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value === absent ? undefined : value;
  const entries = isMapping(data) ? Object.entries(data) : [];
  const before = entries.find(([name]) => name === key)?.[1];
  const changed = new Map(entries).set(key, withValue(before, way, value));
  if (changed.get(key) === undefined) changed.delete(key);
  return Array.isArray(data) ? [...changed.values()] : Object.fromEntries(changed);
}

test('Words of the interface are those that Hearth brings, and a word that nothing says is refused', () => {
  for (const file of sound.flatMap((folder) => globSync(join(folder, wordsPath, '*.json')))) {
    const validate = validatorOf(`interface-${file.replace(/^.*\/|\.json$/g, '')}`);
    assert.ok(
      validate(JSON.parse(readFileSync(file, 'utf8'))),
      `${file}: ${ajv.errorsText(validate.errors)}`,
    );
  }
  for (const namespace of namespaces)
    for (const shipped of globSync(`src/i18n/catalogues/*/${namespace}.json`)) {
      const words: Record<string, string> = JSON.parse(readFileSync(shipped, 'utf8'));
      const validate = validatorOf(`interface-${namespace}`);
      assert.ok(validate(words), `${shipped}: ${ajv.errorsText(validate.errors)}`);
      assert.ok(!validate({ ...words, noSuchWord: 'x' }), shipped);
      assert.ok(!validate({ [Object.keys(words)[0] ?? '']: '' }), shipped);
    }
});

test('Every field of every file is described in English and Portuguese, and nothing that is no field', () => {
  for (const kind of fileKinds)
    for (const language of Object.keys(describedIn) as DescribedIn[])
      assert.deepEqual(
        fieldsOfTexts(describedIn[language][kind][1]).toSorted(),
        [...new Set(fieldsOf(describedSchema(kind, language)))].toSorted(),
        `Texts in ${language} for ${contentFiles[kind].path}`,
      );
});

function fieldsOfTexts(texts: FieldTexts): string[] {
  return Object.entries(texts).flatMap(([field, text]) => [
    field,
    ...(typeof text === 'string' ? [] : fieldsOfTexts(text[1]).map((further) => `${field}.${further}`)),
  ]);
}

function fieldsOf(schema: JsonSchema): string[] {
  const { properties = {}, additionalProperties, items, anyOf = [], oneOf = [] } = schema;
  const around = [...anyOf, ...oneOf, ...(items ? [items] : [])];
  if (additionalProperties) around.push(additionalProperties);
  const own = Object.entries(properties).flatMap(([field, value]) => {
    assert.ok(value.description, `${field} has no description`);
    return [field, ...fieldsOf(value).map((further) => `${field}.${further}`)];
  });
  return [...own, ...around.flatMap(fieldsOf)];
}

test('A schema says in both languages the same but for its words', () => {
  const withoutWords = (schema: unknown) =>
    JSON.stringify(schema, (key, value) => (key === 'description' && typeof value === 'string' ? 0 : value));
  for (const [path, schema] of files)
    assert.equal(withoutWords(files.get(path.replace(/^pt/, 'en'))), withoutWords(schema), path);
});

test('The YAML files of a new publication name the schema of their kind where npm installs it, in its language', () => {
  const answers = { name: 'A', address: 'https://a.example', contact: 'a@a.example', story: undefined };
  for (const [tag, language] of [
    ['en', 'en'],
    ['pt-BR', 'pt'],
    ['es', 'en'],
  ] as const) {
    const written = firstFiles('/a', { ...answers, languages: [tag] }).files;
    const yaml = [...written].filter(([path]) => path.endsWith('.yaml'));
    assert.equal(yaml.length, 2);
    for (const [path, text] of yaml) {
      const [, way = ''] = /^# yaml-language-server: \$schema=(\.\S+)\n/.exec(text) ?? [];
      const schema = join(dirname(path), way).replaceAll('\\', '/');
      const kind = fileKinds.find((each) => matchesGlob(path, contentFiles[each].path));
      assert.equal(schema, `node_modules/hearth/schemas/${language}/${kind}.schema.json`);
      const validate = validators.get(schema.replace('node_modules/hearth/schemas/', ''));
      assert.ok(validate?.(parse(text)), ajv.errorsText(validate?.errors));
    }
  }
});
